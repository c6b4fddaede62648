"""The program under test: run to its end, or kept running as a server."""

import os
import select
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "Examples" / "offenburg"
PROGRAM = Path(os.environ.get("MITEINANDER_PROGRAM", ROOT / ".build/debug/miteinander")).resolve()


def environment(**more):
    """Ours, without a data folder that somebody set at home."""
    return {name: value for name, value in os.environ.items() if name != "MITEINANDER_DATA"} | more


def run(*arguments, seconds=60, before=(), **more):
    """Runs the program to its end and returns what it said and its exit code."""
    return subprocess.run(
        [*before, PROGRAM, *map(str, arguments)],
        env=environment(**more),
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=seconds,
    )


def make_example(data):
    """Makes the example town in a folder and returns its file."""
    made = run("new", "offenburg", "--example", EXAMPLE, "--data", data)
    assert made.returncode == 0, made.stderr
    return Path(data) / "towns" / "offenburg.sqlite"


def until(condition, seconds, step=0.02):
    """Asks again and again, and returns the answer that is true, or the last one."""
    deadline = time.monotonic() + seconds
    while not (answer := condition()) and time.monotonic() < deadline:
        time.sleep(step)
    return answer


class Server:
    """A server on a free port, told apart by its process and by nothing else."""

    def __init__(self, data, log, *options, clock=None):
        self.data = Path(data)
        self.log = Path(log)
        with self.log.open("wb") as errors:
            self.process = subprocess.Popen(
                [*(clock.before if clock else ()), PROGRAM, "serve", "--port", "0", "--data", str(data), *options],
                env=environment(**(clock.environment if clock else {})),
                cwd=ROOT,
                stdout=subprocess.PIPE,
                stderr=errors,
            )
        self.said = self.first_line(seconds=30)
        self.address = self.said.rpartition(" unter ")[2].strip().rstrip("/")
        self.port = int(self.address.rpartition(":")[2])

    def first_line(self, seconds):
        ready, _, _ = select.select([self.process.stdout], [], [], seconds)
        line = self.process.stdout.readline().decode() if ready else ""
        if "http://127.0.0.1:" not in line:
            self.stop()
            raise AssertionError(f"no address from the server: {line!r} {self.log.read_text()}")
        return line

    def stop(self, seconds=10):
        """Asks the process to end and returns its exit code."""
        self.process.terminate()
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return None
        finally:
            self.process.stdout.close()
