"""What a provider of identities says and does, against real ones and without a browser."""

import re

import pytest

import providers
from identity import NOT_ENDED, STAFF, connect, disconnect, say, set_up
from program import until
from visitor import Browser

AWAY = "antwortet gerade nicht"


@pytest.fixture(scope="module")
def glewlwyd(office, tmp_path_factory):
    with providers.glewlwyd(tmp_path_factory.mktemp("glewlwyd")) as provider:
        provider.set_up(f"{office.address}/anmelden/zurueck")
        yield provider


def test_a_connection_that_the_provider_ended_is_no_provider_away(office):
    """Found as a test that failed once in many: the mock ends kept connections after five seconds."""
    with providers.impatient() as provider:
        connect(office, provider)
        for _ in range(3):
            assert Browser(office).begin().status_code == 200
        disconnect(office)


def test_glewlwyd_lets_somebody_in_and_each_code_once(browser, office, glewlwyd):
    connect(office, glewlwyd, "--trust-mail")
    codes = set_up(browser, office, "genau@bad-beispiel.example", *STAFF)
    glewlwyd.introduce("genau", "genau@bad-beispiel.example")
    visitor = Browser(office)
    back = glewlwyd.code_for(visitor.way(), "genau")
    before = visitor.session.cookies.get("miteinander")
    answer = visitor.enter(visitor.come(back), codes[0])
    assert (answer.status_code, answer.headers["Location"]) == (303, "/konto")
    assert answer.headers["Set-Cookie"].startswith("miteinander=")
    assert visitor.session.cookies.get("miteinander") != before
    assert visitor.get("/konto").status_code == 200
    again = visitor.come(back)
    assert again.status_code == 403 and NOT_ENDED in again.text


def test_glewlwyd_refuses_a_code_that_another_visit_brought(office, glewlwyd):
    """The code of one visit with the verifier of another: what PKCE is for."""
    connect(office, glewlwyd, "--trust-mail")
    glewlwyd.introduce("tausch", "tausch@bad-beispiel.example")
    one, other = Browser(office), Browser(office)
    first = glewlwyd.code_for(one.way(), "tausch")
    second = glewlwyd.code_for(other.way(), "tausch")
    code_of = re.compile(r"code=[^&]+")
    swapped = code_of.sub(code_of.search(first).group(), second)
    answer = other.come(swapped)
    assert answer.status_code == 403 and NOT_ENDED in answer.text
    # A visit that another browser began.
    stranger = Browser(office)
    stranger.get("/anmelden")
    answer = stranger.come(first)
    assert answer.status_code == 403 and "in einem anderen Browser begonnen" in answer.text


def test_glewlwyd_refuses_a_wrong_secret(office, glewlwyd):
    connect(office, glewlwyd, "--trust-mail", secret="falsch")
    glewlwyd.introduce("falsch", "falsch@bad-beispiel.example")
    visitor = Browser(office)
    answer = visitor.come(glewlwyd.code_for(visitor.way(), "falsch"))
    assert answer.status_code in (403, 502) and (NOT_ENDED in answer.text or AWAY in answer.text)
    assert until(lambda: "sign-in: " in office.log.read_text(), seconds=5)


@pytest.mark.parametrize("query", [
    "", "?code=abc", "?state=abc", "?state=abc&code=abc", "?error=access_denied",
    "?state=%00&code=%ff", "?code=" + "a" * 4000, "?state=<script>&error=<script>",
])
def test_whoever_comes_back_from_nowhere_stays_outside(office, mock, query):
    connect(office, mock)
    answer = Browser(office).get(f"/anmelden/zurueck{query}")
    assert answer.status_code == 403 and NOT_ENDED in answer.text
    assert "<script>" not in answer.text.replace("<script src=", "")
    log = office.log.read_text()
    assert "abc" not in log


def test_a_provider_that_is_away_is_said_to_be(office, mock):
    connect(office, mock)
    for issuer in ["http://127.0.0.1:9", mock.issuer + "/anders"]:
        say(office, "--issuer", issuer, "--client", "x")
        answer = Browser(office).begin()
        assert answer.status_code == 502 and AWAY in answer.text


def test_a_visit_ends_where_the_town_connects_another_provider(office, mock, glewlwyd):
    connect(office, glewlwyd, "--trust-mail")
    glewlwyd.introduce("alt", "alt@bad-beispiel.example")
    visitor = Browser(office)
    back = glewlwyd.code_for(visitor.way(), "alt")
    connect(office, mock)
    answer = visitor.come(back)
    assert answer.status_code == 403 and NOT_ENDED in answer.text


def test_nobody_makes_the_provider_asked_without_end(office, mock):
    connect(office, mock)
    visitor = Browser(office)
    answers = []
    while 429 not in answers and len(answers) < 1000:
        answers.append(visitor.begin().status_code)
    assert set(answers) == {200, 429}
