"""Lists of measures that come in and go out by command."""

import shutil

import pytest

from program import run

UNCHANGED = "Nichts geändert: Alles steht schon so im Konzept."
LIST = "Nr;Titel;Wer;Stand;Ende\n7.1;Lesepaten;Stadtbücherei;läuft;2031\n"


@pytest.fixture
def data(town, tmp_path):
    """The data folder of a town of its own."""
    shutil.copytree(town, tmp_path / "data")
    return tmp_path / "data"


def changes(data):
    return run("verify", "--data", data).stdout


def last_line(ended):
    return ended.stdout.splitlines()[-1]


@pytest.mark.parametrize("name", ["liste.csv", "liste.xlsx"])
def test_an_exported_list_changes_nothing(name, data, tmp_path):
    before = changes(data)
    written = run("export", "measures", "--output", tmp_path / name, "--data", data)
    assert (written.returncode, written.stderr) == (0, "")
    for more in ([], ["--apply"]):
        read = run("import", "measures", tmp_path / name, *more, "--data", data)
        assert (read.returncode, read.stderr, last_line(read)) == (0, "", UNCHANGED)
    assert changes(data) == before


def test_the_list_on_standard_output_is_the_one_in_the_file(data, tmp_path):
    run("export", "measures", "--output", tmp_path / "a.csv", "--data", data)
    shown = run("export", "measures", "--data", data)
    assert shown.stdout.splitlines() == (tmp_path / "a.csv").read_text("utf-8").splitlines()
    assert shown.stdout.startswith("\ufeffM-Nr.;Nr.;Maßnahme;")


def test_a_file_that_is_there_is_not_overwritten(data, tmp_path):
    (tmp_path / "a.xlsx").write_text("mine")
    ended = run("export", "measures", "--output", tmp_path / "a.xlsx", "--data", data)
    assert ended.returncode == 73
    assert (tmp_path / "a.xlsx").read_text() == "mine"


def test_a_list_is_shown_applied_once_and_its_columns_are_remembered(data, tmp_path):
    (tmp_path / "liste.csv").write_text(LIST, "utf-8")
    columns = tmp_path / "spalten.csv"
    before = changes(data)
    arguments = ["import", "measures", tmp_path / "liste.csv", "--data", data]
    shown = run(*arguments, "--save-columns", columns)
    assert shown.returncode == 0 and "Lesepaten" in shown.stdout
    assert changes(data) == before
    proposed = columns.read_text("utf-8-sig")
    line = next(line for line in proposed.splitlines() if line.startswith("Spalte;Wer;"))
    columns.write_text(proposed.replace(line, "Spalte;Wer;Ansprechstelle"), "utf-8")
    applied = run(*arguments, "--columns", columns, "--apply")
    assert applied.returncode == 0, applied.stderr
    assert changes(data) != before
    again = run(*arguments)
    assert "wie beim letzten Mal" in again.stdout
    assert last_line(again) == UNCHANGED


def test_one_error_stops_the_whole_list(data, tmp_path):
    (tmp_path / "liste.csv").write_text(LIST + "7.2;Zweite;;läuft;31.02.2030\n", "utf-8")
    before = changes(data)
    ended = run("import", "measures", tmp_path / "liste.csv", "--apply", "--data", data)
    assert ended.returncode == 65
    assert "Zeile 3, Ende" in ended.stdout and "31.02.2030" in ended.stdout
    assert changes(data) == before


def test_a_problem_is_one_line_with_row_and_column(data, tmp_path):
    (tmp_path / "liste.csv").write_text("Nr;Titel;Stand\n7;Nähkurs;verzögert / fehlt\n", "utf-8")
    shown = run("import", "measures", tmp_path / "liste.csv", "--data", data)
    lines = [line for line in shown.stdout.splitlines() if line.startswith("Zeile 2, Stand: ")]
    assert len(lines) == 1 and "braucht einen Grund" in lines[0]
    assert "ohne Angabe, verzögert" in shown.stdout


def test_a_second_list_that_counts_from_one_overwrites_nothing(data, tmp_path):
    first, second = tmp_path / "eins.csv", tmp_path / "zwei.csv"
    first.write_text("Nr;Titel\n1;Nähkurs\n2;Kochen\n", "utf-8")
    second.write_text("Nr;Titel\n1;Beratung\n2;Radfahren\n", "utf-8")
    assert run("import", "measures", first, "--apply", "--data", data).returncode == 0
    before = changes(data)
    asked = run("import", "measures", second, "--apply", "--data", data)
    assert asked.returncode == 65 and "--own-numbers" in asked.stdout
    assert changes(data) == before
    added = run("import", "measures", second, "--apply", "--own-numbers", "--data", data)
    assert "Neu: 2 Maßnahmen. Geändert: 0." in added.stdout
    for name in (first, second):
        assert last_line(run("import", "measures", name, "--data", data)) == UNCHANGED


def test_names_of_persons_stay_out(data, tmp_path):
    (tmp_path / "liste.csv").write_text("Nr;Titel;Kontakt\n7;Nähkurs;Erika Xylander\n", "utf-8")
    shown = run("import", "measures", tmp_path / "liste.csv", "--apply", "--data", data)
    assert shown.returncode == 0 and "Angaben zu Personen" in shown.stdout
    assert "Xylander" not in run("export", "measures", "--data", data).stdout


def test_only_what_the_list_brought_is_published_and_the_rest_is_named(data, tmp_path):
    (tmp_path / "alt.csv").write_text("Nr;Titel\n6;Kochen\n", "utf-8")
    (tmp_path / "liste.csv").write_text("Nr;Titel;Stand\n6;Kochen;\n7;Nähkurs;läuft\n", "utf-8")
    run("import", "measures", tmp_path / "alt.csv", "--apply", "--data", data)
    arguments = ["import", "measures", tmp_path / "liste.csv", "--apply", "--publish"]
    assert last_line(run(*arguments, "--data", data)) == "Veröffentlicht: 1 Eintrag."
    assert last_line(run(*arguments, "--data", data)).startswith("Nichts veröffentlicht")
    rows = run("export", "measures", "--data", data).stdout.splitlines()
    assert [";öffentlich" in row for row in rows if ";Kochen;" in row or ";Nähkurs;" in row] == [
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", 65), (b"a;b\n1;2\n", 65), (b"PK\x03\x04 and nothing more", 65), (None, 66)],
)
def test_what_is_no_list_is_said_in_one_line(content, code, data, tmp_path):
    if content is not None:
        (tmp_path / "liste").write_bytes(content)
    for name in ("liste", "."):
        ended = run("import", "measures", tmp_path / name, "--data", data)
        assert ended.returncode == (66 if name == "." else code)
        assert len(ended.stderr.splitlines()) == 1
