"""What was answered is kept: after a killed process, and on the disk before the answer."""

import json
import random
import re
import signal
import sqlite3
import subprocess
from contextlib import closing

import pytest

from program import PROGRAM, Server, environment, run

BENCH = PROGRAM.with_name("miteinander-bench")
TOWNS = 5
ROUNDS = 10


def writer(file, prefix, before=(), **options):
    """A process that prints each title once its change is durable."""
    chosen = [f"--{name}={value}" for name, value in options.items()]
    return subprocess.Popen(
        [*before, BENCH, "write", str(file), f"--prefix={prefix}", *chosen],
        env=environment(),
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )


def kept(file):
    """The titles of all measures that the log holds, read by another client."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        rows = database.execute("SELECT body FROM versions WHERE kind = 'measure'").fetchall()
    return [json.loads(body)["title"] for (body,) in rows]


@pytest.mark.parametrize("town", range(TOWNS))
def test_a_kill_loses_nothing_that_was_answered(tmp_path, town):
    """Fifty kills in all; a town of its own for every ten keeps the checks short."""
    assert run("new", "bad-absturz", "--data", tmp_path).returncode == 0
    file = tmp_path / "towns" / "bad-absturz.sqlite"
    chance = random.Random(town)
    answered = set()
    for number in range(ROUNDS):
        server = Server(tmp_path, tmp_path / "log.txt")
        writers = [writer(file, f"{number}{name}", writers=4) for name in "ab"]
        try:
            for _ in range(chance.randrange(1, 15)):
                answered.add(writers[0].stdout.readline().strip())
        finally:
            for process in [server.process, *writers]:
                process.send_signal(signal.SIGKILL)
        for process in writers:
            answered.update(line.strip() for line in process.stdout if line.endswith("\n"))
            process.wait()
        server.process.wait()
        checked = run("verify", "--data", tmp_path)
        assert checked.returncode == 0, f"round {number}, seed {town}: {checked.stderr}"
    titles = kept(file)
    assert "" not in answered, "a writer ended by itself"
    assert answered <= set(titles)
    assert len(titles) == len(set(titles))


def traced(tmp_path, **options):
    """What a writer's system calls were, in order: "sync" and "answer"."""
    assert run("new", "bad-spur", "--data", tmp_path).returncode == 0
    trace = tmp_path / "trace.txt"
    process = writer(
        tmp_path / "towns" / "bad-spur.sqlite",
        "Spur",
        ["strace", "-f", "-e", "trace=fdatasync,fsync,write", "-o", str(trace)],
        **options,
    )
    said, _ = process.communicate(timeout=120)
    assert process.returncode == 0
    calls = []
    for line in trace.read_text(errors="replace").splitlines():
        if re.search(r"(fdatasync|fsync)(\(| resumed)", line) and "= 0" in line:
            calls.append("sync")
        elif re.search(r'write\(1, "Spur', line):
            calls.append("answer")
    return calls, len(said.splitlines())


def test_each_answer_follows_a_sync_of_its_own(tmp_path):
    calls, answers = traced(tmp_path, writers=1, changes=20)
    assert answers == 20
    since = 0
    for call in calls:
        if call == "answer":
            assert since >= 1, "an answer without a sync before it"
            since = 0
        else:
            since += 1


def test_many_who_wait_share_a_sync(tmp_path):
    calls, answers = traced(tmp_path, writers=32, changes=10)
    assert answers == 320
    assert calls[0] == "sync"
    assert 1 <= calls.count("sync") < answers
