"""The power fails while a round is sent, answered, taken over or closed: nothing is lost, nothing twice."""

import json
import random
import re
import shutil
import sqlite3
import threading
from collections import Counter
from contextlib import closing

import pytest
import requests

from post_office import PostOffice, serve, use
from program import run, until
from rounds import add_person, begin_round, leaders, link_in, open_round
from staff import sign_in

READERS = [f"kontakt{number}@verein.example" for number in range(6)]


@pytest.fixture(scope="module")
def prepared(town, browser, tmp_path_factory):
    """A town in which six organizations have somebody to ask, and the cookies of the office."""
    data = tmp_path_factory.mktemp("prepared")
    shutil.copytree(town, data, dirs_exist_ok=True)
    server = serve(data)
    try:
        page = sign_in(browser, server)
        for organization, reader in zip(leaders(page), READERS):
            add_person(page, organization, reader)
        cookies = {each["name"]: each["value"] for each in page.context.cookies()}
        page.context.close()
    finally:
        server.stop()
    return data, cookies


class Town:
    """A served town that dies and rises again, and its post office."""

    def __init__(self, prepared, folder):
        source, self.cookies = prepared
        shutil.copytree(source, folder, dirs_exist_ok=True)
        self.data = folder
        self.post_office = PostOffice()
        use(self.post_office, folder)
        self.server = serve(folder)

    def kill(self):
        self.server.process.kill()
        self.server.process.wait(timeout=20)

    def rise(self):
        checked = run("verify", "--data", self.data)
        assert checked.returncode == 0, checked.stderr
        self.server = serve(self.data)

    def stop(self):
        self.server.stop()
        self.post_office.stop()

    def page(self, browser):
        cookies = [
            {"name": name, "value": value, "url": self.server.address}
            for name, value in self.cookies.items()
        ]
        context = browser.new_context(base_url=self.server.address, java_script_enabled=False)
        context.add_cookies(cookies)
        return context.new_page()

    def send(self, path, fields, cookies=None):
        """Sends the form of a page as a browser does; the status, or nothing where the power failed."""
        address = self.server.address + path
        try:
            page = requests.get(address, cookies=cookies, timeout=20).text
            hidden = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', page))
            answer = requests.post(
                address,
                data=hidden | fields,
                cookies=cookies,
                headers={"Origin": self.server.address} if cookies else {},
                allow_redirects=False,
                timeout=20,
            )
            return answer.status_code
        except requests.RequestException:
            return None

    def has_receipt(self, path):
        return "Quittung" in requests.get(self.server.address + path, timeout=20).text

    def rows(self, kind):
        [file] = self.data.glob("towns/*.sqlite")
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
            found = database.execute("SELECT body FROM beside WHERE kind = ?", (kind,)).fetchall()
        return [json.loads(body) for (body,) in found]

    def reports(self):
        """The reports of rounds by measure and number, in all their versions."""
        [file] = self.data.glob("towns/*.sqlite")
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
            found = database.execute(
                "SELECT number, body FROM versions WHERE kind = 'statusUpdate'"
            ).fetchall()
        read = [(number, json.loads(body)) for number, body in found if body]
        return {(body["measure"], number) for number, body in read if body.get("round")}

    def is_quiet(self):
        return {letter["state"] for letter in self.rows("letter")} <= {"handed", "unclear", "overtaken"}


@pytest.fixture
def house(prepared, tmp_path):
    town = Town(prepared, tmp_path / "town")
    yield town
    town.stop()


def beside(*works):
    """Lets some works run at once; gives what they come to."""
    results = [None] * len(works)

    def do(place):
        results[place] = works[place]()

    threads = [threading.Thread(target=do, args=(place,)) for place in range(len(works))]
    for thread in threads:
        thread.start()
    return threads, results


@pytest.mark.parametrize("seed", range(4))
def test_a_kill_while_letters_go_out(house, browser, seed):
    """Each gets one letter, or the office is told that nobody knows."""
    chance = random.Random(seed)
    page = house.page(browser)
    begin_round(page, "Abriss")
    page.get_by_role("button", name="Weiter").click()
    path = page.url.removeprefix(house.server.address)
    page.context.close()
    threads, _ = beside(lambda: house.send(path, {"schritt": "speichern"}, house.cookies))
    least = chance.randrange(0, 4)
    until(lambda: len(house.post_office.letters) >= least, seconds=10, step=0.001)
    house.kill()
    [thread.join() for thread in threads]
    house.rise()
    # Where the press was lost it is made again.
    house.send(path, {"schritt": "speichern"}, house.cookies)
    assert until(lambda: len(house.rows("letter")) == len(READERS) and house.is_quiet(), seconds=40)
    got = Counter(reader for reader, _ in house.post_office.letters)
    unclear = [letter for letter in house.rows("letter") if letter["state"] == "unclear"]
    assert set(got.values()) <= {1}
    assert len(READERS) - len(got) <= len(unclear) <= 1
    said = requests.get(house.server.address + "/postausgang", cookies=house.cookies, timeout=20).text
    assert ("unklar, ob sie ankam" in said) == bool(unclear)


