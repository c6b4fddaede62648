"""The door against two browsers and strangers who guess: what is bound, who gets in, what the log says."""

import re

import pytest
import requests

from program import until
from staff import MAIL, PASSWORD, set_up

OTHER_BROWSER = "in einem anderen Browser begonnen"


class Jar:
    """A browser with cookies of its own, asking from an address of its own."""

    def __init__(self, office, source):
        self.office, self.session = office, requests.Session()
        self.session.headers["X-Forwarded-For"] = source

    def get(self, path):
        return self.session.get(self.office.address + path, allow_redirects=False, timeout=20)

    def send(self, page, path="/anmelden", **typed):
        fields = dict(re.findall(r'name="(formular|weiter|ticket)" value="([^"]*)"', page.text))
        return self.session.post(
            self.office.address + path,
            data=fields | typed,
            headers={"Origin": self.office.address},
            allow_redirects=False,
            timeout=60,
        )

    def password(self, mail=MAIL, password=PASSWORD):
        return self.send(self.get("/anmelden"), mail=mail, passwort=password)


@pytest.fixture(scope="module")
def known(browser, guarded):
    """The browser in which the first account was set up, as a jar; and the secret of its device."""
    page, secret = set_up(browser, guarded)
    jar = Jar(guarded, "192.0.2.1")
    for cookie in page.context.cookies():
        if cookie["name"] == "miteinander-browser":
            assert cookie["httpOnly"] and cookie["sameSite"] == "Lax"
            jar.session.cookies.set(cookie["name"], cookie["value"])
    assert jar.session.cookies, "signing in makes the browser known"
    page.context.close()
    return jar, secret


def test_a_code_goes_on_only_where_it_began(guarded, known):
    one, other = Jar(guarded, "192.0.2.2"), Jar(guarded, "192.0.2.3")
    page = one.password()
    assert "Code eingeben" in page.text
    # The whole form, and its ticket in a form of the other browser.
    answer = other.send(page, code="000000")
    assert answer.status_code == 403 and OTHER_BROWSER in answer.text
    ticket = re.search(r'name="ticket" value="([^"]*)"', page.text).group(1)
    answer = other.send(other.get("/anmelden"), ticket=ticket, code="000000")
    assert answer.status_code == 403 and OTHER_BROWSER in answer.text
    assert one.send(page, code="000000").status_code == 422


def test_strangers_guess_and_the_known_browser_gets_in(guarded, known):
    jar, _ = known
    for number in range(3):
        stranger = Jar(guarded, f"198.51.100.{number}")
        answers = [stranger.password(password=f"geraten {number}").status_code for number in range(11)]
        assert answers[-1] == 429 and set(answers) == {422, 429}
    assert "Code eingeben" in jar.password().text
    # And so does the right password from a new place: a mail is never locked.
    assert "Code eingeben" in Jar(guarded, "203.0.113.1").password().text


def test_the_log_tells_of_the_door_and_names_nobody(guarded, known):
    Jar(guarded, "203.0.113.99").password("niemand@bad-beispiel.example", "falsch und falsch")
    log = guarded.log
    assert until(lambda: "account=unknown" in log.read_text(), seconds=5)
    lines = [line for line in log.read_text().splitlines() if "miteinander.accounts" in line]
    for kind in ("setUp", "secondFactorAdded", "signedIn", "wrongPassword", "limited", "otherBrowser"):
        assert any(kind + " account=" in line for line in lines), kind
    for line in lines:
        assert re.search(r" \w+ account=([0-9a-f]{8}|unknown)( source=[0-9a-f]{4})?$", line), line
        assert not re.search(r"@|Ada|buero|niemand|198\.51|203\.0", line), line


def test_a_password_without_end_is_answered_at_once(guarded):
    jar = Jar(guarded, "203.0.113.7")
    answer = jar.password(password="e" + "\u0301" * 300_000)
    assert answer.status_code in (413, 422) and answer.elapsed.total_seconds() < 5
