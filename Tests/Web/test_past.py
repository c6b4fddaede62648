"""A day of the past is a site of its own: its links stay on that day, and no crawler keeps it."""

import pytest

from crawl import Crawl
from example import withdrawn_records
from test_secrets import shown

DAY = "2022-06-15"
# What is told or done there is told or done today.
DONE_TODAY = ["/anmelden", "/hinweis", "/barriere"]
STARTS = [f"/?stand={DAY}", f"/en/?stand={DAY}"]


@pytest.fixture(scope="module")
def past(server):
    return Crawl(server.address, STARTS, only=f"stand={DAY}")


def plain(address):
    """The path, in whichever language."""
    path = address.partition("?")[0]
    return path[3:] if path.startswith("/en/") else path


def test_no_link_of_a_past_day_is_dead(past):
    assert len(past.documents) > 200
    assert [page.address for page in past.pages.values() if page.response.status_code != 200] == []


def test_every_link_stays_on_the_day_but_the_way_back(past):
    wrong = set()
    for page in past.documents:
        allowed = [*DONE_TODAY, plain(page.address)]
        for element, target in page.references():
            path = past.path(target)
            if element.tag == "a" and target.startswith(past.origin) and DAY not in path:
                if plain(path) not in allowed:
                    wrong.add((page.address, path))
    assert sorted(wrong) == []


def test_a_past_day_is_not_for_crawlers_and_names_the_page_of_today(past):
    for page in past.documents:
        names = [meta.get("content") for meta in page.all("meta") if meta.get("name") == "robots"]
        assert names == ["noindex"], page.address
        true = [link.get("href") for link in page.all("link") if link.get("rel") == "canonical"]
        assert len(true) == 1 and "stand=" not in true[0], page.address


def test_every_page_of_a_past_day_says_so_and_leads_back(past):
    words = {"de": "Zum Stand von heute", "en": "Back to today"}
    for page in past.documents:
        assert words[page.language] in page.response.text, page.address


def test_a_past_day_names_nothing_that_is_hidden_today(past):
    gone = ["/massnahmen/" + name.split()[1] for name in withdrawn_records()]
    for page in past.pages.values():
        assert shown(page.response) == [], page.address
        assert page.address.partition("?")[0] not in gone
