"""Attacks the record: kills a server while people write into it, and flips bits in what it has written.

    record.py [--seconds 180] [--kills 20] [--flips 40] [--seed 1]

Runs the real program on this machine only. Ends with 0 where all of it held; what held stands in numbers
on the standard output. The same seed makes the same attack, but for the moments at which processes run.
"""

import argparse
import json
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Web"))

from program import PROGRAM, Server, environment, run  # noqa: E402
from writer import Writer, set_up  # noqa: E402

BENCH = PROGRAM.with_name("miteinander-bench")
TOWN = "bad-angriff"
BAD_DATA = 65


def said(number):
    return f"{number:,}"


class Attack:
    def __init__(self, options):
        self.chance = random.Random(options.seed)
        self.options = options
        self.deadline = time.monotonic() + options.seconds
        self.faults = []
        self.lines = []

    def fault(self, text):
        self.faults.append(text)
        print(f"DID NOT HOLD: {text}", flush=True)

    def held(self, text):
        self.lines.append(text)
        print(text, flush=True)

    def left(self):
        return self.deadline - time.monotonic()

    # Kills ------------------------------------------------------------------------------------------

    def kill(self, data):
        """Four people and another process write; server and process are killed at any moment."""
        file = data / "towns" / f"{TOWN}.sqlite"
        server = Server(data, data / "log.txt")
        office = set_up(server)
        answered, kills = set(), 0
        share = self.left() * 0.6
        end = time.monotonic() + share
        while kills < self.options.kills and (kills == 0 or time.monotonic() < end):
            if kills:
                server = Server(data, data / "log.txt")
            writers = [Writer(server.address, office, f"{kills}-{name}") for name in range(4)]
            threads = [threading.Thread(target=writer.run, daemon=True) for writer in writers]
            other = self.other_process(file, kills)
            for thread in threads:
                thread.start()
            time.sleep(self.chance.uniform(0.05, 1.5))
            server.process.send_signal(signal.SIGKILL)
            if other:
                other.send_signal(signal.SIGKILL)
            for thread in threads:
                thread.join(30)
            server.process.wait()
            server.process.stdout.close()
            for writer in writers:
                answered |= writer.answered
            if other:
                answered |= {line.strip() for line in other.stdout if line.endswith("\n")}
                other.wait()
            kills += 1
            checked = run("verify", "--data", data)
            if checked.returncode != 0:
                self.fault(f"verify after kill {kills} ended with {checked.returncode}: {checked.stderr}")
        titles = kept(file)
        lost = answered - set(titles)
        doubled = len(titles) - len(set(titles))
        if lost:
            self.fault(f"{said(len(lost))} acknowledged writes are lost, such as {sorted(lost)[0]}")
        if doubled:
            self.fault(f"{said(doubled)} writes stand there twice")
        if not answered:
            self.fault("nothing was acknowledged: there was nothing to lose")
        self.held(f"{said(len(answered))} acknowledged writes through {kills} kills: {len(lost)} lost")
        return file

    def other_process(self, file, number):
        """Writes into the same file, and says each title once it is durable; where it was built."""
        if not BENCH.is_file():
            return None
        command = [BENCH, "write", str(file), f"--prefix=p{number}", "--writers=2"]
        return subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, encoding="utf-8")

    # Flips ------------------------------------------------------------------------------------------

    def flip(self, file, folder):
        """One bit of the log in a copy; every command has to refuse it with the same code."""
        refused, tried, other = 0, 0, []
        for number in range(self.options.flips):
            if tried and self.left() < 5:
                break
            copy = folder / f"flip-{number}"
            place = shutil.copytree(file.parent, copy / "towns") / file.name
            what = self.flip_one(place, isNewest=number % 4 == 0)
            command = ["serve", "--port", "0"] if number % 8 == 0 else ["verify"]
            ended = run(*command, "--data", copy)
            tried += 1
            if ended.returncode == BAD_DATA and ended.stderr.strip():
                refused += 1
            else:
                other.append(f"{what}: {command[0]} ended with {ended.returncode}: {ended.stderr.strip()}")
            shutil.rmtree(copy)
        for text in other:
            self.fault(text)
        self.held(f"{said(tried)} flipped bits in the log: {said(refused)} refused with {BAD_DATA}")

    def flip_one(self, place, isNewest):
        with closing(sqlite3.connect(place)) as database:
            triggers = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for name, _ in triggers:
                database.execute(f"DROP TRIGGER {name}")
            if isNewest:
                # The newest version of a record: it is read before the chain is.
                table, column = "versions", "body"
                query = """SELECT rowid, body FROM versions v WHERE body IS NOT NULL AND sequence =
                    (SELECT max(sequence) FROM versions w WHERE w.kind = v.kind AND w.number = v.number)"""
            else:
                table, column = self.chance.choice(
                    [("changes", "head"), ("changes", "digest"), ("versions", "body"), ("versions", "salt")]
                )
                query = f"SELECT rowid, {column} FROM {table} WHERE length({column}) > 0"
            row, value = self.chance.choice(database.execute(query).fetchall())
            bit = self.chance.randrange(8 * len(value))
            flipped = bytearray(value)
            flipped[bit // 8] ^= 1 << bit % 8
            database.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (bytes(flipped), row))
            for _, sql in triggers:
                database.execute(sql)
            database.commit()
        return f"bit {bit} of {table}.{column} in row {row}"

    def flip_raw(self, file, folder):
        """One bit anywhere in the file: it is refused, or nothing of the log was there."""
        with closing(sqlite3.connect(file)) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        whole = run("verify", "--data", file.parents[1]).stdout
        bytes_of_file = file.read_bytes()
        counts = {"refused": 0, "free": 0}
        for number in range(self.options.flips):
            if self.left() < 5:
                break
            copy = folder / f"raw-{number}"
            (copy / "towns").mkdir(parents=True)
            bit = self.chance.randrange(8 * len(bytes_of_file))
            flipped = bytearray(bytes_of_file)
            flipped[bit // 8] ^= 1 << bit % 8
            (copy / "towns" / file.name).write_bytes(flipped)
            ended = run("verify", "--data", copy)
            if ended.returncode == BAD_DATA and ended.stderr.strip():
                counts["refused"] += 1
            elif ended.returncode == 0 and ended.stdout == whole:
                counts["free"] += 1
            else:
                self.fault(f"bit {bit} of the file: verify ended with {ended.returncode}: {ended.stderr.strip()}")
            shutil.rmtree(copy)
        self.held(
            f"{said(sum(counts.values()))} flipped bits anywhere in the file: {said(counts['refused'])} refused "
            f"with {BAD_DATA}, {said(counts['free'])} where nothing of the log stands"
        )


def kept(file):
    """What the log holds, read by another client."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        rows = database.execute("SELECT kind, body FROM versions WHERE body IS NOT NULL").fetchall()
    records = [(kind, json.loads(body)) for kind, body in rows]
    titles = [record["title"] for kind, record in records if kind == "organization"]
    return titles + [record["title"] for kind, record in records if kind == "measure"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=int, default=180)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--flips", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    attack = Attack(parser.parse_args())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data = folder / "data"
        made = run("new", TOWN, "--data", data)
        if made.returncode != 0:
            print(made.stderr, file=sys.stderr)
            return 70
        file = attack.kill(data)
        attack.flip(file, folder)
        attack.flip_raw(file, folder)
    return 1 if attack.faults else 0


if __name__ == "__main__":
    sys.exit(main())
