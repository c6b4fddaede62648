"""A clock that is days away: the town is served, and nothing is written, erased or sent by it."""

import json
import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta

import pytest
import requests

from clock import Clock
from program import Server, make_example, run, until
from staff import come_in, now, set_up

TEN_YEARS = 3650


@pytest.fixture(scope="module")
def lived_in(browser, tmp_path_factory):
    """A town that ran for a while with a right clock, with an account and an open setup link."""
    data = tmp_path_factory.mktemp("lived-in")
    make_example(data)
    server = Server(data, data / "log.txt")
    _, secret = set_up(browser, server)
    used = now() + 1
    assert until(lambda: rows(data, "clock"), seconds=5), "the program notes when it ran"
    assert server.stop() == 0
    added = run("account", "add", "bo@bad-beispiel.example", "--name", "Bo Beispiel",
                "--role", "steering", "--data", data)
    assert added.returncode == 0, added.stderr
    return data, secret, used


@pytest.fixture
def place(lived_in, tmp_path):
    """A copy of it, with a clock that can be set."""
    shutil.copytree(lived_in[0], tmp_path / "data")
    return tmp_path / "data", lived_in[1], Clock(tmp_path)


def serve(data, clock):
    return Server(data, data / "log.txt", "--proxy", "127.0.0.1", clock=clock)


def rows(data, kind=None):
    """What stands beside the log."""
    [file] = (data / "towns").glob("*.sqlite")
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        found = database.execute("SELECT kind, key, due, body FROM beside ORDER BY kind, key").fetchall()
    return [row for row in found if kind in (None, row[0])]


def heads(data):
    [file] = (data / "towns").glob("*.sqlite")
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        found = database.execute("SELECT head FROM changes WHERE sequence > 0 ORDER BY sequence").fetchall()
    lines = [head.decode().split("\n") for (head,) in found]
    return [(int(line[0].split()[1]), json.loads(line[1])["action"]) for line in lines]


def believed_again(server):
    """Whoever asks the server sees it; libfaketime keeps what waits in the program from waking up."""
    def told():
        requests.get(server.address + "/healthz", timeout=20)
        return "believed again" in server.log.read_text()
    return until(told, seconds=10)


def command(name, data, clock, *options):
    return run(*name, "--data", data, *options, **clock.environment, before=clock.before)


def page_of(browser, server):
    return browser.new_context(base_url=server.address, java_script_enabled=False).new_page()


def notice(page):
    found = page.locator("main .notice.urgent")
    return found.first.inner_text() if found.count() else ""


def add_organization(page, title):
    page.goto("/bearbeiten/organisationen/neu")
    page.locator("[name=title]").fill(title)
    page.locator("select[name=sort]").select_option(label="Verein oder Initiative")
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    answer = page.get_by_role("button", name="Speichern")
    if answer.count():
        answer.click()
    return page.locator("main").inner_text()


def test_ten_years_ahead_nothing_is_lost_and_nothing_written(browser, place, lived_in):
    data, secret, clock = place
    links, before = rows(data), heads(data)
    server = serve(data, clock)
    try:
        clock.move(days=TEN_YEARS)
        assert until(lambda: "the clock says" in server.log.read_text(), seconds=10)
        # The device of the office knows the time, so its code fits what is reckoned. That of the last
        # sign-in is used up.
        assert until(lambda: now() >= lived_in[2], seconds=60, step=0.5)
        page = page_of(browser, server)
        come_in(page, secret)
        assert "wird nichts gespeichert" in notice(page)
        cookies = page.context.storage_state()
    finally:
        assert server.stop() == 0
    # Started anew it knows the same, and whoever was signed in still is.
    server = serve(data, clock)
    try:
        assert until(lambda: "the clock says" in server.log.read_text(), seconds=10)
        stranger = page_of(browser, server)
        assert stranger.goto("/").ok and stranger.goto("/massnahmen").ok
        answer = stranger.request.post(
            "/hinweis", form={"text": "Die Tür klemmt."}, headers={"Origin": server.address}
        )
        assert answer.status == 503 and "nichts gespeichert" in answer.text()
        page = browser.new_context(
            base_url=server.address, storage_state=cookies, java_script_enabled=False
        ).new_page()
        page.goto("/aufgaben")
        assert str(datetime.now().year + 10) in notice(page)
        assert "Im Moment wird nichts gespeichert" in add_organization(page, "Netzwerk Zukunft")
        # The commands say the same.
        looked = command(["clock"], data, clock)
        assert looked.returncode == 1 and "zuletzt bekannt war" in looked.stdout, looked
        refused = command(["account", "block", "bo@bad-beispiel.example"], data, clock)
        assert refused.returncode == 75 and "miteinander clock --right" in refused.stderr, refused
        doctor = command(["doctor"], data, clock)
        assert [line for line in doctor.stdout.splitlines() if line.startswith("Fehlt") and "Uhr" in line]
        assert heads(data) == before
        kept = {row[:2] for row in rows(data)}
        assert {row[:2] for row in links if row[0] not in ("session",)} <= kept
        # Set right, it goes on by itself.
        clock.move(days=-TEN_YEARS)
        assert believed_again(server)
        assert "Netzwerk Gegenwart" in add_organization(page, "Netzwerk Gegenwart")
        assert notice(page) == ""
        moment = datetime.fromtimestamp(heads(data)[-1][0] / 1000)
        assert abs(datetime.now() - moment) < timedelta(hours=1)
        assert {row[:2] for row in links if row[0] not in ("session",)} <= {row[:2] for row in rows(data)}
    finally:
        assert server.stop() == 0
    assert command(["verify"], data, clock).returncode == 0


