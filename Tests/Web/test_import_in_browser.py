"""A list that goes out, is changed in one cell and comes back in the browser."""

import csv
import io
import pathlib
import zipfile

import pytest

from program import run
from staff import complaints_of

REAL = pathlib.Path(__file__).parents[3] / "shared/data/mainz-massnahmen/massnahmen.csv"


@pytest.fixture(scope="module")
def page(signed_in):
    return signed_in


@pytest.fixture(scope="module")
def data(office):
    return office.data


def send(page, file, content="Eine Maßnahmenliste"):
    page.goto("/einlesen")
    page.get_by_label(content).check()
    page.get_by_label("Datei", exact=True).set_input_files(file)
    page.get_by_role("button", name="Hochladen und prüfen").click()


def main(page):
    return page.locator("main").inner_text()


def changed(data, tmp_path, words):
    """The list as the command exports it, with another title of M1."""
    run("export", "measures", "--output", tmp_path / "liste.csv", "--data", data)
    exported = io.StringIO((tmp_path / "liste.csv").read_text("utf-8-sig"), newline="")
    rows = list(csv.reader(exported, delimiter=";"))
    place = rows[0].index("Maßnahme")
    row = next(row for row in rows if row[0] == "M1")
    old, row[place] = row[place], words
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(rows)
    (tmp_path / "geändert.csv").write_bytes(text.getvalue().encode("utf-8-sig"))
    return tmp_path / "geändert.csv", old


def test_a_changed_cell_is_seen_taken_over_and_taken_back(page, data, tmp_path):
    file, old = changed(data, tmp_path, "Sprachcafé am Abend")
    send(page, file)
    assert page.locator("h1").inner_text() == "Bitte prüfen: geändert.csv"
    assert "Neu: nichts. Geändert: 1." in main(page)
    assert old in page.locator("del").inner_text()
    assert "Sprachcafé am Abend" in page.locator("ins").inner_text()
    page.get_by_role("button", name="Übernehmen").click()
    assert "Eingelesen." in page.get_by_role("status").inner_text()
    page.get_by_role("link", name="Alles zurücknehmen").click()
    assert "Sprachcafé am Abend" in page.locator("del").inner_text()
    # What was agreed goes back with a reason.
    page.get_by_role("button", name="Alles zurücknehmen").click()
    assert page.title().startswith("Fehler: ")
    page.get_by_label("Begründung").fill("Falsche Datei")
    page.get_by_role("button", name="Alles zurücknehmen").click()
    assert "Zurückgenommen." in page.get_by_role("status").inner_text()
    page.goto("/massnahmen/1")
    assert "Sprachcafé am Abend" not in main(page)


@pytest.mark.parametrize("name", ["Excel (.xlsx)", "CSV"])
def test_the_saved_table_comes_back_as_nothing_new(page, tmp_path, name):
    page.goto("/bearbeiten/massnahmen")
    with page.expect_download() as begun:
        page.get_by_role("link", name=name, exact=True).click()
    file = tmp_path / begun.value.suggested_filename
    begun.value.save_as(file)
    send(page, file)
    assert "Alles steht schon so im Konzept" in main(page)
    page.get_by_role("button", name="Datei verwerfen").click()
    assert "Die Datei ist gelöscht." in page.get_by_role("status").inner_text()


def test_columns_are_said_otherwise_and_an_error_stops_everything(page, tmp_path):
    file = tmp_path / "eigene.csv"
    file.write_text("Nr;Titel;Zusatz;Ende\n901;Nähkurs;Raum suchen;31.02.2030\n", "utf-8")
    send(page, file)
    row = page.get_by_role("row", name="31.02.2030").filter(has_text="kein Datum")
    assert row.get_by_role("cell").all_inner_texts()[:2] == ["2", "Ende"]
    assert page.get_by_role("button", name="Übernehmen").count() == 0
    page.locator("summary", has_text="Spalten und Wörter").click()
    page.get_by_label("Bedeutung von „Zusatz“").select_option(label="Nächster Schritt")
    page.get_by_label("Bedeutung von „Ende“").select_option(label="nicht übernehmen")
    page.get_by_role("button", name="Noch einmal prüfen").click()
    assert "Neu: 1 Maßnahme." in main(page)
    assert page.get_by_label("Bedeutung von „Zusatz“").input_value() == "nextStep"
    page.get_by_role("button", name="Datei verwerfen").click()


def bomb(data, tmp_path):
    """A workbook of the command, whose sheet is 300 MB of spaces."""
    run("export", "measures", "--output", tmp_path / "echt.xlsx", "--data", data)
    packed = io.BytesIO()
    with zipfile.ZipFile(tmp_path / "echt.xlsx") as real, \
            zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as book:
        for name in real.namelist():
            filling = b" " * (300 << 20) if "sheet1.xml" in name else b""
            book.writestr(name, real.read(name) + filling)
    return packed.getvalue()


