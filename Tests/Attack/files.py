"""Damaged files, sent to the running server by the page on which the office reads them in: it has to answer
each with a sentence, and to live.

    python Tests/Attack/files.py [--each 200] [--seed 1]
"""

import argparse
import io
import random
import re
import sys
import tempfile
import zipfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from pathlib import Path

import requests

sys.path.insert(0, str(Path(__file__).parents[1] / "Web"))

from program import Server, make_example, run  # noqa: E402
from rounds import PDF  # noqa: E402
from writer import Form, set_up  # noqa: E402

PAPER = """Stadt Beispielstadt
Beschlussvorlage
Drucksache: 112/26
Betreff: Fortschreibung des Integrationskonzepts
Beratungsfolge:
1. Sozialausschuss   Vorberatung   03.03.2026   öffentlich
2. Gemeinderat       Entscheidung  17.03.2026   öffentlich
Beschlussantrag:
Der Gemeinderat beschließt das Konzept.
"""


def seeds(data, folder):
    """A good file of each kind, as the program itself and others write them."""
    csv, xlsx = folder / "liste.csv", folder / "liste.xlsx"
    for file in (csv, xlsx):
        made = run("export", "measures", "--output", file, "--data", data)
        assert made.returncode == 0, made.stderr
    return {
        "list as CSV": ("measures", "liste.csv", csv.read_bytes()),
        "list as XLSX": ("measures", "liste.xlsx", xlsx.read_bytes()),
        "table as XLSX": ("table", "tabelle.xlsx", xlsx.read_bytes()),
        "paper as text": ("paper", "vorlage.txt", PAPER.encode()),
        "paper as PDF": ("paper", "vorlage.pdf", PDF),
    }


def mutated(content, chance):
    """A good file with some damage: in a workbook mostly inside one of its parts."""
    if content[:2] == b"PK" and chance.random() < 0.7:
        return with_mutated_part(content, chance)
    return damaged(content, chance)


def with_mutated_part(content, chance):
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as new:
        names = old.namelist()
        chosen = chance.choice(names)
        for name in names:
            part = old.read(name)
            new.writestr(name, damaged(part, chance) if name == chosen else part)
    return packed.getvalue()


def damaged(content, chance):
    content = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        place = chance.randrange(len(content) or 1)
        match chance.randrange(6):
            case 0: content[place:place + 1] = bytes([chance.choice([0, 0xFF, 0xC3, 0x22, 0x3C, 0x26])])
            case 1: content[place:place + 1] = bytes([chance.randrange(256)])
            case 2: del content[place:place + chance.randint(1, 200)]
            case 3: content[place:place] = content[:chance.randint(1, 400)]
            case 4: content[place:place] = chance.choice([b"\xff", "é".encode() * 50, b'"' * 9, b"<" * 40])
            case 5: content = content[:place] or bytearray(b"\xff")
    return bytes(content)


class Office:
    """Somebody of the office who reads files in."""

    def __init__(self, server):
        self.address = server.address
        self.session = requests.Session()
        self.session.headers["Origin"] = server.address
        self.session.cookies.update(set_up(server))
        self.token = Form(self.get("/einlesen").text, "Datei").values["formular"]

    def get(self, path):
        return self.session.get(self.address + path, allow_redirects=False, timeout=120)

    def send(self, content, name, file):
        return self.session.post(
            self.address + "/einlesen",
            data={"formular": self.token, "inhalt": content},
            files={"datei": (name, file)},
            allow_redirects=False,
            timeout=300,
        )


def words_of(response):
    return unescape(re.sub(r"<[^>]+>", " ", response.text))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--each", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        make_example(folder / "data")
        server = Server(folder / "data", folder / "log.txt")
        try:
            office = Office(server)
            ok = all([
                attack(kind, *seed, office, server, options)
                for kind, seed in seeds(folder / "data", folder).items()
            ])
        finally:
            server.stop()
    sys.exit(0 if ok else 1)


def attack(kind, content, name, good, office, server, options):
    chance = random.Random(f"{options.seed} {kind}")
    files = [mutated(good, chance) for _ in range(options.each)]
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda file: answer(office, content, name, file), files))
    counts = Counter(answers)
    alive = server.process.poll() is None and requests.get(server.address + "/healthz", timeout=20).ok
    wrong = sum(count for what, count in counts.items() if what not in ("read", "refused"))
    print(f"{kind}: {len(files)} damaged files, {counts['read']} read, {counts['refused']} refused in words, "
          f"{wrong} otherwise, server {'lives' if alive else 'DIED'}", flush=True)
    for what in counts:
        if what not in ("read", "refused"):
            print(f"  {what}: {counts[what]}", flush=True)
    return alive and wrong == 0


def answer(office, content, name, file):
    """What became of one file."""
    response = office.send(content, name, file)
    if response.status_code == 303:
        page = office.get(response.headers["Location"])
        return "read" if page.status_code in (200, 404, 422) else f"then {page.status_code}"
    said = words_of(response)
    if response.status_code in (400, 413, 415, 422, 503) and name in said:
        return "refused"
    return f"{response.status_code}: {said[:80]!r}"


if __name__ == "__main__":
    main()