def test_who_knows_that_the_clock_is_right_says_so_on_a_page(browser, place):
    data, secret, clock = place
    clock.move(days=90)
    server = serve(data, clock)
    try:
        page = page_of(browser, server)
        come_in(page, secret, clock)
        used = now(clock) + 1
        page.get_by_role("link", name="Uhr prüfen").click()
        text = page.locator("main").inner_text()
        assert "Die Uhr dieses Rechners sagt" in text and "die letzte Änderung war am" in text
        page.get_by_role("button", name="Die Uhr stimmt").click()
        assert heads(data)[-1][1] == "confirmedClock"
        assert believed_again(server)
        # The code of this sign-in is used up.
        assert until(lambda: now(clock) >= used, seconds=60, step=0.5)
        come_in(page, secret, clock)
        assert notice(page) == ""
        assert "Netzwerk Herbst" in add_organization(page, "Netzwerk Herbst")
        moment = datetime.fromtimestamp(heads(data)[-1][0] / 1000)
        assert abs(datetime.now() + timedelta(days=90) - moment) < timedelta(hours=1)
    finally:
        assert server.stop() == 0


def test_a_file_that_was_written_long_ago_tells_the_time(tmp_path):
    """Where no program has noted when it ran, and the last change is old."""
    data = tmp_path / "data"
    make_example(data)
    [file] = (data / "towns").glob("*.sqlite")
    with closing(sqlite3.connect(file)) as database:
        database.execute("DELETE FROM beside WHERE kind = 'clock'")
        database.commit()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert run("clock", "--data", data).returncode == 0
    long_ago = (datetime.now() - timedelta(days=400)).timestamp()
    for part in file.parent.glob(file.name + "*"):
        os.utime(part, (long_ago, long_ago))
    doubted = run("clock", "--data", data)
    assert doubted.returncode == 1, doubted


def test_a_jump_while_the_server_runs_is_seen_and_a_command_confirms(browser, place):
    data, _, clock = place
    server = serve(data, clock)
    try:
        links = {row[:2] for row in rows(data)}
        clock.move(days=30)
        assert until(lambda: "the clock says" in server.log.read_text(), seconds=10)
        assert links <= {row[:2] for row in rows(data)}
        confirmed = command(["clock"], data, clock, "--right")
        assert confirmed.returncode == 0 and "Bestätigt" in confirmed.stdout, confirmed
        assert believed_again(server)
        # What was due by the right clock goes at once: the setup link of 24 hours.
        assert command(["clock"], data, clock).returncode == 0
    finally:
        assert server.stop() == 0


def test_a_record_dated_into_the_future_goes_on_with_true_dates(place):
    data, _, clock = place
    clock.move(days=TEN_YEARS)
    # Somebody confirmed the wrong clock.
    assert command(["clock"], data, clock, "--right").returncode == 0
    wrong = command(["account", "block", "bo@bad-beispiel.example"], data, clock)
    assert wrong.returncode == 0, wrong.stderr
    clock.move(days=-TEN_YEARS)
    assert command(["clock"], data, clock).returncode == 1
    assert command(["clock"], data, clock, "--right").returncode == 0
    assert command(["account", "unblock", "bo@bad-beispiel.example"], data, clock).returncode == 0
    years = [datetime.fromtimestamp(moment / 1000).year for moment, _ in heads(data)[-4:]]
    now = datetime.now().year
    assert years[0] >= now + 9 and years[-1] <= now + 1
    assert command(["verify"], data, clock).returncode == 0
    assert command(["clock"], data, clock).returncode == 0
