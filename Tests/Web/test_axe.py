"""The rules of axe-core find nothing on any template, and nothing that they cannot decide."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from templates import address_of, each_template, three_templates

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations", "incomplete"]}
# Every pair of width and colours, and each language in a narrow, a wide, a light and a dark one.
LOOKS = [("de", 1280, "light"), ("de", 320, "dark"), ("en", 320, "light"), ("en", 1280, "dark")]


# Every part of the page that scrolls sideways, moved so far of its way.
SCROLL = """share => document.querySelectorAll('body *').forEach(part => {
    const way = part.scrollWidth - part.clientWidth
    if (way > 0 && getComputedStyle(part).overflowX != 'visible') part.scrollLeft = way * share
})"""


def findings(page, **more):
    """What axe finds, and what it cannot decide wherever wide tables are scrolled to."""
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
        if not is_word_of_a_drawing(node)
    ]


def is_word_of_a_drawing(node):
    """Axe cannot see behind words in a drawing; their contrast is looked at below."""
    said = {each["data"].get("messageKey") for each in node["any"] if isinstance(each["data"], dict)}
    return node["html"].startswith("<text") and said <= {"imgNode", "bgOverlap"}


def reason(node):
    return " ".join(check["message"] for check in node["any"] + node["all"] + node["none"])


# The words in drawings that have less contrast with the page than 4.5 to 1 (WCAG 2.2, 1.4.3).
PALE_WORDS = """() => {
    const channels = text => text.match(/[0-9.]+/g).slice(0, 3).map(Number)
    const part = value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    const light = text => {
        const [red, green, blue] = channels(text).map(value => part(value / 255))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const paper = light(getComputedStyle(document.documentElement).backgroundColor)
    const words = [...document.querySelectorAll('svg text')]
    const contrast = word => {
        const ink = light(getComputedStyle(word).fill)
        return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05)
    }
    return [words.length, words.filter(word => contrast(word) < 4.5).map(word => word.outerHTML)]
}"""


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("template", ["measure", "editions"])
def test_words_in_drawings_can_be_read(visit, site, template, colours):
    page = visit(address_of(template, "de", site), color_scheme=colours)
    count, pale = page.evaluate(PALE_WORDS)
    assert count > 4 and pale == []


@each_template
@pytest.mark.parametrize("language, width, colours", LOOKS)
def test_axe_finds_nothing(visit, site, template, language, width, colours):
    address = address_of(template, language, site)
    assert findings(visit(address, width=width, color_scheme=colours)) == []


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
