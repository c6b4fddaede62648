"""Every page that the crawl meets is a whole document and leads nowhere in vain."""

from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from crawl import is_elsewhere, words
from example import public_texts
from templates import PATTERNS, address_of

SENT_AT_MOST = 100 * 1024
NO_LANGUAGE = {"Offenburg", "CC-BY-4.0"}
VOID_OF_MEANING = ("{{", "}}", "undefined", "Optional(", "nil)")


def test_the_crawl_meets_all_parts_of_the_site(site):
    for template in PATTERNS:
        assert address_of(template, "de", site) and address_of(template, "en", site)
    assert len(site.documents) > 200


def test_no_link_is_dead(site):
    dead = [
        f"{page.address} ({page.response.status_code}) named by {site.named_by[page.address]}"
        for page in site.pages.values()
        if page.response.status_code != 200
    ]
    assert dead == []


def test_every_anchor_stands_on_its_page(site):
    missing = set()
    for page in site.documents:
        for _, target in page.references():
            anchor = unquote(urldefrag(target).fragment)
            aim = site.pages.get(site.path(target))
            if anchor and aim and aim.is_document and anchor not in aim.ids:
                missing.add(f"{page.address} names {site.path(target)}#{anchor}")
    assert sorted(missing) == []


def test_every_page_is_html_in_utf_8(site):
    kinds = {page.response.headers["Content-Type"] for page in site.documents}
    assert kinds == {"text/html; charset=utf-8"}


def test_every_page_has_one_heading_which_begins_its_title(site):
    wrong = []
    for page in site.documents:
        headings = [words(element) for element in page.all("h1")]
        titles = [words(element) for element in page.all("title")]
        if len(headings) != 1 or not headings[0] or not titles[0].startswith(headings[0]):
            wrong.append((page.address, headings, titles))
    assert wrong == []


def test_every_title_is_of_one_page_only(site):
    seen = {}
    for page in site.documents:
        title = words(page.all("title")[0])
        seen.setdefault((page.language, title), []).append(urlsplit(page.address).path)
    assert {title: paths for title, paths in seen.items() if len(set(paths)) > 1} == {}


def test_headings_leave_out_no_level(site):
    wrong = []
    for page in site.documents:
        levels = heading_levels(page)
        wrong += [page.address for one, next in zip(levels, levels[1:]) if next > one + 1]
    assert wrong == []


def heading_levels(page):
    names = ("h1", "h2", "h3", "h4", "h5", "h6")
    return [int(element.tag[1]) for element in page.tree.iter() if element.tag in names]


def test_every_page_says_its_language(site):
    wrong = [page.address for page in site.documents if page.tree.get("lang") != page.language]
    assert wrong == []


def test_no_page_holds_style_or_script_of_its_own(site):
    wrong = []
    for page in site.documents:
        for element in page.tree.iter():
            names = [name for name in element.attrib if isinstance(name, str)]
            if element.tag == "style" or any(n == "style" or n.startswith("on") for n in names):
                wrong.append((page.address, element.tag, names))
            if element.tag == "script" and "src" not in element.attrib:
                wrong.append((page.address, "script without src"))
    assert wrong == []


def test_nothing_is_loaded_from_elsewhere(site):
    wrong = [
        (page.address, target)
        for page in site.documents
        for element, target in page.references()
        if element.tag != "a" and is_elsewhere(site.origin, target)
    ]
    assert wrong == []


def test_every_page_is_small_as_sent(site):
    sent = {page.address: int(page.response.headers["Content-Length"]) for page in site.documents}
    assert {address: size for address, size in sent.items() if size > SENT_AT_MOST} == {}


@pytest.mark.parametrize("mark", VOID_OF_MEANING)
def test_no_text_has_a_gap_that_was_not_filled(site, mark):
    assert [page.address for page in site.documents if mark in page.response.text] == []


def test_every_page_ends_with_its_day_whom_to_call_the_licence_and_how_to_cite_it(site):
    """In the foot of every page, whatever it shows."""
    names = {"de": ["Stand", "Kontakt", "Lizenz der Texte", "Zitieren als"],
             "en": ["As of", "Contact", "Licence of the texts", "Cite as"]}
    for page in site.documents:
        foot = page.all("footer")[0]
        facts = dict(zip(map(words, foot.iter("dt")), foot.iter("dd")))
        assert [n for n in names[page.language] if n not in facts] == [], page.address
        day, contact, licence, citation = (facts[n] for n in names[page.language])
        assert [time.get("datetime") for time in day.iter("time")], page.address
        assert any(a.get("href").startswith("tel:") for a in contact.iter("a")), page.address
        assert words(licence) == "CC-BY-4.0"
        assert words(citation).endswith(page.address), page.address
        assert words(page.all("h1")[0]) in words(citation), page.address


def other_language(address):
    return address.removeprefix("/en") if address.startswith("/en/") else "/en" + address


def test_every_page_stands_in_both_languages(site):
    alone = [p.address for p in site.documents if other_language(p.address) not in site.pages]
    assert alone == []


def test_both_languages_name_each_other(site):
    wrong = []
    for page in site.documents:
        language = "en" if page.language == "de" else "de"
        for name in ("link", "a"):
            named = [
                site.path(target)
                for element, target in page.references()
                if element.tag == name and element.get("hreflang") == language
            ]
            if named != [other_language(page.address)]:
                wrong.append((page.address, name, named))
    assert wrong == []


def test_english_pages_say_where_they_speak_german(site):
    """The words of the town, and all that has German letters, stand in what says `lang="de"`."""
    own = public_texts() - NO_LANGUAGE
    wrong = set()
    for page in site.documents:
        if page.language == "en":
            for text in unmarked(page.all("body")[0]):
                if set(text) & set("äöüßÄÖÜ") or any(phrase in text for phrase in own):
                    wrong.add(f"{page.address}: {text}")
    assert sorted(wrong) == []


def unmarked(element):
    """The texts that are in the language of the page."""
    if "lang" in element.attrib and element.tag != "body":
        return []
    texts = [element.text or ""] + [child.tail or "" for child in element]
    found = [text.strip() for text in texts if text.strip()]
    return found + [text for child in element for text in unmarked(child)]
