"""The rules of axe-core find nothing on any template, and nothing that they cannot decide."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from templates import address_of, each_template, three_templates

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations", "incomplete"]}
# Every pair of width and colours, and each language in a narrow, a wide, a light and a dark one.
LOOKS = [("de", 1280, "light"), ("de", 320, "dark"), ("en", 320, "light"), ("en", 1280, "dark")]


def findings(page, **more):
    found = Axe().run(page, options=OPTIONS | more).response
    return [
        f"{sort} {rule['id']}: {node['html'][:120]} {reason(node)}"
        for sort in ("violations", "incomplete")
        for rule in found[sort]
        for node in rule["nodes"]
        if not is_scrolled_away(page, node)
    ]


def reason(node):
    return " ".join(check["message"] for check in node["any"] + node["all"] + node["none"])


def is_scrolled_away(page, node):
    """Narrow pages hide cells of wide tables, whose contrast the wide page shows."""
    said = [check["data"] for check in node["any"]]
    keys = {each.get("messageKey") for each in said if isinstance(each, dict)}
    return page.viewport_size["width"] == 320 and keys == {"elmPartiallyObscured"}


@each_template
@pytest.mark.parametrize("language, width, colours", LOOKS)
def test_axe_finds_nothing(visit, site, template, language, width, colours):
    address = address_of(template, language, site)
    assert findings(visit(address, width=width, color_scheme=colours)) == []


def test_axe_looks_at_the_size_of_targets(visit):
    found = Axe().run(visit("/massnahmen"), options=OPTIONS | {"resultTypes": ["passes"]}).response
    assert "target-size" in {rule["id"] for rule in found["passes"]}


@three_templates
def test_axe_finds_nothing_in_forced_colours(visit, site, template):
    page = visit(address_of(template, "de", site), forced_colors="active")
    # The browser paints its own colours, and axe reads ours.
    assert findings(page, rules={"color-contrast": {"enabled": False}}) == []


@three_templates
def test_axe_finds_nothing_when_all_is_unfolded(visit, site, template):
    page = visit(address_of(template, "de", site))
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    assert findings(page) == []
