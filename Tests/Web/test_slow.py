"""Connections that keep the server waiting, an end that waits for nobody, and requests that hide another one."""

import os
import re
import resource
import select
import shutil
import socket
import threading
import time
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
import requests

from program import Server, until
from staff import sign_in

# The limits that are promised are tested by the clock of the connection alone; here they are short.
HEAD, BODY = 1, 2
SHORT = ["--head-seconds", str(HEAD), "--body-seconds", str(BODY)]
GET = b"GET /healthz HTTP/1.1\r\nHost: a.example\r\n\r\n"
POST = (
    b"POST /hinweis HTTP/1.1\r\nHost: a.example\r\nOrigin: http://a.example\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\n"
)
HALF = {
    "nothing": (b"", HEAD),
    "half a line": (b"GET / HTT", HEAD),
    "half a head": (b"GET / HTTP/1.1\r\nHost: a.example\r\n", HEAD),
    "nothing after an answer": (GET, HEAD),
    "half a body": (POST + b"Content-Length: 100\r\n\r\ntext=abc", BODY),
    "half a piece": (POST + b"Transfer-Encoding: chunked\r\n\r\n64\r\ntext=", BODY),
    "no last piece": (POST + b"Transfer-Encoding: chunked\r\n\r\n4\r\na=bc\r\n", BODY),
}


@pytest.fixture(scope="module")
def short(town, tmp_path_factory):
    """A server that waits as long as a test may take."""
    running = Server(town, tmp_path_factory.mktemp("short") / "log.txt", *SHORT)
    yield running
    running.stop()


def connect(server, seconds=10):
    client = socket.create_connection(("127.0.0.1", server.port), timeout=seconds)
    return client


def end_of(client):
    """Reads to the end of a connection and returns what came."""
    said = b""
    try:
        while part := client.recv(65536):
            said += part
    except ConnectionResetError:
        pass
    return said


@pytest.mark.parametrize("sent", HALF)
def test_who_keeps_the_server_waiting_is_cut(short, sent):
    part, limit = HALF[sent]
    with connect(short) as client:
        begun = time.monotonic()
        client.sendall(part)
        said = end_of(client)
        taken = time.monotonic() - begun
    assert limit - 0.5 <= taken <= limit + 3, taken
    assert said == b"" or b"200 OK" in said
    assert requests.get(short.address, timeout=10).status_code == 200


def test_who_sends_a_byte_at_a_time_is_cut_all_the_same(short):
    with connect(short) as client:
        begun = time.monotonic()
        client.sendall(POST + b"Content-Length: 100000\r\n\r\n")
        with pytest.raises(OSError):
            while time.monotonic() - begun < BODY + 5:
                client.sendall(b"a")
                # Readable means closed: no answer comes before the end of the body.
                if select.select([client], [], [], 0.1)[0] and not client.recv(1):
                    raise ConnectionResetError
        assert time.monotonic() - begun <= BODY + 3


def test_half_a_form_is_no_form(short):
    with connect(short) as client:
        client.sendall(POST + b"Content-Length: 100\r\n\r\ntext=abc")
        client.shutdown(socket.SHUT_WR)
        said = end_of(client)
    assert b" 200 " not in said and b" 303 " not in said and b" 422 " not in said


def test_who_takes_no_answer_is_cut(short):
    with socket.socket() as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        client.settimeout(20)
        client.connect(("127.0.0.1", short.port))
        client.sendall(GET.replace(b"/healthz", b"/massnahmen") * 200)
        begun = time.monotonic()

        # The other end is gone when it takes nothing more.
        def is_gone():
            try:
                client.sendall(b"\r\n")
            except OSError:
                return True
            return False

        assert until(is_gone, seconds=BODY + 12, step=0.2)
        assert time.monotonic() - begun >= BODY - 0.5


@pytest.mark.parametrize("sent", HALF)
def test_the_end_waits_for_nobody(town, tmp_path, sent):
    own = Server(town, tmp_path / "log.txt")
    with ExitStack() as open_ones:
        clients = [open_ones.enter_context(connect(own)) for _ in range(10)]
        for client in clients:
            client.sendall(HALF[sent][0])
        assert requests.get(own.address, timeout=10).status_code == 200
        begun = time.monotonic()
        assert own.stop(seconds=6) == 0
        assert time.monotonic() - begun <= 5


