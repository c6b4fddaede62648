"""The program as people meet it at the keyboard."""

import json
import re
import shutil
import socket

import pytest

from program import EXAMPLE, run

ENGLISH = re.compile(
    r"\b(the|show|see|for|help information|usage|overview|options|arguments|subcommands?|default|"
    r"error|missing|expected|unexpected|unknown|detailed|include|print)\b",
    re.IGNORECASE,
)
LONGEST_LINE = 100


def is_one_line(text):
    """Whether a complaint is short enough to be read: no trace, no heap of lines."""
    return re.fullmatch(r"[^\n]+\n", text) is not None


def commands():
    """The arguments of every command that is shown, the program itself first."""
    told = json.loads(run("--experimental-dump-help").stdout)

    def below(command, names):
        yield names
        for part in command.get("subcommands", []):
            if part.get("shouldDisplay", True) and part["commandName"] != "help":
                yield from below(part, [*names, part["commandName"]])

    return list(below(told["command"], []))


@pytest.fixture
def copy(town, tmp_path):
    """The data folder of a town of its own, to be changed and broken."""
    shutil.copytree(town, tmp_path / "data")
    return tmp_path / "data"


def file_of(data):
    return data / "towns" / "offenburg.sqlite"


def test_all_commands_are_told():
    assert [] in commands()
    for name in [
        "new", "serve", "verify", "import", "export", "account", "backup", "restore", "doctor",
    ]:
        assert [name] in commands()


def test_every_help_ends_well_and_is_german():
    wrong = []
    for names in commands():
        told = run(*names, "--help")
        prose = re.sub(r"<[\w-]+>|--?[\w-]+", "", told.stdout)
        english = sorted({word.lower() for word in ENGLISH.findall(prose)})
        if told.returncode != 0 or told.stderr or english:
            wrong.append((names, told.returncode, told.stderr, english))
    assert wrong == []


def test_every_help_fits_into_a_window():
    wide = [
        (names, line)
        for names in commands()
        for line in run(*names, "--help").stdout.splitlines()
        if len(line) > LONGEST_LINE
    ]
    assert wide == []


TYPED_WRONGLY = [
    ["nonsense"],
    ["new"],
    ["new", "Bad Beispiel"],
    ["serve", "--nonsense"],
    ["serve", "--port", "many"],
    ["serve", "--port", "70000"],
    ["serve", "--address", "stadt.example"],
    ["serve", "--address", "https://stadt.example/konzept"],
]


@pytest.mark.parametrize("arguments", TYPED_WRONGLY, ids=" ".join)
def test_what_is_typed_wrongly_is_said_in_german(arguments, tmp_path):
    ended = run(*arguments, MITEINANDER_DATA=str(tmp_path))
    assert ended.returncode == 64
    assert ended.stderr
    prose = re.sub(r"<[\w-]+>|--?[\w-]+|'[^']*'|„[^“]*“", "", ended.stderr)
    assert ENGLISH.findall(prose) == []


def test_serving_on_a_port_that_is_taken_says_so(town):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        ended = run("serve", "--data", town, "--port", port)
    assert ended.returncode == 69
    assert is_one_line(ended.stderr) and str(port) in ended.stderr


@pytest.mark.parametrize("command", ["serve", "verify"])
def test_an_empty_folder_holds_no_town(command, tmp_path):
    ended = run(command, "--data", tmp_path)
    assert ended.returncode == 66
    assert is_one_line(ended.stderr)
    assert list(tmp_path.iterdir()) == []


def test_a_town_is_made_once_only(copy):
    before = file_of(copy).read_bytes()
    ended = run("new", "offenburg", "--example", EXAMPLE, "--data", copy)
    assert ended.returncode == 73
    assert is_one_line(ended.stderr)
    assert file_of(copy).read_bytes() == before


def test_an_empty_town_can_be_made_and_checked(tmp_path):
    assert run("new", "bad-beispiel", "--title", "Bad Beispiel", "--data", tmp_path).returncode == 0
    assert run("verify", "--data", tmp_path).returncode == 0


def test_an_example_that_is_not_there_leaves_nothing_behind(tmp_path):
    ended = run("new", "ort", "--example", tmp_path / "nowhere", "--data", tmp_path / "data")
    assert ended.returncode == 66
    assert is_one_line(ended.stderr)
    assert not file_of(tmp_path / "data").exists()


def test_an_example_that_breaks_off_leaves_no_town(tmp_path):
    shutil.copytree(EXAMPLE, tmp_path / "example")
    last = sorted((tmp_path / "example").glob("*.json"))[-1]
    last.write_text(last.read_text("utf-8")[:-100], "utf-8")
    ended = run("new", "ort", "--example", tmp_path / "example", "--data", tmp_path / "data")
    assert ended.returncode == 65
    assert last.name in ended.stderr
    assert [path for path in (tmp_path / "data").rglob("*") if path.is_file()] == []


