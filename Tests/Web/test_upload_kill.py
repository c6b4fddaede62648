"""A server that is killed among uploads loses none that it answered, and takes lists over whole or not."""

import random
import re
import signal
import threading

import pytest
import requests

from program import Server, make_example, run, until
from staff import sign_in
from test_crash import kept

ROWS = 40
UPLOADERS = 3


def hidden(page, name):
    return re.search(f'name="{name}" value="([^"]*)"', page).group(1)


class Uploader:
    """Somebody of the office who uploads lists and takes them over, until nobody answers."""

    def __init__(self, server, cookies, prefix):
        self.server, self.cookies, self.prefix = server, cookies, prefix
        self.sent, self.waiting, self.applied = [], {}, []
        self.fault = None
        self.thread = threading.Thread(target=self.work)

    def list_of(self, name):
        rows = [f"{number};{name} Zeile {number}" for number in range(ROWS)]
        return "Spalte;Maßnahme;Federführung\n" + "\n".join(rows) + "\n"

    def work(self):
        with requests.Session() as session:
            session.cookies.update(self.cookies)
            try:
                number = 0
                while True:
                    number += 1
                    self.upload(session, f"{self.prefix}-{number}")
            except requests.RequestException:
                pass  # the server was killed
            except Exception as fault:
                self.fault = fault

    def upload(self, session, name):
        base = self.server.address
        headers = {"Origin": base}
        page = session.get(f"{base}/einlesen", timeout=20).text
        self.sent.append(name)
        answer = session.post(
            f"{base}/einlesen",
            data={"formular": hidden(page, "formular"), "inhalt": "measures"},
            files={"datei": (f"{name}.csv", self.list_of(name).encode(), "text/csv")},
            headers=headers,
            allow_redirects=False,
            timeout=20,
        )
        assert answer.status_code == 303, answer.text
        place = answer.headers["Location"]
        self.waiting[name] = place
        page = session.get(base + place, timeout=20).text
        # From here on nobody knows what becomes of it until it is answered.
        del self.waiting[name]
        status = 0
        while status != 303:
            form = {field: hidden(page, field) for field in ("formular", "fassung")}
            answer = session.post(
                base + place,
                data=form | {"schritt": "speichern"},
                headers=headers,
                allow_redirects=False,
                timeout=20,
            )
            # Somebody was faster: what the page says now is looked at again.
            assert answer.status_code in (303, 409), answer.text
            page, status = answer.text, answer.status_code
        self.applied.append(name)


@pytest.mark.parametrize("seed", range(3))
def test_a_kill_loses_no_upload_that_was_answered(browser, tmp_path, seed):
    file = make_example(tmp_path)
    chance = random.Random(seed)
    server = Server(tmp_path, tmp_path / "log.txt")
    page = sign_in(browser, server)
    cookies = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    page.context.close()
    everything = []
    for number in range(4):
        people = [Uploader(server, cookies, f"{number}{name}") for name in "abc"[:UPLOADERS]]
        everything += people
        for person in people:
            person.thread.start()
        goal = chance.randrange(1, 8)
        assert until(lambda: any(one.fault for one in people)
                     or sum(len(one.applied) for one in people) >= goal, seconds=60)
        server.process.send_signal(signal.SIGKILL)
        server.process.wait()
        for person in people:
            person.thread.join(timeout=60)
            assert not person.thread.is_alive() and person.fault is None
        checked = run("verify", "--data", tmp_path)
        assert checked.returncode == 0, f"round {number}, seed {seed}: {checked.stderr}"
        titles = kept(file)
        for person in people:
            for name in person.sent:
                found = sum(title.startswith(f"{name} Zeile ") for title in titles)
                assert found in ((ROWS,) if name in person.applied else (0, ROWS)), name
        server = Server(tmp_path, tmp_path / "log.txt")
        for person in people:
            for name, place in person.waiting.items():
                answer = requests.get(server.address + place, cookies=cookies, timeout=20)
                assert answer.status_code == 200 and f"{name}.csv" in answer.text, name
    assert any(one.applied for one in everything)
    assert server.stop() == 0
