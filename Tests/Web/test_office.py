"""The office's first day in a browser: an account of its own, a form, a look at every page."""

import base64
import hashlib
import hmac
import re
import shutil
import struct
import time

import pytest

from program import Server
from test_axe import findings
from test_nu import check, is_grave

PASSWORD = "kirschen im regen"
MAIL = "buero@bad-beispiel.example"
PAGES = [
    "/bearbeiten", "/bearbeiten/massnahmen", "/bearbeiten/massnahmen/1",
    "/bearbeiten/massnahmen/1/stand", "/bearbeiten/massnahmen/1/wortlaut",
    "/bearbeiten/massnahmen/1/zustaendigkeit", "/bearbeiten/massnahmen/1/sichtbarkeit",
    "/bearbeiten/massnahmen/1/verlauf", "/bearbeiten/massnahmen/1/ansicht",
    "/bearbeiten/massnahmen/1/entfernen", "/bearbeiten/massnahmen/neu",
    "/bearbeiten/massnahmen/sachstand?feld=1", "/bearbeiten/organisationen",
    "/en/bearbeiten/massnahmen/1/stand",
    "/aufgaben", "/en/aufgaben", "/was-kommt", "/ueberblick", "/uebergabe", "/konto",
    "/konto/passwort", "/konto/geraet", "/konto/codes", "/konten", "/konten/einladen",
    "/bearbeiten/wiedervorlagen/neu?zu=1",
]


def code(secret, step):
    """What a device shows in a step of 30 seconds (RFC 6238)."""
    key = base64.b32decode(secret.replace(" ", ""))
    digest = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start:start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


@pytest.fixture(scope="module")
def office(town, tmp_path_factory):
    """A server of its own, because the office writes."""
    data = tmp_path_factory.mktemp("office")
    shutil.copytree(town, data, dirs_exist_ok=True)
    running = Server(data, data / "log.txt")
    yield running
    running.stop()