def test_a_kill_while_people_answer_and_the_office_takes_over(house, browser):
    """What was told to be there is there, once, however often the power fails."""
    chance = random.Random(2)
    page = house.page(browser)
    address = open_round(page, "Frühjahr").removeprefix(house.server.address)
    page.context.close()
    assert until(lambda: len(house.post_office.letters) == len(READERS), seconds=20)
    links = [
        link_in(house.post_office.to(reader)[0]).partition("/antwort/")[2] for reader in READERS
    ]
    waiting = [f"/antwort/{link}" for link in links]
    told = set()
    for _ in range(8):
        works = [lambda path=path: house.send(path, {"schritt": "alle"}) for path in waiting[:2]]
        works += [lambda: house.send(address, {"schritt": "unveraendert"}, house.cookies)] * 2
        threads, results = beside(*works)
        threading.Event().wait(chance.random() * 0.03)
        house.kill()
        [thread.join() for thread in threads]
        told |= {path for path, status in zip(waiting[:2], results) if status == 303}
        house.rise()
        assert [path for path in told if not house.has_receipt(path)] == []
        waiting = [path for path in waiting if path not in told]
    # What was kept, and the power failed before it could be told, offers nothing to send any more.
    for path in waiting:
        assert house.has_receipt(path) or house.send(path, {"schritt": "alle"}) == 303
    page = house.page(browser)
    page.goto(address)
    if page.get_by_role("button", name="unveränderte").count():
        page.get_by_role("button", name="unveränderte").click()
    page.context.close()
    asked = {
        (answer["request"], answer["measure"]) for answer in house.rows("statusAnswer")
    }
    assert len(asked) == len(house.rows("statusAnswer"))
    measures = Counter(measure for measure, _ in house.reports())
    assert set(measures) == {measure for _, measure in asked}
    assert set(measures.values()) == {1}


@pytest.mark.parametrize("seed", range(3))
def test_a_kill_while_a_round_is_closed(house, browser, seed):
    """The round is closed or it is not; its report is the same before and after."""
    page = house.page(browser)
    address = open_round(page, "Herbst").removeprefix(house.server.address)
    page.context.close()
    threads, _ = beside(
        lambda: house.send(f"{address}/abschliessen", {"schritt": "speichern"}, house.cookies)
    )
    threading.Event().wait(random.Random(seed).random() * 0.04)
    house.kill()
    [thread.join() for thread in threads]
    house.rise()
    house.send(f"{address}/abschliessen", {"schritt": "speichern"}, house.cookies)
    report = f"{address}/bericht/liste.csv"
    first = requests.get(house.server.address + report, cookies=house.cookies, timeout=20)
    assert first.ok and "Rückmeldung liegt uns nicht vor" in first.text
    house.kill()
    house.rise()
    again = requests.get(house.server.address + report, cookies=house.cookies, timeout=20)
    assert again.content == first.content


def test_a_letter_that_was_cut_off_is_shown_and_not_sent_again(
    town, browser, tmp_path_factory
):
    """The power fails when the mail server has the letter and has not answered."""
    post_office = PostOffice()
    data = tmp_path_factory.mktemp("cut")
    shutil.copytree(town, data, dirs_exist_ok=True)
    use(post_office, data)
    server = serve(data)
    page = sign_in(browser, server)
    add_person(page, leaders(page)[0], READERS[0])
    post_office.held.set()
    open_round(page, "Abriss")
    assert post_office.waiting.wait(timeout=20)
    server.process.kill()
    server.process.wait(timeout=20)
    post_office.held.clear()
    assert until(lambda: post_office.to(READERS[0]), seconds=10)
    again = serve(data)
    try:
        state = page.context.storage_state()
        page.context.close()
        for cookie in state["cookies"]:
            cookie["domain"] = "127.0.0.1"
        page = browser.new_context(base_url=again.address, storage_state=state).new_page()
        page.goto("/postausgang")
        assert "unklar" in page.locator("main").inner_text()
        assert len(post_office.to(READERS[0])) == 1
        page.get_by_role("button", name="Sie ist angekommen").click()
        assert "Alles ist hinausgegangen" in page.locator("main").inner_text()
        page.context.close()
    finally:
        again.stop()
        post_office.stop()
