"""Every kind of record at the office: its list, its form, one of its records, and all by keyboard."""

import pytest

from staff import complaints_of
from test_keyboard import check
from test_office import PAGES


def paths(page, address, part):
    """Where the links in the main part of a page lead whose path goes on from that part."""
    page.goto(address)
    links = page.locator(f"main a[href^='{part}']")
    return list(dict.fromkeys(link.get_attribute("href") for link in links.all()))


@pytest.fixture(scope="module")
def kinds(signed_in):
    found = [path for path in paths(signed_in, "/bearbeiten", "/bearbeiten/") if path.count("/") == 2]
    assert len(found) > 12, found
    return found


@pytest.fixture(scope="module")
def pages(signed_in, kinds):
    """The list of each kind, its form and its first record."""
    found = []
    for kind in kinds:
        inside = paths(signed_in, kind, kind + "/")
        records = [path for path in inside if path.rpartition("/")[2].isdigit()]
        found += [kind, kind + "/neu"] + records[:1]
    return found


def test_nothing_is_wrong_with_any_kind(signed_in, browser, office, pages):
    state = signed_in.context.storage_state()
    assert complaints_of(browser, office, pages, state) == {}


def test_the_tab_key_reaches_all_of_the_office(signed_in, browser, office, kinds):
    context = browser.new_context(
        base_url=office.address, storage_state=signed_in.context.storage_state()
    )
    page = context.new_page()
    for address in PAGES + [kind + "/neu" for kind in kinds]:
        page.goto(address)
        check(page)
    context.close()