@pytest.fixture(scope="module")
def signed_in(browser, office):
    """A page of somebody who has set up the first account by its link and signed in."""
    said = [office.process.stdout.readline().decode() for _ in range(2)]
    link = re.search(r"/einrichten/\S+", said[1]).group()
    page = browser.new_context(base_url=office.address, java_script_enabled=False).new_page()
    page.goto(link)
    page.get_by_label("Ihr Name").fill("Ada Beispiel")
    page.get_by_label("E-Mail-Adresse").fill(MAIL)
    page.get_by_label("Neues Passwort").fill(PASSWORD)
    secret = page.locator("input[name=geheimnis]").input_value()
    # The server's clock is that of the machine; the step before counts as well, and is used up.
    step = int(time.time()) // 30
    page.get_by_label("Code").fill(code(secret, step - 1))
    page.get_by_role("button", name="Konto einrichten").click()
    assert page.locator("h1").inner_text() == "Das Konto ist eingerichtet"
    page.goto("/bearbeiten/massnahmen")
    assert page.locator("h1").inner_text() == "Anmelden"
    page.get_by_label("E-Mail-Adresse").fill(MAIL)
    page.get_by_label("Passwort").fill(PASSWORD)
    page.get_by_role("button", name="Weiter").click()
    page.get_by_label("Code").fill(code(secret, int(time.time()) // 30))
    page.get_by_role("button", name="Anmelden").click()
    assert page.locator("h1").inner_text() == "Maßnahmen"
    return page


def test_a_form_is_checked_saved_and_shown_to_the_public(signed_in, office):
    page = signed_in
    page.goto("/bearbeiten/massnahmen/1/stand")
    page.get_by_label("Nächster Schritt").fill("Zwei weitere Abende im Herbst")
    page.get_by_label("Stand (freiwillig)").fill("31.2.2025")
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    assert page.title().startswith("Fehler: ")
    page.get_by_role("link", name="ist kein Tag").click()
    assert page.url.endswith("#feld-asOf")
    page.get_by_label("Stand (freiwillig)").fill("15. Januar 2025")
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    assert "Zwei weitere Abende im Herbst" in page.locator("main").inner_text()
    page.get_by_role("button", name="Speichern").click()
    assert "Gespeichert" in page.get_by_role("status").inner_text()
    page.goto("/massnahmen/1")
    assert "Zwei weitere Abende im Herbst" in page.locator("main").inner_text()


@pytest.mark.parametrize("width, colours", [(1280, "light"), (1280, "dark"), (320, "dark")])
def test_axe_finds_nothing_in_the_office(signed_in, browser, office, width, colours):
    """With the same session, and with scripts, which axe needs."""
    context = browser.new_context(
        base_url=office.address,
        storage_state=signed_in.context.storage_state(),
        color_scheme=colours,
        viewport={"width": width, "height": 900},
    )
    page = context.new_page()
    complaints = []
    page.on("console", lambda said: complaints.append(said.text))
    found = {}
    for address in PAGES + ["/anmelden"]:
        page.goto(address)
        too_wide = page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        )
        lines = findings(page) + (["scrolls sideways"] if too_wide else [])
        if " style=" in page.content():
            lines.append("style in the HTML")
        if lines:
            found[address] = lines
    context.close()
    assert found == {} and complaints == []


def test_the_pages_of_the_office_are_valid(signed_in, tmp_path):
    for number, address in enumerate(PAGES + ["/anmelden"]):
        body = signed_in.context.request.get(address).body()
        (tmp_path / f"{number}.html").write_bytes(body)
    lines = [
        f"{message['url'].rpartition('/')[2]}: {message['message']} {message.get('extract', '')}"
        for message in check(sorted(tmp_path.iterdir()))
        if is_grave(message)
    ]
    assert not lines, "\n".join(lines)


def test_the_successor_finds_what_was_promised(signed_in):
    """Scenario 12: somebody else takes the office over."""
    page = signed_in
    page.goto("/bearbeiten/massnahmen/1")
    page.get_by_role("link", name="Wiedervorlage").click()
    page.get_by_label("Art").select_option(label="zugesagt")
    page.get_by_label("Was zu tun ist").fill("Dem Beirat die Zahlen des Sprachcafés nachreichen")
    page.get_by_label("Wieder vorlegen am").fill("1. März 2024")
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    page.get_by_role("button", name="Speichern").click()
    page.get_by_role("link", name="Übergabe").click()
    promised = page.locator("section", has=page.get_by_role("heading", name="Was zugesagt ist"))
    assert "fällig am 1. März 2024" in promised.inner_text()
    page.get_by_role("link", name="Meine Aufgaben").first.click()
    page.get_by_role("link", name="Als erledigt eintragen").click()
    page.get_by_label("Erledigt am").fill("2.3.2024")
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    page.get_by_role("button", name="Speichern").click()
    page.goto("/aufgaben")
    assert "nachreichen" not in page.locator("main section").first.inner_text()


def test_a_warning_comes_before_the_session_ends(signed_in, browser, office):
    context = browser.new_context(
        base_url=office.address, storage_state=signed_in.context.storage_state()
    )
    page = context.new_page()
    page.clock.install()
    page.goto("/konto/passwort")
    warning = page.get_by_text("Ihre Sitzung endet in wenigen Minuten.")
    assert not warning.is_visible()
    page.clock.fast_forward("56:00")
    assert warning.is_visible()
    page.get_by_role("button", name="Angemeldet bleiben").click()
    warning.wait_for(state="hidden")
    context.close()


def test_what_was_typed_outlives_the_session(signed_in, browser, office):
    context = browser.new_context(
        base_url=office.address,
        storage_state=signed_in.context.storage_state(),
        java_script_enabled=False,
    )
    page = context.new_page()
    page.goto("/bearbeiten/massnahmen/2/notiz")
    page.locator("textarea").fill("Eine Stunde Arbeit")
    session = context.cookies()
    context.clear_cookies()
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    assert page.locator("h1").inner_text() == "Ihre Sitzung ist zu Ende"
    context.add_cookies(session)
    page.get_by_role("button", name="Weiter mit dem, was ich getippt habe").click()
    assert page.locator("textarea").input_value() == "Eine Stunde Arbeit"
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    page.get_by_role("button", name="Speichern").click()
    assert "Gespeichert" in page.get_by_role("status").first.inner_text()
    context.close()
