"""The pages that say what is wrong: as sound as those that lead there, and with a way to each field."""

import os
from pathlib import Path

import pytest

from looks import looks_of
from staff import MAIL, PASSWORD, complaints_here, invalid

SEND = "main form[method=post] button[type=submit], main form[method=post] button:not([type])"

# Where a form stands, what is typed into it, and the words of its button where it is not the first.
FORMS = {
    "a day that is none": ("/bearbeiten/massnahmen/1/stand", {"asOf": "31.2.2025"}, None),
    "a record without a name": ("/bearbeiten/massnahmen/neu", {}, None),
    "an organization without a name": ("/bearbeiten/organisationen/neu", {}, None),
    "an end without a reason": ("/bearbeiten/massnahmen/1/entfernen", {}, None),
    "a passage that is too short": ("/bearbeiten/massnahmen/1/schwaerzen", {"stelle": "x"}, None),
    "a person without a function": ("/personen/neu", {"name": "Eva Beispiel"}, None),
    "nobody to invite": ("/konten/einladen", {"mail": "keine Adresse"}, None),
    "a password that is not the own": (
        "/konto/passwort", {"passwort": "falsch", "neu": "kurz"}, None
    ),
    "a code that is none": ("/konto/geraet", {"code": "000000"}, None),
    "no file": ("/einlesen", {}, None),
    "no picture": ("/einstellungen/logo", {}, None),
    "a notice without words": ("/hinweis", {}, None),
    "a barrier without words": ("/barriere", {}, None),
    "a wrong password": ("/anmelden", {"mail": MAIL, "passwort": "falsch"}, None),
}


@pytest.fixture(scope="module")
def page(browser, office, signed_in):
    """Of the same person, with scripts, which axe needs."""
    context = browser.new_context(
        base_url=office.address, storage_state=signed_in.context.storage_state()
    )
    yield context.new_page()
    context.close()


def send(page, address, typed, button=None):
    """Fills in a form and sends it; the answer."""
    page.goto(address)
    for name, value in typed.items():
        page.locator(f"main [name='{name}']").fill(value)
    buttons = page.get_by_role("button", name=button) if button else page.locator(SEND)
    with page.expect_navigation() as sent:
        buttons.first.click()
    return sent.value


def look_over(page, answer, name):
    """What is wrong with a page that a form has led to; and its picture, where wanted."""
    found = {}
    for width, colours in looks_of(name):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=colours)
        if lines := complaints_here(page):
            found[f"{width} {colours}"] = lines
        if folder := os.environ.get("PICTURES"):
            file = f"{name.replace(' ', '-')}-{width}-{colours}.png"
            page.screenshot(path=Path(folder, file), full_page=True)
    page.set_viewport_size({"width": 1280, "height": 900})
    return found | invalid({name: answer.body()})


def lead_nowhere(page):
    """The links of the summary that reach no field."""
    return page.evaluate("""() => [...document.querySelectorAll('[role=alert] a, .faults a')]
        .filter(link => !document.getElementById(link.hash.slice(1))?.matches(
            'input, select, textarea, fieldset, [tabindex]'))
        .map(link => link.outerHTML)""")


@pytest.mark.parametrize("name", FORMS)
def test_a_form_says_what_is_wrong(page, name):
    answer = send(page, *FORMS[name])
    assert 400 <= answer.status < 500, answer.status
    assert page.title().startswith("Fehler: "), page.title()
    assert lead_nowhere(page) == []
    assert look_over(page, answer, name) == {}


def test_somebody_was_faster(page, signed_in):
    """What collides is shown side by side."""
    form = "/bearbeiten/massnahmen/3/stand"
    page.goto(form)
    page.get_by_label("Nächster Schritt").fill("Die Räume neu verteilen")
    save(signed_in, form, "Nächster Schritt", "Einen zweiten Raum suchen")
    with page.expect_navigation() as sent:
        page.get_by_role("button", name="Weiter zur Prüfung").click()
    assert sent.value.status == 409
    said = page.locator("main").inner_text()
    assert "Einen zweiten Raum suchen" in said
    assert page.get_by_label("Nächster Schritt").input_value() == "Die Räume neu verteilen"
    assert look_over(page, sent.value, "somebody was faster") == {}


