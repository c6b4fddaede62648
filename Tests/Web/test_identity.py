"""Signing in with the account of the town's administration, against real providers of identities."""

import re
import shutil
import time

import pytest
import requests

import providers
from program import Server, run, until
from staff import PASSWORD, code, complaints_of
from visitor import Browser

BUTTON = "Mit dem Konto der Stadtverwaltung anmelden"
NO_ACCOUNT = "gibt es hier keines"
NOT_ENDED = "nicht zu Ende gekommen"
AWAY = "antwortet gerade nicht"


@pytest.fixture(scope="module")
def house(town, tmp_path_factory):
    """A server over a copy of the town."""
    data = tmp_path_factory.mktemp("identity")
    shutil.copytree(town, data, dirs_exist_ok=True)
    server = Server(data, data / "log.txt")
    yield server
    server.stop()


@pytest.fixture(scope="module")
def mock(tmp_path_factory):
    with providers.mock(tmp_path_factory.mktemp("mock")) as provider:
        yield provider


@pytest.fixture(scope="module")
def glewlwyd(house, tmp_path_factory):
    with providers.glewlwyd(tmp_path_factory.mktemp("glewlwyd")) as provider:
        provider.set_up(f"{house.address}/anmelden/zurueck")
        yield provider


def command(house, *arguments):
    done = run("account", *arguments, "--data", house.data)
    assert done.returncode == 0, done.stderr
    return done.stdout


def connect(house, provider, *more, secret=None):
    """Afterwards the server has taken in all that commands have written before, too."""
    file = house.data / "geheimnis.txt"
    file.write_text((secret or provider.secret) + "\n")
    say(house, "--issuer", provider.issuer, "--client", providers.CLIENT, "--secret-file", file,
        *more)


def say(house, *provider):
    disconnect(house)
    command(house, "provider", *provider)
    assert until(lambda: offers(house), seconds=10)


def disconnect(house):
    command(house, "provider", "--remove")
    assert until(lambda: not offers(house), seconds=10)


def offers(house):
    return BUTTON in requests.get(house.address + "/anmelden", timeout=20).text


def new_page(browser, house, **options):
    return browser.new_context(base_url=house.address, **options).new_page()


