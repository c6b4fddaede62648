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


def test_a_record_that_is_not_public_cannot_be_asked_for(ask):
    numbers = [name.split()[1] for name in hidden_records() if name.startswith("measure ")]
    withdrawn = [name.split()[1] for name in withdrawn_records()]
    for number in numbers:
        for prefix in ("", "/en"):
            response = ask(f"{prefix}/massnahmen/{number}")
            assert response.status_code == (410 if number in withdrawn else 404)
            assert [secret for secret in canaries() if secret in response.text] == []
