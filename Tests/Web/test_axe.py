"""The rules of axe-core find nothing on any template, and nothing that they cannot decide."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from looks import IS_WHOLE, PAIRS, looks_of
from templates import LANGUAGES, address_of, each_language, each_template, three_templates

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations", "incomplete"]}
# Every part of the page that scrolls sideways, moved so far of its way.
SCROLL = """share => document.querySelectorAll('body *').forEach(part => {
    const way = part.scrollWidth - part.clientWidth
    if (way > 0 && getComputedStyle(part).overflowX != 'visible') part.scrollLeft = way * share
})"""


def findings(page, **more):
    """What axe finds, and what it cannot decide wherever wide tables are scrolled to."""
    assert not page.evaluate("matchMedia('(scripting: none)').matches"), "axe needs scripts"
    violations, undecided = set(), None
    for share in (0, 0.25, 0.5, 0.75, 1) if page.viewport_size["width"] < 700 else (0,):
        page.evaluate(SCROLL, share)
        found = Axe().run(page, options=OPTIONS | more).response
        violations |= set(told(found, "violations"))
        here = set(told(found, "incomplete"))
        undecided = here if undecided is None else undecided & here
        if not undecided:
            break
    return sorted(violations | undecided)


def told(found, sort):
    return [
        f"{sort} {rule['id']}: {node['target']} {node['html'][:120]} {reason(node)}"
        for rule in found[sort]
        for node in rule["nodes"]
    ]


def reason(node):
    return " ".join(check["message"] for check in node["any"] + node["all"] + node["none"])


def looks(template, language):
    """In the one language a page has the one pair, in the other the other."""
    first = looks_of(template)
    if IS_WHOLE or language == LANGUAGES[0]:
        return first
    return PAIRS[1 - PAIRS.index(first)]


@each_language
@each_template
def test_axe_finds_nothing(visit, site, template, language):
    address = address_of(template, language, site)
    for width, colours in looks(template, language):
        assert findings(visit(address, width=width, color_scheme=colours)) == [], (width, colours)


def test_axe_looks_at_the_size_of_targets(visit):
    found = Axe().run(visit("/massnahmen"), options=OPTIONS | {"resultTypes": ["passes"]}).response
    assert "target-size" in {rule["id"] for rule in found["passes"]}


@each_template
def test_axe_finds_nothing_in_forced_colours(visit, site, template):
    page = visit(address_of(template, "de", site), forced_colors="active")
    assert findings(page) == []


@three_templates
def test_axe_finds_nothing_when_all_is_unfolded(visit, site, template):
    page = visit(address_of(template, "de", site))
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    assert findings(page) == []
