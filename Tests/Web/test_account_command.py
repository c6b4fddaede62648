"""Accounts as they are managed at the keyboard."""

import re

import pytest

from program import Server, run

LINK = re.compile(r"^(\S+)/einrichten/[0-9a-f]{64}$", re.MULTILINE)
ADA = "ada@bad-beispiel.example"


@pytest.fixture
def data(tmp_path):
    made = run("new", "bad-beispiel", "--title", "Bad Beispiel", "--data", tmp_path / "data")
    assert made.returncode == 0, made.stderr
    return tmp_path / "data"


def account(data, *arguments):
    return run("account", *arguments, "--data", data)


def add(data, mail=ADA, *more):
    return account(data, "add", mail, "--name", "Ada", "--role", "office", *more)


def test_an_account_is_made_listed_blocked_and_reset(data):
    assert "niemand" in account(data, "list").stdout
    added = add(data)
    assert (added.returncode, added.stderr) == (0, "")
    assert LINK.search(added.stdout)[1] == "http://127.0.0.1:8080"
    again = account(data, "reset", ADA.upper(), "--address", "https://stadt.example")
    assert LINK.search(again.stdout)[1] == "https://stadt.example"
    assert LINK.search(again.stdout)[0] not in added.stdout
    for command, state in [("list", "eingeladen"), ("block", "gesperrt"), ("unblock", "eingeladen")]:
        done = account(data, command, *([] if command == "list" else [ADA]))
        assert done.returncode == 0, done.stderr
        listed = account(data, "list").stdout
        assert ADA in listed and state in listed
    changed = account(data, "role", ADA, "--role", "Leitung", "--role", "administration")
    assert changed.returncode == 0, changed.stderr
    assert "Leitung, Administration" in account(data, "list").stdout
    assert run("verify", "--data", data).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["add", "ada", "--name", "Ada", "--role", "office"],
        ["add", ADA, "--name", " ", "--role", "office"],
        ["add", ADA, "--name", "Ada", "--role", "lead"],
        ["add", ADA, "--name", "Ada", "--role", "partner", "--organization", "9"],
        ["block", "nobody@example.org"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_is_said_in_one_line(arguments, data):
    ended = account(data, *arguments)
    assert ended.returncode in (65, 66)
    assert re.fullmatch(r"[^\n]+\n", ended.stderr)
    assert "niemand" in account(data, "list").stdout


def test_a_role_that_is_none_names_those_there_are(data):
    ended = account(data, "add", ADA, "--name", "Ada", "--role", "king")
    assert ended.returncode == 64
    assert "Integrationsbüro" in ended.stderr


def said(server):
    """What the server has said after its address, up to how to stop it."""
    lines = iter(server.process.stdout.readline, b"")
    text = ""
    for line in lines:
        text += line.decode()
        if "Beenden" in text:
            break
    return text


def test_a_first_start_prints_a_link_and_each_start_a_new_one(data, tmp_path):
    links = []
    for number in range(2):
        server = Server(data, tmp_path / f"log{number}.txt")
        try:
            links.append(LINK.search(said(server)))
            assert links[-1][1] == server.address
        finally:
            server.stop()
    assert links[0][0].split("/")[-1] != links[1][0].split("/")[-1]
    add(data)
    server = Server(data, tmp_path / "log.txt")
    try:
        assert LINK.search(said(server)) is None
    finally:
        server.stop()
    assert account(data, "list").stdout.count("\n") == 1