def set_up(browser, house, mail, *roles):
    """An account that its person has set up, and its recovery codes."""
    said = command(house, "add", mail, "--name", "Eva", *roles, "--address", house.address)
    page = new_page(browser, house, java_script_enabled=False)
    link = re.search(r"http\S+/einrichten/\S+", said).group()
    assert until(lambda: page.goto(link).ok, seconds=10)
    page.get_by_label("Neues Passwort").fill(PASSWORD)
    if page.locator("input[name=geheimnis]").count():
        secret = page.locator("input[name=geheimnis]").input_value()
        page.get_by_label("Code").fill(code(secret, int(time.time()) // 30))
    page.get_by_role("button", name="Konto einrichten").click()
    assert page.locator("h1").inner_text() == "Das Konto ist eingerichtet"
    codes = page.locator("main li").all_inner_texts()
    page.context.close()
    return codes


PARTNER = ("--role", "partner", "--organization", "1")


def go(page, mock, name, way_on="/konto"):
    """Through the provider and back."""
    page.goto(f"/anmelden?weiter={way_on}")
    page.get_by_role("button", name=BUTTON).click()
    page.wait_for_url(mock.issuer + "/**")
    mock.sign_in(page, name)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_partner_signs_in(browser, house, mock, scripts):
    connect(house, mock)
    mail = f"partner-{scripts}@bad-beispiel.example".lower()
    set_up(browser, house, mail, *PARTNER)
    mock.introduce(f"p-{scripts}", email=mail, email_verified=True)
    page = new_page(browser, house, java_script_enabled=scripts)
    go(page, mock, f"p-{scripts}")
    assert page.url == house.address + "/konto"
    assert page.locator("h1").inner_text() == "Mein Konto"
    # Known by the provider's name for the person, whatever becomes of the mail there.
    mock.introduce(f"p-{scripts}", email="neu@bad-beispiel.example", email_verified=True)
    other = new_page(browser, house)
    go(other, mock, f"p-{scripts}")
    assert other.url == house.address + "/konto"
    # And nobody else comes in by the same mail.
    mock.introduce(f"q-{scripts}", email=mail, email_verified=True)
    stranger = new_page(browser, house)
    go(stranger, mock, f"q-{scripts}")
    assert NO_ACCOUNT in stranger.get_by_role("alert").inner_text()


def test_the_second_factor_of_staff_stays(browser, house, mock):
    connect(house, mock)
    codes = set_up(browser, house, "leitung@bad-beispiel.example", "--role", "Leitung")
    mock.introduce("leitung", email="leitung@bad-beispiel.example", email_verified=True)
    page = new_page(browser, house, java_script_enabled=False)
    go(page, mock, "leitung")
    assert page.locator("h1").inner_text() == "Code eingeben"
    page.get_by_label("Code").fill("000000")
    page.get_by_role("button", name="Anmelden").click()
    assert page.locator("h1").inner_text() == "Code eingeben"
    page.get_by_label("Code").fill(codes[0])
    page.get_by_role("button", name="Anmelden").click()
    assert page.url == house.address + "/konto"


@pytest.mark.parametrize("name, claims", [
    ("niemand", {"email": "niemand@bad-beispiel.example", "email_verified": True}),
    ("unsicher", {"email": "sicher@bad-beispiel.example", "email_verified": False}),
    ("stumm", {}),
    ("gesperrt", {"email": "gesperrt@bad-beispiel.example", "email_verified": True}),
    ("eingeladen", {"email": "eingeladen@bad-beispiel.example", "email_verified": True}),
])
def test_who_has_no_account_stays_outside(browser, house, mock, name, claims):
    mock.introduce(name, **claims)
    if name == "unsicher":
        set_up(browser, house, "sicher@bad-beispiel.example", *PARTNER)
    if name == "gesperrt":
        set_up(browser, house, claims["email"], *PARTNER)
        command(house, "block", claims["email"])
    if name == "eingeladen":
        command(house, "add", claims["email"], "--name", "Eva", *PARTNER)
    connect(house, mock)
    page = new_page(browser, house)
    go(page, mock, name)
    assert NO_ACCOUNT in page.get_by_role("alert").inner_text()
    page.goto("/konto")
    assert "/anmelden" in page.url


def test_a_town_vouches_for_the_mails_of_its_provider(browser, house, mock):
    connect(house, mock, "--trust-mail")
    set_up(browser, house, "vertraut@bad-beispiel.example", *PARTNER)
    mock.introduce("vertraut", email="vertraut@bad-beispiel.example", email_verified=False)
    page = new_page(browser, house)
    go(page, mock, "vertraut")
    assert page.url == house.address + "/konto"


def test_who_says_no_at_the_provider_may_begin_again(browser, house, mock):
    connect(house, mock)
    page = new_page(browser, house)
    page.goto("/anmelden")
    page.get_by_role("button", name=BUTTON).click()
    page.wait_for_url(mock.issuer + "/**")
    page.get_by_role("button", name="Deny").click()
    page.wait_for_url(house.address + "/**")
    assert NOT_ENDED in page.get_by_role("alert").inner_text()
    assert page.get_by_label("Passwort").count() == 1


def test_glewlwyd_lets_somebody_in_and_each_code_once(browser, house, glewlwyd):
    connect(house, glewlwyd, "--trust-mail")
    set_up(browser, house, "genau@bad-beispiel.example", *PARTNER)
    glewlwyd.introduce("genau", "genau@bad-beispiel.example")
    visitor = Browser(house)
    back = glewlwyd.code_for(visitor.way(), "genau")
    before = visitor.session.cookies.get("miteinander")
    answer = visitor.come(back)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/konto")
    assert answer.headers["Set-Cookie"].startswith("miteinander=")
    assert visitor.session.cookies.get("miteinander") != before
    assert visitor.get("/konto").status_code == 200
    again = visitor.come(back)
    assert again.status_code == 403 and NOT_ENDED in again.text


def test_glewlwyd_refuses_a_code_that_another_visit_brought(house, glewlwyd):
    """The code of one visit with the verifier of another: what PKCE is for."""
    connect(house, glewlwyd, "--trust-mail")
    glewlwyd.introduce("tausch", "tausch@bad-beispiel.example")
    one, other = Browser(house), Browser(house)
    first = glewlwyd.code_for(one.way(), "tausch")
    second = glewlwyd.code_for(other.way(), "tausch")
    code_of = re.compile(r"code=[^&]+")
    swapped = code_of.sub(code_of.search(first).group(), second)
    answer = other.come(swapped)
    assert answer.status_code == 403 and NOT_ENDED in answer.text
    # A visit that another browser began.
    stranger = Browser(house)
    stranger.get("/anmelden")
    answer = stranger.come(first)
    assert answer.status_code == 403 and NOT_ENDED in answer.text


def test_glewlwyd_refuses_a_wrong_secret(house, glewlwyd):
    connect(house, glewlwyd, "--trust-mail", secret="falsch")
    glewlwyd.introduce("falsch", "falsch@bad-beispiel.example")
    visitor = Browser(house)
    answer = visitor.come(glewlwyd.code_for(visitor.way(), "falsch"))
    assert answer.status_code == 403 and NOT_ENDED in answer.text


@pytest.mark.parametrize("query", [
    "", "?code=abc", "?state=abc", "?state=abc&code=abc", "?error=access_denied",
    "?state=%00&code=%ff", "?code=" + "a" * 4000, "?state=<script>&error=<script>",
])
def test_whoever_comes_back_from_nowhere_stays_outside(house, mock, query):
    connect(house, mock)
    answer = Browser(house).get(f"/anmelden/zurueck{query}")
    assert answer.status_code == 403 and NOT_ENDED in answer.text
    assert "<script>" not in answer.text.replace("<script src=", "")
    log = house.log.read_text()
    assert "abc" not in log


def test_a_provider_that_is_away_is_said_to_be(house, mock):
    connect(house, mock)
    for issuer in ["http://127.0.0.1:9", mock.issuer + "/anders"]:
        say(house, "--issuer", issuer, "--client", "x")
        answer = Browser(house).begin()
        assert answer.status_code == 502 and AWAY in answer.text


def test_without_a_provider_there_is_no_other_way(house):
    disconnect(house)
    assert Browser(house).begin().status_code == 404


def test_the_pages_are_sound(browser, house, mock):
    connect(house, mock)
    pages = ["/anmelden", "/en/anmelden", "/anmelden/zurueck"]
    assert complaints_of(browser, house, pages) == {}


@pytest.mark.parametrize("arguments, said", [
    (["--issuer", "http://anderswo.example", "--client", "x"], "ist keine Adresse"),
    (["--issuer", "https://a.example"], "Nennen Sie --issuer und --client"),
    (["--issuer", "https://a.example", "--client", "x", "--secret-file", "/gibt/es/nicht"],
     "/gibt/es/nicht"),
])
def test_what_the_command_cannot_take_is_said(house, arguments, said):
    done = run("account", "provider", *arguments, "--data", house.data)
    assert done.returncode != 0 and said in done.stderr
