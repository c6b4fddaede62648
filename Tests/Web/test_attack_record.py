"""The attack on the record, short: kills lose nothing, and flipped bits are refused with the same code."""

import re
import subprocess
import sys

from program import ROOT, environment


def test_a_short_attack_on_the_record_finds_nothing():
    ended = subprocess.run(
        [sys.executable, "Tests/Attack/record.py", "--seconds=90", "--kills=3", "--flips=16"],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=240,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    writes, kills, lost = re.search(r"([\d,]+) acknowledged writes through (\d+) kills: (\d+) lost", ended.stdout).groups()
    assert int(writes.replace(",", "")) > 0 and kills == "3" and lost == "0"
    flips, refused = re.search(r"(\d+) flipped bits in the log: (\d+) refused with 65", ended.stdout).groups()
    assert int(flips) >= 8 and flips == refused