def plain(content):
    return lambda data, tmp_path: content


@pytest.mark.parametrize("name, make, said", [
    ("bombe.xlsx", bomb, "zu viel verpackt"),
    ("leer.csv", plain(b""), "ist leer"),
    ("bild.png", plain(b"\x89PNG\r\n\x1a\n" + bytes(range(32))), "weder CSV noch XLSX"),
    ("riese.csv", plain(b"a;b\n" * (3 << 20)), "höchstens 10 MB"),
])
def test_what_cannot_be_read_is_refused_in_words(page, data, tmp_path, name, make, said):
    (tmp_path / name).write_bytes(make(data, tmp_path))
    send(page, tmp_path / name)
    assert said in main(page)
    if name != "riese.csv":
        assert page.get_by_label("Eine Maßnahmenliste").is_checked()


def test_a_broken_pdf_is_refused_and_the_choice_stays(page, tmp_path):
    (tmp_path / "kaputt.pdf").write_bytes(b"%PDF-1.7\nkaputt")
    send(page, tmp_path / "kaputt.pdf", "Eine Ratsvorlage")
    assert page.title().startswith("Fehler: ") and "kaputt.pdf" in main(page)
    assert page.get_by_label("Eine Ratsvorlage").is_checked()


def test_a_paper_goes_in_and_out_again(page, tmp_path):
    papers = pathlib.Path(__file__).parents[1] / "ExchangeTests/CouncilPaper/Papers"
    send(page, papers / "seewinkel.txt", "Eine Ratsvorlage")
    assert "Neu im Konzept: " in main(page)
    page.get_by_role("button", name="Übernehmen").click()
    assert "Eingelesen." in page.get_by_role("status").inner_text()
    page.get_by_role("link", name="Alles zurücknehmen").click()
    page.get_by_role("button", name="Alles zurücknehmen").click()
    assert "Zurückgenommen." in page.get_by_role("status").inner_text()


# A list as an office keeps one: in levels, with numbers of its own, words of its own and gaps.
LIST = """Nr;Ebene;Handlungsfeld;Titel;Verantwortlich;Umsetzungsstand;Geplanter Beginn;Geplantes Ende
1;Handlungsfeld;Spielen;Spielen;;unbekannt;;
1.1;Maßnahme;Spielen;Brettspiele im Hof;Volkshochschule;in Arbeit;01.02.2024;31.12.2026
1.2;Maßnahme;Spielen;Lesestunde im Park;;verzögert / fehlt;15.03.2024;
2;Handlungsfeld;Werken;Werken;;in Arbeit;;
2.1;Maßnahme;Werken;Reparaturtag;Werkhof, Bauhof;abgeschlossen;;30.06.2025
"""


def lists(folder):
    """One of our own, and a real one where it is at hand."""
    own = folder / "eigene.csv"
    own.write_text(LIST, "utf-8-sig")
    return [own] + [REAL] * REAL.exists()


def test_a_list_in_levels_goes_in_and_out_again(page, tmp_path):
    for file in lists(tmp_path):
        goes_in_and_out(page, file)


def goes_in_and_out(page, file):
    send(page, file)
    page.locator("summary", has_text="Spalten und Wörter").click()
    page.get_by_label("Die Liste zählt für sich").check()
    page.get_by_role("button", name="Noch einmal prüfen").click()
    assert "Fehler" not in main(page) and "Hinweise" in main(page)
    page.get_by_role("button", name="Übernehmen").click()
    assert "neue Einträge" in main(page)
    page.get_by_role("link", name="Alles zurücknehmen").click()
    page.get_by_role("button", name="Alles zurücknehmen").click()
    assert "Zurückgenommen." in page.get_by_role("status").inner_text()


def test_axe_and_the_nu_checker_find_nothing_where_files_come_in(page, browser, office, tmp_path):
    file = tmp_path / "probe.csv"
    file.write_text("Nr;Titel;Stand;Ende\n901;Nähkurs;irgendwie;31.02.2030\n", "utf-8")
    send(page, file)
    addresses = ["/einlesen", page.url, "/einlesen/vorschlaege", "/bearbeiten/organisationen"]
    # A list without a title shows what its columns mean at once.
    file.write_text("Was;Stand;Ende\nNähkurs;läuft;2030\n", "utf-8")
    send(page, file)
    addresses.append(page.url)
    page.goto("/einlesen")
    page.locator("a", has_text="eingelesen am").first.click()
    addresses += [page.url, page.url + "/zuruecknehmen"]
    state = page.context.storage_state()
    assert complaints_of(browser, office, addresses, state) == {}
