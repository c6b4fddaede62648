"""A backup that is killed, or whose writers are, holds or is not there."""

import random
import signal
import subprocess

import pytest

from program import PROGRAM, environment, run
from test_backup import file_of
from test_crash import kept, writer


@pytest.mark.parametrize("town", range(3))
def test_a_kill_leaves_a_backup_that_holds_or_none_under_its_name(tmp_path, town):
    """Backups beside two writers; the backup is killed, or the writers are."""
    data = tmp_path / "data"
    assert run("new", "bad-absturz", "--data", data).returncode == 0
    chance = random.Random(town)
    for number in range(8):
        before = set(kept(file_of(data, "bad-absturz")))
        file = file_of(data, "bad-absturz")
        writers = [writer(file, f"{number}{name}", writers=4) for name in "ab"]
        answered = {writers[0].stdout.readline().strip() for _ in range(20)}
        place = tmp_path / f"{number}.sqlite"
        process = subprocess.Popen(
            [PROGRAM, "backup", "--to", str(place), "--data", str(data)],
            env=environment(),
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        if kills_backup := number % 2 == 0:
            for _ in range(chance.randrange(0, 60)):
                writers[0].stdout.readline()
            process.send_signal(signal.SIGKILL)
        for other in writers:
            other.send_signal(signal.SIGKILL)
            other.stdout.close()
            other.wait()
        said, _ = process.communicate(timeout=60)
        assert kills_backup or (process.returncode, said != "") == (0, True)
        if place.exists():
            proved = run("restore", place, "--verify", "--data", tmp_path / "nowhere")
            assert proved.returncode == 0, f"round {number}, seed {town}: {proved.stderr}"
            # What was answered before it began is in it.
            assert before | answered <= set(kept(place))
        assert run("verify", "--data", data).returncode == 0