def children(process):
    """Those of every thread that may have started some."""
    found = []
    for thread in Path(f"/proc/{process.pid}/task").glob("*/children"):
        with suppress(OSError):  # the thread has ended meanwhile
            found += thread.read_text().split()
    return found


def is_alive(process):
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_the_end_waits_for_no_file_that_is_read(browser, town, tmp_path):
    shutil.copytree(town, tmp_path, dirs_exist_ok=True)
    own = Server(tmp_path, tmp_path / "log.txt")
    page = sign_in(browser, own)
    cookies = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    page.goto("/einlesen")
    form = page.locator("input[name=formular]").first.input_value()
    page.context.close()
    rows = "\n".join(f"{number};Kurs {number} für Eltern;Jugendamt" for number in range(20_000))
    table = ("Nr;Maßnahme;Federführung\n" + rows).encode()

    def send(number):
        try:
            requests.post(
                own.address + "/einlesen",
                data={"formular": form, "inhalt": "measures"},
                files={"datei": (f"{number}.csv", table, "text/csv")},
                headers={"Origin": own.address},
                cookies=cookies,
                timeout=60,
            )
        except requests.RequestException:
            pass  # the server has ended

    people = [threading.Thread(target=send, args=[number]) for number in range(6)]
    for person in people:
        person.start()
    readers = until(lambda: children(own.process), seconds=30)
    begun = time.monotonic()
    ended = own.stop(seconds=6)
    assert readers and ended == 0
    assert time.monotonic() - begun <= 5
    for person in people:
        person.join(timeout=60)
        assert not person.is_alive()
    assert until(lambda: not any(is_alive(reader) for reader in readers), seconds=5)


HIDDEN = {
    "a coding that is not known": b"Transfer-Encoding: gzip, chunked\r\n",
    "only a coding that is not known": b"Transfer-Encoding: gzip\r\n",
    "two codings": b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
    "one that is none": b"Transfer-Encoding: xchunked\r\n",
    "a coding and a length": b"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
    "a length and a coding": b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
    "two lengths": b"Content-Length: 4\r\nContent-Length: 5\r\n",
    "identity": b"Transfer-Encoding: identity\r\n",
    "letters that are no ASCII": b"Transfer-Encoding: \xc3\xa9, chunked\r\n",
    "a sign before it": b"Transfer-Encoding: \x0bchunked\r\n",
}


@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_request_that_may_hide_another_is_refused_and_the_connection_ends(short, hidden):
    with connect(short) as client:
        client.sendall(POST + HIDDEN[hidden] + b"\r\n0\r\n\r\n" + GET)
        said = end_of(client)
    assert re.match(rb"HTTP/1.1 (400|501) ", said), said[:200]
    assert said.count(b"HTTP/1.1 ") == 1, said


def test_an_address_that_is_no_ascii_is_refused(short):
    with connect(short) as client:
        client.sendall(b"GET /" + "\u0301\u0323".encode() * 1000 + b" HTTP/1.1\r\nHost: a\r\n\r\n")
        assert b"HTTP/1.1 400 " in end_of(client)


def test_heads_have_an_end(short):
    for head in (b"a: " + b"b" * 100_000, b"\r\n".join(b"a%d: b" % n for n in range(500))):
        with connect(short) as client:
            try:
                client.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n" + head + b"\r\n\r\n")
            except OSError:
                pass  # it was refused before its end
            assert b"HTTP/1.1 400 " in end_of(client)


def test_there_are_never_more_connections_than_the_program_may_have(town, tmp_path):
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (120, before[1]))
    try:
        own = Server(town, tmp_path / "log.txt", *SHORT)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
    try:
        with ExitStack() as open_ones:
            clients = [open_ones.enter_context(connect(own)) for _ in range(200)]
            assert len(os.listdir(f"/proc/{own.process.pid}/fd")) < 120
            # Who waits in the queue is answered when the idle ones are cut.
            assert requests.get(own.address, timeout=10).status_code == 200
            assert clients
        assert own.process.poll() is None
    finally:
        assert own.stop() == 0
