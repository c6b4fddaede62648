"""Readers and writers at once: what a town's server answers, how fast, and in how much memory.

    load.py --seconds 60

starts the program on the example town and reports in numbers; the exit code is 1 where a bar is missed.
"""

import argparse
import asyncio
import random
import re
import sys
import time
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Web"))

from program import Server, make_example  # noqa: E402
from totp import code  # noqa: E402

MAIL, PASSWORD = "buero@bad-beispiel.example", "kirschen im regen"
# What is made anew after each public change, and pages that name the past.
ADDRESSES = [
    "/", "/konzept", "/massnahmen", "/massnahmen?ansicht=karten", "/en/massnahmen", "/netzwerk",
    "/handlungsfelder", "/handlungsfelder/1", "/handlungsfelder/2", "/handlungsfelder/3",
    "/en/handlungsfelder/1", "/fassungen", "/en/fassungen", "/fassungen/vergleich",
    "/fassungen/vergleich?von=1&mit=2", "/aenderungen", "/kalender", "/vorlagen",
    *[f"/massnahmen/{number}" for number in range(1, 6)],
    *[f"{page}?stand=2022-06-15" for page in ("/", "/massnahmen", "/massnahmen/1", "/fassungen")],
    "/handlungsfelder/1?stand=2022-06-15", "/aenderungen?stand=2022-06-15",
    *[f"/massnahmen?stand={day}" for day in ("2021-06-01", "2022-12-31", "2023-06-01", "2024-06-01")],
]
MEGABYTES, SECONDS = 100, 1.0


class Form(HTMLParser):
    """The fields of the form on a page that a save button belongs to, as a browser would send them."""

    def __init__(self, text):
        super().__init__()
        self.fields, self.open = [], None
        self.feed(text[text.index("<main"):])

    def handle_starttag(self, tag, attributes):
        one = dict(attributes)
        name, kind = one.get("name"), one.get("type", "text")
        if tag == "input" and name and (kind not in ("checkbox", "radio") or "checked" in one):
            self.fields.append((name, one.get("value") or ""))
        elif tag == "textarea":
            self.open = [name, ""]
        elif tag == "select":
            self.open = [name, None]
        elif tag == "option" and self.open and (self.open[1] is None or "selected" in one):
            self.open[1] = one.get("value") or ""

    def handle_data(self, data):
        if self.open and self.lasttag == "textarea":
            self.open[1] += data

    def handle_endtag(self, tag):
        if tag in ("textarea", "select") and self.open:
            self.fields.append((self.open[0], self.open[1] or ""))
            self.open = None


class Client:
    """One connection that is kept, as of a browser at an address of its own."""

    def __init__(self, port, number=0, cookie=None):
        self.port, self.cookie = port, cookie
        self.source = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
        self.streams = None

    async def ask(self, address, fields=None):
        try:
            return await self.exchange(address, fields)
        except (ConnectionError, asyncio.IncompleteReadError):
            # A connection that was kept too long may be closed; a browser opens another.
            self.close()
            return await self.exchange(address, fields)

    async def exchange(self, address, fields):
        if self.streams is None:
            self.streams = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self.streams
        body = b"" if fields is None else urlencode(fields).encode()
        here = f"127.0.0.1:{self.port}"
        head = [f"{'GET' if fields is None else 'POST'} {address} HTTP/1.1", f"Host: {here}",
                f"X-Forwarded-For: {self.source}"]
        head += [f"Cookie: {self.cookie}"] if self.cookie else []
        if fields is None:
            head += ["Accept-Encoding: gzip"] if not self.cookie else []
        else:
            head += [f"Origin: http://{here}", f"Content-Length: {len(body)}",
                     "Content-Type: application/x-www-form-urlencoded"]
        writer.write("\r\n".join([*head, "", ""]).encode() + body)
        await writer.drain()
        said = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        status = int(said.split(" ", 2)[1])
        length = re.search(r"(?im)^content-length: (\d+)", said)
        got = await reader.readexactly(int(length.group(1))) if length else b""
        if found := re.search(r"(?im)^set-cookie: ([^;\r]+)", said):
            self.cookie = found.group(1)
        if re.search(r"(?im)^connection: close", said):
            self.close()
        return status, got

    def close(self):
        if self.streams:
            self.streams[1].close()
        self.streams = None


def hidden(page, name):
    return re.search(rf'name="{name}" value="([^"]*)"', page).group(1)


