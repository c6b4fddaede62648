"""The account of the administration: connected to a provider, set up, and gone through in a browser."""

import re
import time

import requests

import providers
from program import run, until
from staff import PASSWORD, code

BUTTON = "Mit dem Konto der Stadtverwaltung anmelden"
NOT_ENDED = "wurde nicht abgeschlossen"
PARTNER = ("--role", "partner", "--organization", "1")
STAFF = ("--role", "Leitung")


def command(office, *arguments):
    done = run("account", *arguments, "--data", office.data)
    assert done.returncode == 0, done.stderr
    return done.stdout


def connect(office, provider, *more, secret=None):
    """Afterwards the server has taken in all that commands have written before, too."""
    file = office.data / "geheimnis.txt"
    file.write_text((secret or provider.secret) + "\n")
    say(office, "--issuer", provider.issuer, "--client", providers.CLIENT, "--secret-file", file,
        *more)


def say(office, *provider):
    disconnect(office)
    command(office, "provider", *provider)
    assert until(lambda: offers(office), seconds=10)


def disconnect(office):
    command(office, "provider", "--remove")
    assert until(lambda: not offers(office), seconds=10)


def offers(office):
    return BUTTON in requests.get(office.address + "/anmelden", timeout=20).text


def new_page(browser, office, **options):
    return browser.new_context(base_url=office.address, **options).new_page()


def set_up(browser, office, mail, *roles):
    """An account that its person has set up, and its recovery codes."""
    said = command(office, "add", mail, "--name", "Eva", *roles, "--address", office.address)
    page = new_page(browser, office, java_script_enabled=False)
    link = re.search(r"http\S+/einrichten/\S+", said).group()
    assert until(lambda: page.goto(link).ok, seconds=10)
    page.get_by_label("Neues Passwort").fill(PASSWORD)
    if page.locator("input[name=geheimnis]").count():
        secret = page.locator("input[name=geheimnis]").input_value()
        page.get_by_label("Code").fill(code(secret, int(time.time()) // 30))
    page.get_by_role("button", name="Konto einrichten").click()
    assert page.locator("h1").inner_text() == "Das Konto ist eingerichtet"
    codes = page.locator("main li").all_inner_texts()
    page.context.close()
    return codes


def go(page, mock, name, way_on="/konto"):
    """Through the provider and back."""
    page.goto(f"/anmelden?weiter={way_on}")
    page.get_by_role("button", name=BUTTON).click()
    refusal = page.get_by_role("alert")
    mock.name_of(page).or_(refusal).first.wait_for()
    assert refusal.count() == 0, refusal.inner_text()
    assert page.url.startswith(mock.issuer + "/")
    mock.sign_in(page, name)


def enter(page, typed):
    """Types a code of the second factor."""
    assert page.locator("h1").inner_text() == "Code eingeben"
    page.get_by_label("Code").fill(typed)
    page.get_by_role("button", name="Anmelden").click()
