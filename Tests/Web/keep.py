"""Keeps a town of today's program for the tests of later ones: `MITEINANDER_PROGRAM=… python keep.py NAME`.

Made once for each version whose towns are out in the world, and never made anew: what is kept has to open with every
later program. The town is the example with a status query under way: an answer that was sent and not taken over, an
open link, a notice of the public, an account with a second factor and an invitation. See `test_kept.py`.
"""

import json
import lzma
import re
import sqlite3
import sys
import tempfile
from datetime import date
from pathlib import Path

from playwright.sync_api import sync_playwright

from program import Server, make_example, run, until
from rounds import link_of, open_round, visitor
from staff import set_up

KEPT = Path(__file__).parent / "Kept"
CHROMIUM = "/usr/bin/chromium"
NOTICE = "Im Wartebereich fehlt ein Plan."
ANSWER = "Der Raum ist gefunden."


def path_of(server, address):
    return address.removeprefix(server.address)


def send_answer(browser, server, link):
    """Answers for one measure and confirms the others."""
    page = visitor(browser, server, java_script_enabled=False)
    page.goto(link)
    page.get_by_role("link", name="Etwas hat sich geändert").first.click()
    page.get_by_label("Es hat sich etwas geändert").check()
    page.get_by_label("Was ist getan?").fill(ANSWER)
    page.get_by_role("button", name="Merken").click()
    page.get_by_label("Wer antwortet?").fill("Vorstand")
    page.get_by_role("button", name="alles senden").click()
    receipt = re.search(r"Quittung ((?:[a-z2-7]{4}-){3}[a-z2-7]{4})", page.get_by_role("status").inner_text())[1]
    page.context.close()
    return receipt


def send_notice(browser, server):
    page = visitor(browser, server, java_script_enabled=False)
    page.goto("/massnahmen/1")
    page.get_by_role("link", name="Hinweis geben").click()
    page.get_by_label("Bedarf").check()
    page.get_by_label("Ihr Hinweis").fill(NOTICE)

    def is_taken():
        page.get_by_role("button", name="Absenden").click()
        return "/hinweis/" in page.url

    assert until(is_taken, seconds=20, step=1)
    address = path_of(server, page.url)
    page.context.close()
    return address


def packed(file, to):
    """The file of a town as one file, without what SQLite keeps beside it."""
    with sqlite3.connect(file) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    to.write_bytes(lzma.compress(file.read_bytes(), preset=9))


def keep(name):
    into = KEPT / name
    into.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        data = Path(folder) / "data"
        file = make_example(data)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        server = Server(data, Path(folder) / "log.txt")
        page, secret = set_up(browser, server)
        round_page = open_round(page, "Winter")
        answered = link_of(page, round_page, 0, least=2)
        receipt = send_answer(browser, server, answered)
        open_link = link_of(page, round_page, 1, least=2)
        notice = send_notice(browser, server)
        browser.close()
        assert server.stop() == 0
        invited = run("account", "add", "bob@bad-beispiel.example", "--name", "Bob", "--role", "office", "--data", data)
        assert invited.returncode == 0, invited.stderr
        listed = run("export", "measures", "--output", into / "measures.csv", "--data", data)
        assert listed.returncode == 0, listed.stderr
        backup = Path(folder) / "backup.sqlite"
        made = run("backup", "--to", backup, "--data", data)
        assert made.returncode == 0, made.stderr
        verified = run("verify", "--data", data)
        assert verified.returncode == 0, verified.stderr
        packed(file, into / "town.sqlite.xz")
        packed(backup, into / "backup.sqlite.xz")
        links = {
            "day": date.today().isoformat(),
            "digest": re.search(r"[0-9a-f]{64}", verified.stdout)[0],
            "round": path_of(server, round_page),
            "answered": path_of(server, answered),
            "receipt": receipt,
            "open": path_of(server, open_link),
            "notice": notice,
            "invitation": re.search(r"/einrichten/[0-9a-f]{64}", invited.stdout)[0],
            "secret": secret,
        }
        (into / "links.json").write_text(json.dumps(links, indent=1) + "\n")


if __name__ == "__main__":
    keep(sys.argv[1])
