"""What a text of many paragraphs takes of memory, seen at a process of its own."""

import subprocess
import sys

from program import PROGRAM, environment

BENCH = PROGRAM.with_name("miteinander-bench")
# A process counts what its parent held when it began: so it is begun by a small one.
MEASURING = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def peak(paragraphs):
    """The most memory that revising, comparing and merging took, in bytes."""
    measured = subprocess.run(
        [sys.executable, "-c", MEASURING, BENCH, "texts", f"--paragraphs={paragraphs}"],
        env=environment(), check=True, capture_output=True, encoding="utf-8",
    )
    return int(measured.stdout) * 1024


def test_twenty_thousand_paragraphs_take_little_and_no_more_than_in_proportion():
    small, large = peak(5_000), peak(20_000)
    assert large < 300e6, f"{large / 1e6:.0f} MB"
    assert large < 4 * small