def test_the_example_passes_verification(town):
    ended = run("verify", "--data", town)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert str(len(list(EXAMPLE.glob("*.json")))) in ended.stdout


def test_one_changed_letter_in_a_recorded_text_is_found(copy):
    content = bytearray(file_of(copy).read_bytes())
    content[content.index(b"Sprachcaf") + 3] ^= 1
    file_of(copy).write_bytes(content)
    for command in (["verify"], ["serve", "--port", "0"]):
        ended = run(*command, "--data", copy)
        assert ended.returncode == 65, command
        assert is_one_line(ended.stderr), command


@pytest.mark.parametrize("words", [b"", b"not a database, but long enough to be one" * 100])
def test_a_file_that_is_no_town_is_refused(words, tmp_path):
    file_of(tmp_path).parent.mkdir()
    file_of(tmp_path).write_bytes(words)
    for command in ("verify", "serve"):
        ended = run(command, "--data", tmp_path)
        assert ended.returncode == 65, command
        assert is_one_line(ended.stderr), command
    assert file_of(tmp_path).read_bytes() == words


def test_a_file_that_was_cut_is_refused(copy):
    content = file_of(copy).read_bytes()
    file_of(copy).write_bytes(content[: len(content) // 2])
    ended = run("verify", "--data", copy)
    assert ended.returncode == 65
    assert is_one_line(ended.stderr)


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("in the way")
    ended = run("new", "ort", "--data", tmp_path / "file")
    assert ended.returncode == 73
    assert is_one_line(ended.stderr) and str(tmp_path / "file") in ended.stderr


def test_two_towns_in_a_folder_have_to_be_told_apart(copy):
    run("new", "ort", "--data", copy)
    ended = run("verify", "--data", copy)
    assert ended.returncode == 64
    assert "offenburg" in ended.stderr and "ort" in ended.stderr
    assert run("verify", "--data", copy, "--town", "ort").returncode == 0
    assert run("verify", "--data", copy, "--town", "nirgendwo").returncode == 66


def test_the_environment_names_the_folder(copy, tmp_path):
    assert run("verify", MITEINANDER_DATA=str(copy)).returncode == 0
    assert run("verify", MITEINANDER_DATA=str(tmp_path / "empty")).returncode == 66
    assert run("verify", "--data", copy, MITEINANDER_DATA=str(tmp_path / "empty")).returncode == 0


PAPER = """Beschlussvorlage
Drucksache 7/24
Betreff: Ein Plan
Öffentlichkeitsstatus: öffentlich

1. Anlass

Der Plan ist alt.

2. Ziele

Der neue Plan soll einfacher sein und von allen getragen werden, die hier leben.

- Wohnen
- Arbeit
"""


def test_a_folder_is_no_paper(tmp_path):
    ended = run("import", "paper", tmp_path, "--data", tmp_path)
    assert ended.returncode == 66
    assert is_one_line(ended.stderr) and "Ordner" in ended.stderr
    missing = run("import", "paper", tmp_path / "fehlt.pdf", "--data", tmp_path)
    assert missing.returncode == 66
    assert is_one_line(missing.stderr) and "gibt es nicht" in missing.stderr


def test_a_paper_that_broke_off_is_made_whole_by_the_whole_one(tmp_path):
    whole, torn = tmp_path / "whole.txt", tmp_path / "torn.txt"
    whole.write_text(PAPER, "utf-8")
    torn.write_text(PAPER.partition(" und von allen")[0], "utf-8")
    data = ["--data", tmp_path / "data"]
    assert run("new", "ort", *data).returncode == 0
    assert run("import", "paper", torn, "--apply", "--publish", *data).returncode == 0
    shown = run("import", "paper", whole, *data)
    assert (shown.returncode, shown.stderr) == (0, "")
    report = re.sub(r"\s+", " ", shown.stdout)
    for told in ["Wird im Konzept ergänzt", "„2 Ziele“", "gleich öffentlich", "Noch nichts"]:
        assert told in report
    taken = run("import", "paper", whole, "--apply", *data)
    assert taken.returncode == 0 and "noch nicht öffentlich" not in taken.stdout
    again = run("import", "paper", whole, *data)
    assert "Nichts geändert" in again.stdout and "ergänzt" not in again.stdout
    # A whole paper that is followed by a shorter one takes nothing away.
    shorter = run("import", "paper", torn, "--apply", *data)
    assert "Nichts geändert" in shorter.stdout and "Anders als im Konzept" in shorter.stdout
