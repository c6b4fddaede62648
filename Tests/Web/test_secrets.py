"""Nothing internal stands on any page."""

from html import escape
from json import dumps
from urllib.parse import quote

from example import canaries, hidden_records, withdrawn_records


def test_the_example_holds_something_to_hide():
    assert len(hidden_records()) >= 4
    assert len(withdrawn_records()) == 1
    assert "Sporthallen am Wochenende öffnen" in canaries()
    assert "Angebote für die Tafel liegen noch nicht vor." in canaries()


DAYS = ["2010-06-01", "2021-06-01", "2023-06-01", "2024-12-01"]
# Every way in which a secret may stand in a page, a header or JSON.
FORMS = {
    form: secret
    for secret in canaries()
    for form in (secret, escape(secret), dumps(secret)[1:-1])
}


def shown(response):
    """The secrets that an answer gives away, in its body or in its head."""
    said = response.text + "\n".join(f"{name}: {value}" for name, value in response.headers.items())
    return sorted({secret for form, secret in FORMS.items() if form in said})


def test_no_page_shows_what_is_not_public(site):
    found = {page.address: shown(page.response) for page in site.pages.values()}
    assert {address: secrets for address, secrets in found.items() if secrets} == {}


def test_the_crawl_meets_every_kind_of_file(site):
    kinds = {page.response.headers["Content-Type"].partition(";")[0] for page in site.pages.values()}
    assert {"text/html", "text/csv", "text/calendar", "application/atom+xml"} <= kinds


def test_no_file_that_no_page_names_shows_what_is_not_public(ask):
    for address in ["/sitemap.xml", "/robots.txt", "/healthz", "/stil", "/en/stil", "/favicon.ico"]:
        assert shown(ask(address)) == [], address


def test_no_page_of_the_past_shows_what_is_not_public_today(site, ask):
    addresses = [page.address for page in site.pages.values() if "immutable" not in
                 page.response.headers["Cache-Control"]]
    for stand in DAYS:
        for address in addresses:
            if address.startswith("/en") and stand != "2023-06-01":
                continue  # the same register, in other words
            response = ask(f"{address}{'&' if '?' in address else '?'}stand={stand}")
            assert response.status_code in (200, 404, 410, 422), f"{address} on {stand}"
            assert shown(response) == [], f"{address} on {stand}"


def test_no_search_finds_what_is_not_public(ask):
    for secret in canaries():
        for stand in ("", "&stand=2023-06-01"):
            asked = f"q={quote(secret[:80])}{stand}"
            assert ">0 Treffer" in ask(f"/suche?{asked}").text, secret
            assert ask(f"/suche/vorschlaege?{asked}").json() == [], secret
            assert ">0 von " in ask(f"/massnahmen?{asked}").text, secret


def test_a_record_that_is_not_public_cannot_be_asked_for(ask):
    numbers = [name.split()[1] for name in hidden_records() if name.startswith("measure ")]
    withdrawn = [name.split()[1] for name in withdrawn_records()]
    for number in numbers:
        for prefix in ("", "/en"):
            response = ask(f"{prefix}/massnahmen/{number}")
            assert response.status_code == (410 if number in withdrawn else 404)
            assert shown(response) == []


def test_what_was_withdrawn_does_not_come_back_on_a_past_day(ask):
    """Also on the days on which it was public: by its own address and in the lists."""
    lists = ["/", "/massnahmen", "/massnahmen.csv", "/aenderungen", "/aenderungen.atom"]
    own = ["/massnahmen/" + name.split()[1] for name in withdrawn_records()]
    for day in ["2022-06-01", "2023-09-14", "2023-09-15", *DAYS]:
        for address in own:
            assert ask(f"{address}?stand={day}").status_code in (404, 410, 422), day
        for address in own + lists:
            assert shown(ask(f"{address}?stand={day}")) == [], (address, day)
