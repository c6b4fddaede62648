"""Scenario 1: an office without a shell brings its concept into an empty town, in the browser alone."""

import csv
import io
import re

import pytest

from program import Server, run
from staff import sign_in

FIELDS = ["Sprache", "Bildung", "Arbeit", "Wohnen", "Gesundheit", "Familie", "Jugend", "Alter",
          "Kultur", "Sport", "Teilhabe"]
MEASURES = 114
WORDS = ["geplant", "läuft", "abgeschlossen", "Daueraufgabe"]


def network(number):
    """Who carries a measure: one for each field, the first of them spelled in two ways."""
    if number % len(FIELDS) == 0:
        return ["Netzwerk Sprache e. V.", "Netzwerk Sprache"][number % 2]
    return f"Netzwerk {FIELDS[number % len(FIELDS)]}"


def rows():
    yield ["Nr", "Ebene", "Handlungsfeld", "Titel", "Verantwortlich", "Umsetzungsstand", "Ampel"]
    for place, field in enumerate(FIELDS, 1):
        yield [str(place), "Handlungsfeld", field, field, "", "", ""]
        for order, number in enumerate(range(place - 1, MEASURES, len(FIELDS)), 1):
            state = "irgendwie" if number == 30 else WORDS[number % 4]
            yield [f"{place}.{order}", "Maßnahme", field, f"Vorhaben {number + 1}",
                   network(number), state, "grün"]


@pytest.fixture
def house(tmp_path):
    made = run("new", "bad-beispiel", "--title", "Bad Beispiel", "--data", tmp_path / "data")
    assert made.returncode == 0, made.stderr
    server = Server(tmp_path / "data", tmp_path / "log.txt")
    yield server
    server.stop()


def main(page):
    return page.locator("main").inner_text()


def test_a_list_becomes_a_concept_that_everybody_can_read(browser, house, tmp_path):
    page = sign_in(browser, house)
    # The desk leads a new office through its first steps.
    assert page.get_by_role("listitem").filter(has_text="offen").count() >= 4
    for name in sorted({network(number) for number in range(MEASURES)}):
        add_organization(page, name)

    file = tmp_path / "plan.csv"
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(rows())
    file.write_bytes(text.getvalue().encode("utf-8-sig"))
    page.goto("/einlesen")
    page.get_by_label("Eine Maßnahmenliste").check()
    page.get_by_label("Datei", exact=True).set_input_files(file)
    page.get_by_role("button", name="Hochladen und prüfen").click()

    # What was not understood, by line and column, and what stops nothing.
    assert "irgendwie" in main(page) and "Ampel" in main(page)
    assert "114 Maßnahmen" in main(page) and "11 Handlungsfelder" in main(page)
    page.get_by_role("button", name="Übernehmen").click()
    assert "Eingelesen." in page.get_by_role("status").inner_text()

    # Two spellings of one network wait at the desk, and are answered there.
    page.goto("/aufgaben")
    page.get_by_role("link", name="was nach dem Einlesen noch zu entscheiden ist").click()
    assert "sehen nach derselben Einrichtung aus" in main(page)
    page.get_by_role("button", name="Zusammenführen").click()
    page.goto("/einlesen/vorschlaege")
    assert page.get_by_role("button", name="Zusammenführen").count() == 0

    assert leads(house, tmp_path) == len(FIELDS)
    page.goto("/bearbeiten/handlungsfelder")
    fields = page.get_by_role("link", name=re.compile("|".join(FIELDS)))
    assert fields.count() == len(FIELDS)
    assert run("verify", "--data", house.data).returncode == 0


def add_organization(page, name):
    page.goto("/bearbeiten/organisationen/neu")
    page.locator("[name=title]").fill(name)
    page.locator("select[name=sort]").select_option(label="Verein oder Initiative")
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    page.get_by_role("button", name="Speichern").click()
    assert page.get_by_role("status").count() == 1


def leads(house, folder):
    """By how many organizations all measures are led, each of them by one."""
    exported = run("export", "measures", "--output", folder / "aus.csv", "--data", house.data)
    assert exported.returncode == 0, exported.stderr
    text = (folder / "aus.csv").read_text("utf-8-sig")
    head, *rest = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    assert len(rest) == MEASURES
    found = {row[head.index("Federführung")] for row in rest}
    assert "" not in found
    return len(found)
