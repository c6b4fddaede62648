"""Backing up beside a server, proving a backup, and taking a town back."""

import hashlib
import re
import shutil
import sqlite3
from contextlib import closing

import pytest

from program import Server, run
from test_commands import is_one_line
from test_crash import kept, writer

TELEPHONE = "Telefon 0000 98765432"
PERSON = "5f0c5f0c5f0c5f0c5f0c5f0c5f0c5f0c"


def file_of(data, town="offenburg"):
    return data / "towns" / f"{town}.sqlite"


@pytest.fixture
def copy(town, tmp_path):
    shutil.copytree(town, tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def backup(copy, tmp_path):
    made = run("backup", "--to", tmp_path / "b.sqlite", "--data", copy)
    assert made.returncode == 0, made.stderr
    return tmp_path / "b.sqlite"


def digest(said):
    return re.search(r"Prüfsumme: ([0-9a-f]{64})", said)[1]


def write(data, number=3, town="offenburg"):
    """Changes of another process."""
    process = writer(file_of(data, town), "Später", writers=1, changes=number)
    assert len(process.communicate(timeout=60)[0].splitlines()) == number


def files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def hash_of(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def aside_of(data):
    """The file that stood there before, without what SQLite keeps beside it."""
    (aside,) = [
        path
        for path in (data / "towns").glob("offenburg.sqlite.2*")
        if not path.name.endswith(("-wal", "-shm"))
    ]
    return aside


def test_a_backup_beside_a_server_is_one_file_with_the_digest_of_the_town(copy, tmp_path):
    server = Server(copy, tmp_path / "log.txt")
    try:
        made = run("backup", "--to", tmp_path / "out" / "b.sqlite", "--data", copy)
        assert (made.returncode, made.stderr) == (0, "")
        assert digest(made.stdout) == digest(run("verify", "--data", copy).stdout)
        assert files(tmp_path / "out") == ["b.sqlite"]
        assert (tmp_path / "out" / "b.sqlite").stat().st_mode & 0o777 == 0o600
        assert server.process.poll() is None
    finally:
        server.stop()
    proved = run("restore", tmp_path / "out" / "b.sqlite", "--verify", "--data", tmp_path / "no")
    assert (proved.returncode, proved.stderr) == (0, "")
    assert "offenburg" in proved.stdout and digest(proved.stdout) == digest(made.stdout)
    assert not (tmp_path / "no").exists()


def test_a_backup_overwrites_nothing(copy, backup):
    before = backup.read_bytes()
    again = run("backup", "--to", backup, "--data", copy)
    assert again.returncode == 73
    assert is_one_line(again.stderr) and str(backup) in again.stderr
    assert backup.read_bytes() == before


def test_a_backup_without_a_name_gets_the_moment_and_its_folder(copy, tmp_path):
    assert run("backup", "--data", copy).returncode == 0
    assert run("backup", "--data", copy, MITEINANDER_BACKUPS=str(tmp_path / "b")).returncode == 0
    for folder in (copy / "backups", tmp_path / "b"):
        (name,) = files(folder)
        assert re.fullmatch(r"offenburg-\d{4}-\d\d-\d\d-\d{6}\.sqlite", name)


def test_a_backup_that_cannot_be_written_names_its_folder(copy, tmp_path):
    (tmp_path / "way").write_text("in the way")
    ended = run("backup", "--to", tmp_path / "way" / "b.sqlite", "--data", copy)
    assert ended.returncode == 73
    assert is_one_line(ended.stderr) and str(tmp_path / "way") in ended.stderr


def test_a_broken_town_leaves_no_backup(copy, tmp_path):
    content = bytearray(file_of(copy).read_bytes())
    content[content.index(b"Sprachcaf") + 3] ^= 1
    file_of(copy).write_bytes(content)
    ended = run("backup", "--to", tmp_path / "b.sqlite", "--data", copy)
    assert ended.returncode == 65 and is_one_line(ended.stderr)
    assert not list(tmp_path.glob("b.sqlite*"))


def test_a_town_comes_back_where_there_is_nothing(backup, tmp_path):
    place = tmp_path / "new"
    done = run("restore", backup, "--data", place)
    assert (done.returncode, done.stderr) == (0, "")
    assert files(place) == ["towns/offenburg.sqlite"]
    assert digest(run("verify", "--data", place).stdout) == digest(done.stdout)
    # The file of the forgotten is not there: that is said.
    assert "offenburg.forgotten" in done.stdout


def test_a_town_is_replaced_only_when_that_is_said_and_then_kept(copy, backup):
    write(copy, 3)
    before = kept(file_of(copy))
    refused = run("restore", backup, "--data", copy)
    assert refused.returncode == 73 and is_one_line(refused.stderr)
    assert "--replace" in refused.stderr and "fehlen 3 Änderungen" in refused.stderr
    assert kept(file_of(copy)) == before
    done = run("restore", backup, "--replace", "--data", copy)
    assert (done.returncode, done.stderr) == (0, "")
    assert "fehlen 3 Änderungen" in done.stdout
    aside = aside_of(copy)
    assert len(kept(file_of(copy))) == len(before) - 3
    assert kept(aside) == before
    # And back again: what was kept is a backup, too.
    again = run("restore", aside, "--replace", "--data", copy)
    assert again.returncode == 0 and kept(file_of(copy)) == before


def test_a_town_that_somebody_has_open_is_not_replaced(copy, backup, tmp_path):
    server = Server(copy, tmp_path / "log.txt")
    try:
        refused = run("restore", backup, "--replace", "--data", copy)
        assert refused.returncode == 69
        assert is_one_line(refused.stderr) and str(file_of(copy)) in refused.stderr
        assert run("restore", backup, "--verify", "--data", copy).returncode == 0
    finally:
        server.stop()
    assert [name for name in files(copy / "towns") if "restoring" in name] == []
    assert run("restore", backup, "--replace", "--data", copy).returncode == 0


def test_a_killed_server_does_not_keep_its_town(copy, backup, tmp_path):
    server = Server(copy, tmp_path / "log.txt")
    write(copy, 1)
    server.process.kill()
    server.process.wait()
    assert run("restore", backup, "--replace", "--data", copy).returncode == 0
    assert run("verify", "--data", copy).returncode == 0


def test_a_torn_town_is_replaced_and_kept_as_evidence(copy, backup):
    torn = file_of(copy).read_bytes()[:50_000]
    file_of(copy).write_bytes(torn)
    done = run("restore", backup, "--replace", "--data", copy)
    assert done.returncode == 0 and "nicht zu lesen" in done.stdout
    assert hash_of(aside_of(copy)) == hashlib.sha256(torn).hexdigest()
    assert run("verify", "--data", copy).returncode == 0


def test_another_town_of_the_same_name_is_never_replaced(copy, backup, tmp_path):
    other = tmp_path / "other"
    assert run("new", "offenburg", "--data", other).returncode == 0
    refused = run("restore", backup, "--replace", "--data", other)
    assert refused.returncode == 65
    assert is_one_line(refused.stderr) and "andere Stadt" in refused.stderr


def test_a_backup_that_lacks_a_noted_digest_is_refused(copy, backup, tmp_path):
    noted = digest(run("verify", "--data", copy).stdout)
    assert run("restore", backup, "--verify", "--digest", noted.upper()).returncode == 0
    write(copy, 1)
    later = digest(run("verify", "--data", copy).stdout)
    for more in (["--verify"], ["--data", tmp_path / "new"]):
        refused = run("restore", backup, "--digest", later, *more)
        assert refused.returncode == 65
        assert is_one_line(refused.stderr) and later in refused.stderr
    assert files(tmp_path / "new") == []


def execute(file, statement, *rows):
    """What another client of SQLite does to a file."""
    with closing(sqlite3.connect(file)) as database, database:
        database.executemany(statement, rows or [()])


# What stands in the file, and what the refusal says.
UNUSABLE = {
    "foreign": (lambda content: b"no town, but long enough to be one" * 100, "keine Datei von"),
    "empty": (lambda content: b"", "bricht ab"),
    "torn": (lambda content: content[: len(content) // 2], "bricht ab"),
    "altered": (lambda content: content.replace(b"Sprachcaf", b"Sprechcaf"), "verändert"),
}


@pytest.mark.parametrize("fault", UNUSABLE)
@pytest.mark.parametrize("more", [["--verify"], ["--replace"]], ids=" ".join)
def test_a_file_that_is_no_whole_backup_is_refused(fault, more, copy, backup):
    spoil, told = UNUSABLE[fault]
    spoiled = spoil(backup.read_bytes())
    assert spoiled != backup.read_bytes()
    backup.write_bytes(spoiled)
    before, there = hash_of(file_of(copy)), files(copy)
    refused = run("restore", backup, *more, "--data", copy)
    assert refused.returncode == 65
    assert is_one_line(refused.stderr) and told in refused.stderr and str(backup) in refused.stderr
    assert (hash_of(file_of(copy)), files(copy)) == (before, there)


def test_a_backup_of_a_newer_program_is_refused(copy, backup):
    execute(backup, "INSERT INTO grdb_migrations VALUES ('999-later')")
    refused = run("restore", backup, "--replace", "--data", copy)
    assert refused.returncode == 65
    assert is_one_line(refused.stderr) and "neueren Version" in refused.stderr


def test_a_backup_that_is_not_there_or_a_folder_is_said(tmp_path):
    for path, told in ((tmp_path, "Ordner"), (tmp_path / "fehlt", "gibt es nicht")):
        refused = run("restore", path, "--data", tmp_path / "data")
        assert refused.returncode == 66
        assert is_one_line(refused.stderr) and told in refused.stderr


def test_who_was_erased_does_not_come_back(copy, backup, tmp_path):
    """The rows in the backup are put there by hand, and so is the line that names the person."""
    rows = [
        ("contact", key, person, None, f"{TELEPHONE}-{key}".encode())
        for key, person in (("1", PERSON), ("2", "0" * 32))
    ]
    execute(backup, "INSERT INTO beside VALUES (?, ?, ?, ?, ?)", *rows)
    forgotten = copy / "towns" / "offenburg.forgotten"
    forgotten.write_text(f"miteinander forgotten 1\nperson {PERSON}\n")
    content = backup.read_bytes()
    shown = run("restore", backup, "--verify", "--data", copy)
    assert shown.returncode == 0 and "Personen: 1, geschwärzte Fassungen: 0" in shown.stdout
    assert backup.read_bytes() == content, "proving a backup writes nothing into it"
    done = run("restore", backup, "--replace", "--data", copy)
    assert (done.returncode, done.stderr) == (0, "")
    restored = file_of(copy).read_bytes()
    assert f"{TELEPHONE}-1".encode() not in restored and PERSON.encode() not in restored
    assert f"{TELEPHONE}-2".encode() in restored
    assert run("verify", "--data", copy).returncode == 0


def redacted(backup, passage, words):
    """The lines by which a town remembers that a passage was taken out, made by hand."""
    with closing(sqlite3.connect(backup)) as database:
        versions = database.execute(
            "SELECT kind, number, sequence, hex(digest), body FROM versions "
            "JOIN changes USING (sequence) WHERE instr(body, ?)",
            (passage,),
        ).fetchall()
    for kind, number, sequence, change, body in versions:
        kept, start = [], 0
        for part in body.split(passage):
            kept.append(f"{start}+{len(part)}")
            start += len(part) + len(passage)
        patch = f",x{words.hex()},".join(kept)
        now = hashlib.sha256(body.replace(passage, words)).hexdigest()
        yield f"redacted {kind} {number} @{sequence} {change.lower()} {now} put {patch}\n"


def test_a_passage_that_was_taken_out_does_not_come_back(copy, backup):
    passage = "Sprachcafé".encode()
    lines = list(redacted(backup, passage, b"[...]"))
    assert lines and passage in backup.read_bytes()
    forgotten = copy / "towns" / "offenburg.forgotten"
    forgotten.write_text("".join(["miteinander forgotten 1\n", *lines]))
    done = run("restore", backup, "--replace", "--data", copy)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"geschwärzte Fassungen: {len(lines)}" in done.stdout
    assert passage not in file_of(copy).read_bytes()
    checked = run("verify", "--data", copy)
    assert checked.returncode == 0 and digest(checked.stdout) != digest(done.stdout)
    # It is done once: the next restore of what is there now finds nothing more to do.
    now = copy.with_name("now.sqlite")
    assert run("backup", "--to", now, "--data", copy).returncode == 0
    shown = run("restore", now, "--verify", "--data", copy)
    assert "geschwärzte Fassungen: 0" in shown.stdout


def test_a_file_of_the_forgotten_that_is_not_whole_stops_the_restore(copy, backup):
    forgotten = copy / "towns" / "offenburg.forgotten"
    forgotten.write_text(f"miteinander forgotten 1\nperson {PERSON}")
    for more in (["--verify"], ["--replace"]):
        refused = run("restore", backup, *more, "--data", copy)
        assert refused.returncode == 65
        assert is_one_line(refused.stderr) and str(forgotten) in refused.stderr
