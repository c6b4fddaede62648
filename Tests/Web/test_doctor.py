"""What the doctor says of a machine and its towns."""

import json
import os
import shutil
import time

import pytest

from program import EXAMPLE, run


@pytest.fixture(autouse=True)
def machine(monkeypatch, tmp_path_factory):
    """A machine with the programs that are needed: what else is on this one says nothing."""
    programs = tmp_path_factory.mktemp("programs")
    for name in ("pdftotext", "qpdf", "prlimit"):
        there = shutil.which(name)
        assert there, f"{name} is not installed"
        (programs / name).symlink_to(there)
    monkeypatch.setenv("PATH", str(programs))


@pytest.fixture
def copy(town, tmp_path):
    """A town as it should be: closed to others, backed up."""
    shutil.copytree(town, tmp_path / "data")
    data = tmp_path / "data"
    data.chmod(0o750)
    assert run("backup", "--data", data).returncode == 0
    return data


def lines(ended, state):
    return [line for line in ended.stdout.splitlines() if line.startswith(state)]


def expect(data, state, told, **more):
    """One line of this state, which says this, and the exit code that goes with it."""
    ended = run("doctor", "--data", data, **more)
    assert ended.stderr == ""
    found = lines(ended, state)
    assert len(found) == 1 and told in found[0], ended.stdout
    assert ended.returncode == (1 if state == "Fehlt" else 0), ended.stdout


def test_a_machine_on_which_all_is_well(copy):
    ended = run("doctor", "--data", copy)
    assert (ended.returncode, ended.stderr) == (0, "")
    told = ended.stdout.splitlines()
    assert lines(ended, "in Ordnung  ") == told and len(told) == 11, ended.stdout


def test_a_folder_that_is_not_there_and_one_without_a_town(tmp_path):
    ended = run("doctor", "--data", tmp_path / "nowhere")
    assert ended.returncode == 1 and "nowhere" in lines(ended, "Fehlt")[0]
    tmp_path.chmod(0o700)
    expect(tmp_path, "Fehlt", "noch keine Stadt")


def test_a_folder_that_all_may_enter(copy):
    copy.chmod(0o755)
    expect(copy, "Achtung", "chmod 750")


def test_a_file_that_others_may_read(copy):
    file = copy / "towns" / "offenburg.sqlite"
    file.chmod(0o640)
    expect(copy, "Achtung", "chmod 600")
    file.chmod(0o644)
    expect(copy, "Fehlt", "chmod 600")


def test_a_town_whose_chain_does_not_hold(copy):
    file = copy / "towns" / "offenburg.sqlite"
    file.write_bytes(file.read_bytes().replace(b"Sprachcaf", b"Sprechcaf"))
    expect(copy, "Fehlt", "verändert")


def test_a_clock_that_is_behind_the_last_change(tmp_path):
    example = tmp_path / "example"
    shutil.copytree(EXAMPLE, example)
    last = max(example.glob("*.json"))
    change = json.loads(last.read_text("utf-8"))
    key = next(key for key in change if key in ("recordedAt", "recorded"))
    change[key] = change[key].replace(change[key][:4], "2199", 1)
    last.write_text(json.dumps(change), "utf-8")
    data = tmp_path / "data"
    made = run("new", "ort", "--example", example, "--data", data)
    assert made.returncode == 0, made.stderr
    data.chmod(0o700)
    assert run("backup", "--data", data).returncode == 0
    expect(data, "Fehlt", "Uhr")


def test_a_machine_without_the_programs_for_pdf(copy, tmp_path):
    ended = run("doctor", "--data", copy, PATH=str(tmp_path))
    assert ended.returncode == 0
    reading, checking = lines(ended, "Achtung")
    assert "poppler-utils" in reading and "qpdf" in checking


def test_backups_that_are_old_missing_or_of_another_town(copy):
    (backup,) = (copy / "backups").iterdir()
    old = time.time() - 3 * 24 * 60 * 60
    os.utime(backup, (old, old))
    expect(copy, "Achtung", "älter als zwei Tage")
    backup.rename(backup.with_name("anderswo-1.sqlite"))
    expect(copy, "Fehlt", "miteinander backup")
    shutil.rmtree(copy / "backups")
    expect(copy, "Achtung", "MITEINANDER_BACKUPS")


def test_a_file_of_the_forgotten_that_is_not_whole(copy):
    forgotten = copy / "towns" / "offenburg.forgotten"
    forgotten.write_text("miteinander forgotten 1\n")
    forgotten.chmod(0o600)
    assert run("doctor", "--data", copy).returncode == 0
    forgotten.write_text("miteinander forgotten 1\nperson 5f")
    expect(copy, "Fehlt", str(forgotten))
