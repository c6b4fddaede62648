"""Signing in with the account of the town's administration, in a browser."""

import pytest

from identity import (
    BUTTON, NOT_ENDED, PARTNER, STAFF, command, connect, disconnect, enter, go, new_page, set_up,
)
from program import run
from staff import complaints_of
from visitor import Browser

NO_ACCOUNT = "Mit diesem Konto der Stadtverwaltung können Sie sich hier nicht anmelden"


@pytest.mark.parametrize("scripts", [True, False])
def test_staff_signs_in_and_keeps_the_second_factor(browser, office, mock, scripts):
    connect(office, mock)
    mail, name = f"leitung-{scripts}@bad-beispiel.example".lower(), f"p-{scripts}"
    codes = set_up(browser, office, mail, *STAFF)
    mock.introduce(name, email=mail, email_verified=True)
    page = new_page(browser, office, java_script_enabled=scripts)
    go(page, mock, name)
    enter(page, "000000")
    enter(page, codes[0])
    assert page.url == office.address + "/konto"
    # The own account says by what it is known.
    assert f"{name} ({mock.issuer})" in page.locator("main").inner_text()
    # Known by the provider's name for the person, whatever becomes of the mail there.
    mock.introduce(name, email="neu@bad-beispiel.example", email_verified=True)
    other = new_page(browser, office)
    go(other, mock, name)
    enter(other, codes[1])
    assert other.url == office.address + "/konto"
    # And nobody else comes in by the same mail.
    mock.introduce(f"q-{scripts}", email=mail, email_verified=True)
    stranger = new_page(browser, office)
    go(stranger, mock, f"q-{scripts}")
    assert NO_ACCOUNT in stranger.get_by_role("alert").inner_text()


def test_what_the_provider_called_somebody_goes_with_the_connection(browser, office, mock):
    connect(office, mock)
    codes = set_up(browser, office, "wechsel@bad-beispiel.example", *STAFF)
    mock.introduce("wechsel", email="wechsel@bad-beispiel.example", email_verified=True)
    page, late = new_page(browser, office), new_page(browser, office)
    go(page, mock, "wechsel")
    enter(page, codes[0])
    go(late, mock, "wechsel")
    disconnect(office)
    # A code that was asked for before does not let in with what was forgotten.
    enter(late, codes[1])
    assert "/konto" not in late.url
    page.goto("/konto")
    assert mock.issuer not in page.locator("main").inner_text()


@pytest.mark.parametrize("name, claims", [
    ("niemand", {"email": "niemand@bad-beispiel.example", "email_verified": True}),
    ("unsicher", {"email": "sicher@bad-beispiel.example", "email_verified": False}),
    ("stumm", {}),
    ("partner", {"email": "partner@bad-beispiel.example", "email_verified": True}),
    ("gesperrt", {"email": "gesperrt@bad-beispiel.example", "email_verified": True}),
    ("eingeladen", {"email": "eingeladen@bad-beispiel.example", "email_verified": True}),
])
def test_who_has_no_account_stays_outside(browser, office, mock, name, claims):
    mock.introduce(name, **claims)
    if name == "unsicher":
        set_up(browser, office, "sicher@bad-beispiel.example", *STAFF)
    if name == "partner":
        # Without a second factor: a mail alone lets nobody in.
        set_up(browser, office, claims["email"], *PARTNER)
    if name == "gesperrt":
        set_up(browser, office, claims["email"], *STAFF)
        command(office, "block", claims["email"])
    if name == "eingeladen":
        command(office, "add", claims["email"], "--name", "Eva", *STAFF)
    connect(office, mock)
    page = new_page(browser, office)
    go(page, mock, name)
    assert NO_ACCOUNT in page.get_by_role("alert").inner_text()
    page.goto("/konto")
    assert "/anmelden" in page.url


def test_a_town_vouches_for_the_mails_of_its_provider(browser, office, mock):
    connect(office, mock, "--trust-mail")
    codes = set_up(browser, office, "vertraut@bad-beispiel.example", *STAFF)
    mock.introduce("vertraut", email="vertraut@bad-beispiel.example", email_verified=False)
    page = new_page(browser, office)
    go(page, mock, "vertraut")
    enter(page, codes[0])
    assert page.url == office.address + "/konto"


def test_who_says_no_at_the_provider_may_begin_again(browser, office, mock):
    connect(office, mock)
    page = new_page(browser, office)
    page.goto("/anmelden")
    page.get_by_role("button", name=BUTTON).click()
    page.wait_for_url(mock.issuer + "/**")
    page.get_by_role("button", name="Deny").click()
    page.wait_for_url(office.address + "/**")
    assert NOT_ENDED in page.get_by_role("alert").inner_text()
    assert page.get_by_label("Passwort").count() == 1


def test_without_a_provider_there_is_no_other_way(office):
    disconnect(office)
    assert Browser(office).begin().status_code == 404


def test_the_pages_are_sound(browser, office, mock):
    connect(office, mock)
    pages = ["/anmelden", "/en/anmelden", "/anmelden/zurueck"]
    assert complaints_of(browser, office, pages) == {}


@pytest.mark.parametrize("arguments, said", [
    (["--issuer", "http://anderswo.example", "--client", "x"], "ist keine Adresse"),
    (["--issuer", "https://a.example"], "Nennen Sie --issuer und --client"),
    (["--issuer", "https://a.example", "--client", ""], "Nennen Sie --issuer und --client"),
    (["--remove", "--client", "x"], "Neben --remove steht nichts"),
    (["--issuer", "https://a.example", "--client", "x", "--secret-file", "/dev/null"],
     "In /dev/null steht nichts"),
    (["--issuer", "https://a.example", "--client", "x", "--secret-file", "/gibt/es/nicht"],
     "/gibt/es/nicht"),
])
def test_what_the_command_cannot_take_is_said(office, arguments, said):
    done = run("account", "provider", *arguments, "--data", office.data)
    assert done.returncode != 0 and said in done.stderr
