"""The ways by which letters leave: a program like sendmail, and what is said of a way that is none."""

import shutil

import pytest

from post_office import SENDER, serve
from program import run, until
from rounds import add_person, leaders, open_round
from staff import sign_in

READER = "kontakt@verein.example"


def test_a_program_like_sendmail_takes_letters_too(town, browser, tmp_path_factory):
    data = tmp_path_factory.mktemp("sendmail")
    shutil.copytree(town, data, dirs_exist_ok=True)
    program = data / "sendmail"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {data}/arguments\ncat > {data}/letter\n')
    program.chmod(0o755)
    said = run(
        "mail", "--sendmail", program, "--from", SENDER, "--hours", "0-24", "--data", data
    )
    assert "Postausgang" not in said.stderr and said.returncode == 0
    server = serve(data)
    try:
        page = sign_in(browser, server)
        add_person(page, leaders(page)[0], READER)
        open_round(page, "Programm")
        assert until(lambda: (data / "letter").exists() and (data / "letter").read_text(), seconds=15)
        assert (data / "arguments").read_text().split() == ["-i", "-f", SENDER, "--", READER]
        page.context.close()
    finally:
        server.stop()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--smtp", "mail.stadt.example", "--from", SENDER], "kein Mailserver"),
        (["--smtp", "smtp://mail.stadt.example"], "Nennen Sie mit --from"),
        (["--smtp", "smtp://a.example", "--from", "kein"], "Nennen Sie mit --from"),
        (["--smtp", "smtp://a.example", "--from", SENDER, "--hours", "20-8"], "keine zwei Stunden"),
        (["--sendmail", "/gibt/es/nicht", "--from", SENDER], "lässt sich nicht ausführen"),
        (["--off", "--from", SENDER], "Nennen Sie --smtp oder --sendmail"),
    ],
)
def test_a_way_that_is_none_is_refused_in_words(town, arguments, sentence):
    ended = run("mail", *arguments, "--data", town)
    assert ended.returncode == 64
    assert sentence in ended.stderr


def test_a_password_is_never_shown(town, tmp_path):
    data = tmp_path / "town"
    shutil.copytree(town, data)
    secret = tmp_path / "geheim"
    secret.write_text("Kirschkern\n")
    said = run(
        "mail", "--smtp", "smtps://mail.stadt.example", "--user", "stadt", "--password-file", secret,
        "--from", SENDER, "--data", data,
    )
    assert said.returncode == 0 and "Kirschkern" not in said.stdout + said.stderr
    assert "smtps://mail.stadt.example" in run("mail", "--data", data).stdout
    assert "nicht eingerichtet" in run("mail", "--off", "--data", data).stdout
