"""Nothing internal stands on any page."""

from html import escape

from example import canaries, hidden_records, withdrawn_records


def test_the_example_holds_something_to_hide():
    assert len(hidden_records()) >= 4
    assert len(withdrawn_records()) == 1
    assert "Sporthallen am Wochenende öffnen" in canaries()
    assert "Angebote für die Tafel liegen noch nicht vor." in canaries()


def test_no_page_shows_what_is_not_public(site):
    secrets = canaries()
    shown = [
        (page.address, secret)
        for page in site.pages.values()
        for secret in secrets
        if secret in page.response.text or escape(secret) in page.response.text
    ]
    assert shown == []


def test_no_page_of_the_past_shows_what_is_not_public_today(site, ask):
    secrets = canaries()
    addresses = [page.address for page in site.documents if not page.address.startswith("/en")]
    for stand in ("2010-06-01", "2021-06-01", "2023-06-01", "2024-12-01"):
        for address in addresses:
            response = ask(f"{address}{'&' if '?' in address else '?'}stand={stand}")
            assert response.status_code in (200, 404, 410), f"{address} on {stand}"
            shown = [s for s in secrets if s in response.text or escape(s) in response.text]
            assert shown == [], f"{address} on {stand}"


def test_a_record_that_is_not_public_cannot_be_asked_for(ask):
    numbers = [name.split()[1] for name in hidden_records() if name.startswith("measure ")]
    withdrawn = [name.split()[1] for name in withdrawn_records()]
    for number in numbers:
        for prefix in ("", "/en"):
            response = ask(f"{prefix}/massnahmen/{number}")
            assert response.status_code == (410 if number in withdrawn else 404)
            assert [secret for secret in canaries() if secret in response.text] == []
