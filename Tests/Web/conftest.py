"""One town, one server, one crawl and one browser for all tests."""

import shutil
from ipaddress import ip_network

import pytest
import requests
from playwright.sync_api import sync_playwright

import providers
from clock import Clock
from crawl import Crawl
from post_office import PostOffice
from program import Server, make_example
from staff import sign_in

CHROMIUM = "/usr/bin/chromium"
# Files that take minutes, the longest first: begun last, they would keep one core while the other idles.
LONG = [
    "test_round_faults", "test_rounds", "test_identity", "test_crash", "test_round_kill", "test_mail",
    "test_slow", "test_office", "test_import_in_browser", "test_faults", "test_browser", "test_axe",
    "test_persons", "test_backup", "test_serving", "test_past", "test_secrets", "test_door",
]


def pytest_collection_modifyitems(items):
    """Hands out the long files first; within a file the order stays."""
    places = {name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: places.get(item.path.stem, len(LONG)))


@pytest.fixture(scope="session")
def town(tmp_path_factory):
    """The data folder of the example town, which nobody changes."""
    data = tmp_path_factory.mktemp("town")
    make_example(data)
    return data


@pytest.fixture(scope="session")
def server(town, tmp_path_factory):
    # A proxy of its own: each question can come from somebody else, so that nobody asks too often.
    log = tmp_path_factory.mktemp("server") / "log.txt"
    running = Server(town, log, "--proxy", "127.0.0.1")
    yield running
    running.stop()


@pytest.fixture(scope="session")
def ask(server):
    """Asks the server for an address: `ask("/ziele")`, `ask("/", method="POST")`."""
    askers = (str(address) for address in ip_network("10.0.0.0/8"))
    with requests.Session() as session:

        def ask(address, method="GET", headers=None, **more):
            headers = {"X-Forwarded-For": next(askers)} | (headers or {})
            more = {"allow_redirects": False, "timeout": 20, "headers": headers} | more
            return session.request(method, server.address + address, **more)

        yield ask


@pytest.fixture(scope="session")
def site(server):
    return Crawl(server.address)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def office(town, tmp_path_factory):
    """A server over a copy of the town, for tests in which people write."""
    data = tmp_path_factory.mktemp("office")
    shutil.copytree(town, data, dirs_exist_ok=True)
    running = Server(data, data / "log.txt")
    yield running
    running.stop()


@pytest.fixture(scope="module")
def guarded(town, tmp_path_factory):
    """The same behind a proxy of its own, so that questions come from many sources."""
    data = tmp_path_factory.mktemp("guarded")
    shutil.copytree(town, data, dirs_exist_ok=True)
    running = Server(data, data / "log.txt", "--proxy", "127.0.0.1")
    yield running
    running.stop()


@pytest.fixture(scope="module")
def mock(tmp_path_factory):
    """A provider of identities that asks for a name only."""
    with providers.mock(tmp_path_factory.mktemp("mock")) as provider:
        yield provider


@pytest.fixture(scope="module")
def signed_in(browser, office):
    """A page without scripts of the office at work."""
    return sign_in(browser, office)


@pytest.fixture(scope="session")
def page_of(browser, server):
    """A page for each set of options, used again and again: making one takes its time."""
    pages = {}

    def page_of(**options):
        key = tuple(sorted(options.items()))
        if key not in pages:
            pages[key] = browser.new_context(base_url=server.address, **options).new_page()
        return pages[key]

    return page_of


@pytest.fixture
def visit(page_of, server):
    """Opens an address, in the page of these options; the console has to stay silent."""
    complaints = []
    heard = []

    def listen(page, address):
        def note(text, at=""):
            # Chromium reports the status of a page that is meant to be an error.
            if not ("status of 4" in text and at == server.address + address):
                complaints.append(f"{address}: {text}")

        def fail(request):
            # What a page that is left no longer waits for is no fault of the next one.
            if request.failure != "net::ERR_ABORTED":
                note(f"no answer from {request.url}: {request.failure}")

        for event, listener in {
            "console": lambda said: note(said.text, said.location["url"]),
            "pageerror": lambda error: note(str(error)),
            "requestfailed": fail,
        }.items():
            page.on(event, listener)
            heard.append((page, event, listener))

    def visit(address, width=1280, **options):
        page = page_of(**options)
        page.set_viewport_size({"width": width, "height": 900})
        listen(page, address)
        page.goto(address)
        return page

    yield visit
    for page, event, listener in heard:
        page.remove_listener(event, listener)
    assert complaints == []


@pytest.fixture(scope="module")
def post_office():
    """A mail server that takes everything."""
    office = PostOffice()
    yield office
    office.stop()


@pytest.fixture(scope="module")
def clock(tmp_path_factory):
    """That of a program under test, where it is given to it."""
    return Clock(tmp_path_factory.mktemp("clock"))
