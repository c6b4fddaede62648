"""A person in the vault: entered, shown, taken back, erased (scenario 8 of the domain)."""

import json
import re

import requests

from program import run
from staff import complaints_of

NAME = "Eva Kanari"
MAIL = "eva@kanari.example"


def enter(page, organization, audience):
    page.goto(f"/personen/neu?fuer={organization}")
    page.get_by_label("Aufgabe", exact=True).fill("Ansprechperson für Sprachkurse")
    page.get_by_label("Name", exact=True).fill(NAME)
    page.get_by_label("Wer sieht den Namen?").select_option(audience)
    page.get_by_label("E-Mail-Adresse", exact=True).fill(MAIL)
    page.get_by_role("button", name="Weiter zur Prüfung").click()


def consent(page):
    page.get_by_label("Die Person hat eingewilligt").check()
    page.get_by_label("Eingewilligt am").fill("3. Februar 2025")
    page.get_by_label("Wie eingewilligt wurde").select_option("schriftlich")
    page.get_by_role("button", name="Weiter zur Prüfung").click()


def seen(office, address):
    return requests.get(office.address + address, timeout=20).text


def test_a_consent_is_recorded_shown_and_taken_back_at_once(signed_in, office):
    page = signed_in
    enter(page, 1, "öffentlich")
    assert page.title().startswith("Fehler: ")
    assert page.get_by_label("Name", exact=True).input_value() == NAME
    page.get_by_role("link", name="Tragen Sie die Einwilligung der Person ein").click()
    assert page.url.endswith("#feld-einwilligung")
    consent(page)
    assert NAME in page.locator("main").inner_text() and NAME not in seen(office, "/netzwerk/1")
    page.get_by_role("button", name="Speichern").click()
    assert "Gespeichert" in page.get_by_role("status").inner_text()
    person = re.search(r"/personen/([0-9a-f]{32})", page.url).group(1)
    # Twice: the second answer comes from the cache.
    assert all(NAME in seen(office, "/netzwerk/1") for _ in range(2))
    assert MAIL not in seen(office, "/netzwerk/1")
    page.get_by_role("link", name="Einwilligung widerrufen").click()
    assert NAME in seen(office, "/netzwerk/1"), "looking changes nothing"
    page.get_by_role("button", name="Einwilligung widerrufen").click()
    assert "widerrufen" in page.get_by_role("status").inner_text()
    assert NAME not in seen(office, "/netzwerk/1")
    assert "auf Wunsch entfernt" in page.locator("main").inner_text()
    held = page.request.get(f"/personen/{person}/auskunft.json")
    assert NAME in json.dumps(held.json(), ensure_ascii=False)
    assert person not in office.log.read_text()


def test_who_is_erased_is_gone_and_the_record_holds(signed_in, office):
    page = signed_in
    enter(page, 2, "nur Integrationsbüro")
    page.get_by_role("button", name="Speichern").click()
    address = page.url.partition("?")[0]
    page.get_by_role("link", name="Person löschen").click()
    page.get_by_role("button", name="Person löschen").click()
    assert "gelöscht" in page.get_by_role("status").inner_text()
    gone = page.goto(address)
    assert gone.status == 410
    assert page.locator("h1").inner_text() == "Auf Wunsch entfernt"


def test_a_passage_is_taken_out_of_old_versions(signed_in, office):
    page = signed_in
    for text in ("Frau Geheim kommt dazu", "Niemand kommt dazu"):
        page.goto("/bearbeiten/massnahmen/2/stand")
        page.get_by_label("Nächster Schritt").fill(text)
        page.get_by_role("button", name="Weiter zur Prüfung").click()
        page.get_by_role("button", name="Speichern").click()
    page.goto("/bearbeiten/massnahmen/2/verlauf")
    assert "Frau Geheim" in page.locator("main").inner_text()
    page.get_by_role("link", name="Stelle aus allen Fassungen entfernen").click()
    page.get_by_label("Stelle").fill("Frau Geheim")
    page.get_by_label("Begründung").fill("Wunsch der Person")
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    page.get_by_role("button", name="Endgültig entfernen").click()
    said = page.locator("main").inner_text()
    assert "Frau Geheim" not in said and "[auf Wunsch entfernt] kommt dazu" in said
    data = office.data
    assert run("verify", "--data", data).returncode == 0
    assert "Frau Geheim".encode() not in (data / "towns" / "offenburg.sqlite").read_bytes()


def test_nothing_is_wrong_with_the_pages_of_persons(signed_in, browser, office):
    enter(signed_in, 3, "nur Integrationsbüro")
    signed_in.get_by_role("button", name="Speichern").click()
    person = re.search(r"/personen/[0-9a-f]{32}", signed_in.url).group()
    pages = ["/personen", "/personen/neu", "/en/personen/neu", person]
    pages += [f"{person}/{name}" for name in ("aendern", "widerruf", "loeschen", "auskunft")]
    pages.append("/bearbeiten/massnahmen/1/schwaerzen")
    state = signed_in.context.storage_state()
    assert complaints_of(browser, office, pages, state) == {}


def test_the_list_comes_back(signed_in, browser, office, tmp_path):
    """As a spreadsheet program changes it: one row more, and one that cannot be taken."""
    page = signed_in
    enter(page, 1, "nur Integrationsbüro")
    page.get_by_role("button", name="Speichern").click()
    saved = page.request.get(office.address + "/personen/liste.csv").body().decode("utf-8-sig")
    state = page.context.storage_state()
    for row, says, button in [
        (";Empfang;;Ida Beispiel;kein Telefon;;", "ist keine Telefonnummer", 0),
        (";Empfang;;Ida Beispiel;0781 1234;;", "1 neuer Eintrag", 1),
    ]:
        file = tmp_path / "personen.csv"
        file.write_text(saved + row + "\r\n", "utf-8-sig")
        page.goto("/einlesen")
        page.get_by_label("Eine andere Tabelle").check()
        page.get_by_label("Datei").set_input_files(file)
        page.get_by_role("button", name="Hochladen").click()
        assert says in page.locator("main").inner_text()
        assert page.get_by_role("button", name="Übernehmen").count() == button
        path = page.url.removeprefix(office.address)
        assert complaints_of(browser, office, [path, f"/en{path}"], state) == {}
    page.get_by_role("button", name="Übernehmen").click()
    assert "Empfang" in page.locator("main").inner_text()
