"""A running server among slow readers, other writers and its own end."""

import itertools
import shutil
import socket

import pytest
import requests

from program import ROOT, Server, run, until

PAPER = ROOT / "Tests/ExchangeTests/CouncilPaper/Papers/moorfeld.txt"


@pytest.fixture
def own(town, tmp_path):
    """A server over a copy of the town."""
    shutil.copytree(town, tmp_path / "data")
    running = Server(tmp_path / "data", tmp_path / "log.txt")
    yield running
    if running.process.poll() is None:
        running.stop()


def connect(server):
    client = socket.socket()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    client.settimeout(10)
    client.connect(("127.0.0.1", server.port))
    return client


def request(address):
    return f"GET {address} HTTP/1.1\r\nHost: a.example\r\n\r\n".encode()


def test_the_server_says_where_it_can_be_reached(own):
    assert "Offenburg" in own.said
    assert requests.get(own.address, timeout=10).status_code == 200


def test_the_server_ends_when_it_is_asked_to(own):
    assert own.stop(seconds=5) == 0


# As many pages as no buffer between the two takes.
CLIENTS = {"idle": b"", "half a question": b"GET / HTT", "slow": request("/massnahmen") * 100}


@pytest.mark.parametrize("client", CLIENTS)
def test_the_server_ends_though_a_client_is_slow(own, client):
    with connect(own) as connection:
        connection.sendall(request("/healthz"))
        assert connection.recv(1000).startswith(b"HTTP/1.1 200 OK")
        connection.sendall(CLIENTS[client])
        if CLIENTS[client].endswith(b"\r\n"):
            assert connection.recv(1000)
        assert own.stop(seconds=5) == 0


def test_an_answer_that_is_under_way_is_still_finished(own):
    with connect(own) as connection:
        connection.sendall(request("/massnahmen"))
        answer = connection.recv(100)
        own.process.terminate()
        while part := connection.recv(65536):
            answer += part
    assert answer.rstrip().endswith(b"</html>")
    assert own.process.wait(5) == 0


def test_the_town_is_whole_after_the_end(own):
    requests.get(own.address, timeout=10)
    own.stop()
    assert run("verify", "--data", own.data).returncode == 0


def test_what_another_process_writes_is_shown_within_a_second(own):
    def shown():
        return requests.get(own.address + "/vorlagen", timeout=10).text

    before = shown()
    written = run("import", "paper", PAPER, "--apply", "--publish", "--data", own.data)
    assert written.returncode == 0, written.stderr
    assert until(lambda: shown() != before, seconds=1)
    assert run("verify", "--data", own.data).returncode == 0


def test_what_was_refused_is_not_shown(own, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    before = requests.get(own.address + "/aenderungen", timeout=10).text
    written = run("import", "paper", empty, "--apply", "--publish", "--data", own.data)
    assert written.returncode == 65
    assert written.stderr.strip()
    assert requests.get(own.address + "/aenderungen", timeout=10).text == before


def statuses(server, forwarded, count):
    headers = {"X-Forwarded-For": forwarded}
    with requests.Session() as session:
        asked = [session.get(server.address + "/suche?q=a", headers=headers) for _ in range(count)]
    return [answer.status_code for answer in asked], asked[-1]


def until_limited(server, *forwarded):
    """Asks, each time as the next of these, until it is too often.

    A question comes back every half second: how many it takes depends on how fast the machine is.
    """
    codes = []
    with requests.Session() as session:
        for name in itertools.islice(itertools.cycle(forwarded), 2000):
            headers = {"X-Forwarded-For": name}
            last = session.get(server.address + "/suche?q=a", headers=headers)
            codes.append(last.status_code)
            if codes[-1] == 429:
                break
    return codes, last


def test_who_searches_without_end_has_to_wait_and_nobody_else(town, tmp_path):
    behind = Server(town, tmp_path / "log.txt", "--proxy", "127.0.0.1")
    try:
        codes, last = until_limited(behind, "192.0.2.1")
        assert codes[:120] == [200] * 120 and codes[-1] == 429
        assert int(last.headers["Retry-After"]) >= 1
        assert "Zu viele Anfragen" in last.text
        assert statuses(behind, "192.0.2.2", 1)[0] == [200]
        # What stands before the last address may be made up. A question comes back every half
        # second, so one alone could be answered on a busy machine.
        assert 429 in statuses(behind, "192.0.2.9, 192.0.2.1", 20)[0]
    finally:
        behind.stop()


def test_nobody_but_a_proxy_of_ours_says_who_asked(own):
    codes, _ = until_limited(own, "192.0.2.1", "192.0.2.2")
    assert codes[-1] == 429


def test_a_proxy_is_named_by_its_address(town):
    ended = run("serve", "--port", "0", "--data", town, "--proxy", "localhost")
    assert ended.returncode == 64
    assert "localhost ist keine IP-Adresse" in ended.stderr