async def sign_in(server):
    """The cookie of the first account, which is set up by the link that the server prints."""
    said = [server.process.stdout.readline().decode() for _ in range(2)]
    link = re.search(r"/einrichten/\S+", said[1]).group()
    client = Client(server.port)
    client.cookie = "a=b"
    page = (await client.ask(link))[1].decode()
    secret = hidden(page, "geheimnis")
    step = int(time.time()) // 30
    fields = {"formular": hidden(page, "formular"), "geheimnis": secret, "name": "Ada Beispiel",
              "mail": MAIL, "passwort": PASSWORD, "code": code(secret, step)}
    status, page = await client.ask(link, fields)
    assert status == 200, page.decode()
    client.cookie = None
    page = (await client.ask("/anmelden"))[1].decode()
    fields = {"formular": hidden(page, "formular"), "weiter": "", "mail": MAIL, "passwort": PASSWORD}
    page = (await client.ask("/anmelden", fields))[1].decode()
    fields = {"formular": hidden(page, "formular"), "weiter": "", "ticket": hidden(page, "ticket"),
              "code": code(secret, step + 1)}
    status, page = await client.ask("/anmelden", fields)
    assert status == 303, page.decode()
    return client.cookie


async def read(port, number, until, pause, seen):
    """Reads pages one after another, until it is time to stop."""
    client, chance = Client(port, number + 1), random.Random(number)
    while time.monotonic() < until:
        address = chance.choice(ADDRESSES)
        begun = time.monotonic()
        try:
            status = (await client.ask(address))[0]
        except (OSError, asyncio.IncompleteReadError) as error:
            status, address = type(error).__name__, ""
            client.close()
        seen.append((address, status, time.monotonic() - begun))
        if pause:
            await asyncio.sleep(chance.uniform(0, 2 * pause))
    client.close()


async def write(port, number, until, cookie, seen):
    """Changes what the public sees of one measure, again and again."""
    client, count = Client(port, 1000 + number, cookie), 0
    address = f"/bearbeiten/massnahmen/{number + 1}/stand"
    while time.monotonic() < until:
        count += 1
        begun = time.monotonic()
        status, page = await client.ask(address)
        if status != 200:
            seen.append(("form", status, time.monotonic() - begun))
            await asyncio.sleep(0.1)
            continue
        fields = [(name, value) for name, value in Form(page.decode()).fields
                  if name not in ("nextStep", "schritt")]
        fields += [("nextStep", f"Schritt {count} von {number}"), ("schritt", "speichern")]
        status = (await client.ask(address, fields))[0]
        seen.append(("save", status, time.monotonic() - begun))
    client.close()


def memory(process):
    """The most that the process has held at once, and what it holds now, in megabytes."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    found = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines if line.startswith("Vm")}
    return found["VmHWM"], found["VmRSS"]


async def load(server, options):
    cookie = await sign_in(server)
    until = time.monotonic() + options.seconds
    reads, writes = [], []
    await asyncio.gather(
        *[read(server.port, number, until, options.pause, reads) for number in range(options.readers)],
        *[write(server.port, number, until, cookie, writes) for number in range(options.writers)],
    )
    return reads, writes


def report(reads, writes, most, options):
    """Prints what was seen, and answers which bars were missed."""
    times = sorted(seconds for _, _, seconds in reads)
    codes = Counter(status for _, status, _ in reads)
    saved = Counter(status for _, status, _ in writes)
    slow = times[int(len(times) * 0.99)]
    busy = Counter(address for address, status, _ in reads if status != 200)
    print(f"{len(reads)} pages read by {options.readers} in {options.seconds} s: {dict(codes)}")
    print(f"{len(writes)} changes tried by {options.writers}: {dict(saved)}")
    print(f"a page took {times[len(times) // 2] * 1000:.0f} ms in the middle, {slow * 1000:.0f} ms at 99 %, "
          f"{times[-1] * 1000:.0f} ms at most")
    print(f"memory {most:.0f} MB at most")
    missed = []
    if set(codes) != {200}:
        missed.append(f"not every page was answered: {busy.most_common(5)}")
    if not saved[303] or set(saved) - {303}:
        missed.append("not every change was saved")
    if slow > SECONDS:
        missed.append(f"1 page of 100 took more than {SECONDS} s")
    if most > MEGABYTES:
        missed.append(f"more than {MEGABYTES} MB")
    return missed


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--readers", type=int, default=200)
    parser.add_argument("--writers", type=int, default=10)
    parser.add_argument("--pause", type=float, default=0, help="seconds that a reader reads, in the middle")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        make_example(folder)
        server = Server(folder, Path(folder) / "log.txt", "--proxy", "127.0.0.1")
        try:
            reads, writes = asyncio.run(load(server, options))
            most = memory(server.process.pid)[0]
        finally:
            server.stop()
    missed = report(reads, writes, most, options)
    for line in missed:
        print(f"MISSED: {line}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