def save(page, form, label, text):
    page.goto(form)
    page.get_by_label(label).fill(text)
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    page.get_by_role("button", name="Speichern").click()
    assert "Gespeichert" in page.get_by_role("status").inner_text()


def test_a_correction_without_a_reason(page):
    """What was agreed changes with a reason only, which is asked for on the page that checks."""
    page.goto("/bearbeiten/massnahmen/4/wortlaut")
    page.get_by_label("Titel").fill("Ein Titel ohne Schreibfehler")
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    with page.expect_navigation() as sent:
        page.get_by_role("button", name="Speichern").click()
    assert sent.value.status == 422
    assert lead_nowhere(page) == []
    assert look_over(page, sent.value, "a correction without a reason") == {}


@pytest.mark.parametrize("kind", ["Maßnahmenliste", "Ratsvorlage"])
def test_a_file_that_cannot_be_read(page, tmp_path, kind):
    file = tmp_path / "bild.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    page.goto("/einlesen")
    page.get_by_label(kind).check()
    page.get_by_label("Datei").set_input_files(file)
    with page.expect_navigation() as sent:
        page.locator(SEND).first.click()
    assert sent.value.status == 415
    assert lead_nowhere(page) == []
    assert look_over(page, sent.value, f"no {kind}") == {}


def test_the_session_is_over(browser, office, signed_in):
    context = browser.new_context(
        base_url=office.address, storage_state=signed_in.context.storage_state()
    )
    page = context.new_page()
    page.goto("/konten/einladen")
    page.locator("main [name=name]").fill("Eva Beispiel")
    context.clear_cookies()
    with page.expect_navigation() as sent:
        page.locator(SEND).first.click()
    assert sent.value.status == 403
    assert look_over(page, sent.value, "the session is over") == {}
    context.close()


def test_an_invitation_and_its_link(page, browser, office):
    """From the form of the office to the page on which somebody sets the account up, and what is missing
    there."""
    page.goto("/konten/einladen")
    page.locator("main [name=name]").fill("Eva Beispiel")
    page.locator("main [name=mail]").fill("eva@bad-beispiel.example")
    page.get_by_label("Steuerungsgruppe").check()
    with page.expect_navigation() as sent:
        page.locator(SEND).first.click()
    assert sent.value.status == 200
    link = page.locator("main code").inner_text()
    assert look_over(page, sent.value, "a link") == {}
    page.goto("/konten")
    answer = page.goto(page.get_by_role("link", name="Eva Beispiel").get_attribute("href"))
    assert look_over(page, answer, "an account") == {}

    context = browser.new_context(base_url=office.address)
    eva = context.new_page()
    assert look_over(eva, eva.goto(link), "setting up") == {}
    eva.set_viewport_size({"width": 1280, "height": 900})
    with eva.expect_navigation() as sent:
        eva.locator(SEND).first.click()
    assert sent.value.status == 422 and eva.title().startswith("Fehler: ")
    assert lead_nowhere(eva) == []
    assert look_over(eva, sent.value, "setting up nothing") == {}
    context.close()


def test_a_wrong_code(browser, office):
    context = browser.new_context(base_url=office.address)
    page = context.new_page()
    send(page, "/anmelden", {"mail": MAIL, "passwort": PASSWORD})
    page.get_by_label("Code").fill("000000")
    with page.expect_navigation() as sent:
        page.locator(SEND).first.click()
    assert sent.value.status == 422 and page.title().startswith("Fehler: ")
    assert lead_nowhere(page) == []
    assert look_over(page, sent.value, "a wrong code") == {}
    context.close()


def test_who_asks_too_often_waits(browser, office):
    """Of another asker than the other tests."""
    context = browser.new_context(base_url=office.address)
    page = context.new_page()

    def asked_too_often():
        assert 429 in (page.request.get(f"/suche?q=wort{number}").status for number in range(2000))
        return page.goto("/suche?q=wort")

    # A question comes back every half second, and a busy machine may need longer for the page.
    answer = next(answer for answer in (asked_too_often() for _ in range(20)) if answer.status == 429)
    assert look_over(page, answer, "too often") == {}
    context.close()
