"""Towns, backups, links and lists that earlier programs made open with this one. `keep.py` makes them."""

import json
import lzma
import re
from datetime import date
from pathlib import Path

import pytest

from clock import Clock
from keep import ANSWER, KEPT, NOTICE
from program import Server, run
from rounds import digest, main_text, visitor
from staff import come_in


class Kept:
    """What one version left, in a folder of its own, and the day on which it was made."""

    def __init__(self, folder, into):
        self.folder = folder
        self.links = json.loads((folder / "links.json").read_text())
        self.data = into / "data"
        (self.data / "towns").mkdir(parents=True)
        self.file = self.data / "towns" / "offenburg.sqlite"
        self.file.write_bytes(self.unpacked("town.sqlite.xz"))
        self.clock = Clock(into)
        self.clock.move(days=(date.fromisoformat(self.links["day"]) - date.today()).days)

    def unpacked(self, name):
        return lzma.decompress((self.folder / name).read_bytes())

    def run(self, *arguments):
        return run(*arguments, before=self.clock.before, **self.clock.environment)


@pytest.fixture(params=sorted(KEPT.iterdir()), ids=lambda folder: folder.name)
def kept(request, tmp_path):
    return Kept(request.param, tmp_path)


@pytest.fixture
def serving(kept):
    running = Server(kept.data, kept.data / "log.txt", clock=kept.clock)
    yield running
    running.stop()


def test_the_record_is_the_same_to_the_last_byte(kept):
    verified = kept.run("verify", "--data", kept.data)
    assert verified.returncode == 0, verified.stderr
    assert kept.links["digest"] in verified.stdout


def test_a_backup_is_taken_back(kept, tmp_path):
    backup = tmp_path / "backup.sqlite"
    backup.write_bytes(kept.unpacked("backup.sqlite.xz"))
    other = tmp_path / "other"
    restored = kept.run("restore", backup, "--data", other)
    assert restored.returncode == 0, restored.stderr
    verified = kept.run("verify", "--data", other)
    assert verified.returncode == 0, verified.stderr
    assert kept.links["digest"] in verified.stdout


def test_a_list_that_was_saved_changes_nothing(kept):
    shown = kept.run("import", "measures", kept.folder / "measures.csv", "--data", kept.data)
    assert shown.returncode == 0, shown.stderr
    applied = kept.run("import", "measures", kept.folder / "measures.csv", "--apply", "--data", kept.data)
    assert applied.returncode == 0, applied.stderr
    assert kept.links["digest"] in kept.run("verify", "--data", kept.data).stdout


def test_links_that_were_sent_lead_where_they_led(kept, serving, browser):
    page = visitor(browser, serving, java_script_enabled=False)
    before = digest(serving)
    # What was sent stands there, with its receipt, and can be looked at.
    assert page.goto(kept.links["answered"]).status == 200
    assert kept.links["receipt"] in main_text(page)
    assert page.goto(kept.links["notice"]).status == 200
    assert NOTICE in main_text(page)
    assert page.goto(kept.links["invitation"]).status == 200
    assert page.get_by_label("Neues Passwort").is_visible()
    assert page.goto(kept.links["open"]).status == 200
    assert digest(serving) == before
    page.get_by_role("link", name="Etwas hat sich geändert").first.click()
    page.get_by_label("Es hat sich etwas geändert").check()
    page.get_by_label("Was ist getan?").fill("Die Stelle ist besetzt.")
    page.get_by_role("button", name="Merken").click()
    page.get_by_label("Wer antwortet?").fill("Vorstand")
    page.get_by_role("button", name="alles senden").click()
    assert re.search(r"Quittung ([a-z2-7]{4}-){3}[a-z2-7]{4}", page.get_by_role("status").inner_text())
    page.context.close()


def test_who_had_an_account_goes_on_with_the_work(kept, serving, browser):
    page = visitor(browser, serving, java_script_enabled=False)
    come_in(page, kept.links["secret"], kept.clock)
    page.goto(kept.links["round"])
    assert "Winter" in page.locator("h1").inner_text()
    # The answer waits to be taken over, with the words that were typed.
    page.locator("section[aria-labelledby=eingegangen] li a").first.click()
    assert page.get_by_label("Was ist getan?").input_value() == ANSWER
    page.goto("/hinweise")
    page.get_by_role("link", name="Bedarf").first.click()
    assert NOTICE in main_text(page)
    for address in ["/", "/massnahmen", "/bearbeiten", "/personen", "/konten", "/postausgang", "/einlesen"]:
        assert page.goto(address).status == 200, address
    page.context.close()
