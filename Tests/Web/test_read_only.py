"""A town on a medium on which nothing can be written is checked, exported and looked over all the same."""

import os
import shutil
import subprocess
import sys

import pytest

from program import Server, make_example, run

READERS = [["verify"], ["export", "measures"]]


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    data = tmp_path_factory.mktemp("read-only") / "data"
    make_example(data)
    return data


def closed(town, data):
    """As a program left it that ended well."""
    shutil.copytree(town, data)


# What a program has just written, and no more: it ends without closing the file.
WRITE = """
import os, sqlite3, sys
town = sqlite3.connect(sys.argv[1])
town.execute("PRAGMA wal_autocheckpoint = 0")
town.execute("INSERT INTO beside (kind, key, body) VALUES ('written', 'last', x'00')")
town.commit()
os._exit(0)
"""


def killed(town, data):
    """As a killed server left it: its last writes wait in the write-ahead log.

    A server empties that log when it looks for what is due, so the last write comes after the server.
    """
    shutil.copytree(town, data)
    server = Server(data, data / "log.txt")
    server.process.kill()
    server.process.wait()
    server.process.stdout.close()
    [file] = (data / "towns").glob("*.sqlite")
    subprocess.run([sys.executable, "-c", WRITE, file], check=True)
    assert file.with_name(file.name + "-wal").stat().st_size > 0


def copied(town, data):
    """The same, copied without the file that only a running program needs."""
    killed(town, data)
    for file in (data / "towns").glob("*.sqlite-shm"):
        file.unlink()


class ReadOnly:
    """The folder as a medium: mounted for reading where the test may, else without the right to write."""

    def __init__(self, data, spare):
        self.data, self.spare = data, spare
        spare.mkdir()
        self.mounts = os.geteuid() == 0
        if not self.mounts:
            for place in [data, data / "towns", *(data / "towns").iterdir()]:
                place.chmod(place.stat().st_mode & ~0o222)

    def run(self, *arguments):
        before = ()
        if self.mounts:
            script = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && ! touch "$1/x" 2>/dev/null && shift && exec "$@"'
            before = ("unshare", "--mount", "sh", "-c", script, "sh", str(self.data))
        return run(*arguments, "--data", self.data, before=before, TMPDIR=str(self.spare))

    def free(self):
        if not self.mounts:
            subprocess.run(["chmod", "-R", "u+w", self.data], check=True)


@pytest.fixture(params=[closed, killed, copied], ids=lambda state: state.__name__)
def medium(request, town, tmp_path):
    request.param(town, tmp_path / "data")
    # What a reader of a writable copy says.
    shutil.copytree(tmp_path / "data", tmp_path / "same")
    medium = ReadOnly(tmp_path / "data", tmp_path / "spare")
    medium.said = {reader[0]: run(*reader, "--data", tmp_path / "same") for reader in READERS}
    yield medium
    medium.free()


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader[0])
def test_what_is_read_is_the_same(medium, reader):
    ended = medium.run(*reader)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout == medium.said[reader[0]].stdout != ""
    assert list(medium.spare.iterdir()) == []


def test_the_doctor_looks_into_it_and_leaves_nothing(medium):
    ended = medium.run("doctor")
    assert any("alle Prüfsummen stimmen" in line for line in ended.stdout.splitlines()), ended.stdout
    assert list(medium.spare.iterdir()) == []


def test_a_damaged_one_is_refused_and_leaves_nothing(town, tmp_path):
    shutil.copytree(town, tmp_path / "data")
    [file] = (tmp_path / "data" / "towns").glob("*.sqlite")
    file.write_bytes(file.read_bytes().replace(b"Sprachcaf", b"Sprechcaf"))
    medium = ReadOnly(tmp_path / "data", tmp_path / "spare")
    try:
        for reader in READERS:
            ended = medium.run(*reader)
            assert ended.returncode == 65 and "verändert" in ended.stderr, ended
            assert list(medium.spare.iterdir()) == []
    finally:
        medium.free()
