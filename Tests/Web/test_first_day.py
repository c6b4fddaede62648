"""Scenario 1: an office without a shell brings its concept into an empty town, in the browser alone."""

import csv
import io

import pytest

from program import Server, run
from staff import sign_in

FIELDS = ["Sprache", "Bildung", "Arbeit", "Wohnen", "Gesundheit", "Familie", "Jugend", "Alter",
          "Kultur", "Sport", "Teilhabe"]
MEASURES = 114
WORDS = ["geplant", "läuft", "abgeschlossen", "Daueraufgabe"]


def network(number):
    """One for each field; two of them are the same body, spelled otherwise."""
    return ["Netzwerk Sprache e. V.", "netzwerk sprache"][number % 22 // 11] if number % 11 == 0 \
        else f"Netzwerk {FIELDS[number % 11]}"


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
    steps = page.get_by_role("listitem").filter(has_text="offen")
    assert steps.count() >= 4
    page.get_by_role("main").get_by_role("link", name="einlesen", exact=False).first.click()

    file = tmp_path / "plan.csv"
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(rows())
    file.write_bytes(text.getvalue().encode("utf-8-sig"))
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
    page.get_by_role("link", name="Vorschläge", exact=False).first.click()
    assert "Netzwerk Sprache e. V." in main(page) and "netzwerk sprache" in main(page)
    page.get_by_role("button", name="Zusammenführen", exact=False).first.click()
    page.goto("/bearbeiten/organisationen")
    names = page.locator("main li, main td").all_inner_texts()
    assert sum("netzwerk sprache" in name.lower() for name in names) >= 1

    exported = run("export", "measures", "--output", tmp_path / "aus.csv", "--data", house.data)
    assert exported.returncode == 0, exported.stderr
    out = list(csv.reader(io.StringIO((tmp_path / "aus.csv").read_text("utf-8-sig"), newline=""),
                          delimiter=";"))
    assert len(out) == 1 + MEASURES
    leads = {row[out[0].index("Federführung")] for row in out[1:]}
    assert len(leads) == len(FIELDS), leads
    assert run("verify", "--data", house.data).returncode == 0
