"""What assistive technology is told of each main template, kept as golden files.

`RECORD=1` rewrites them; the difference is read like code. Each page is asked for on a past day, so
that it says the same tomorrow.
"""

import os
import re

import pytest

from program import ROOT
from templates import address_of

GOLDEN = ROOT / "Tests" / "Web" / "Golden"
DAY = "2024-12-01"
MAIN = [
    "start", "concept", "fields", "field", "strategic goals", "objective", "measures chosen",
    "no measure", "measure", "editions", "bodies", "paper", "organization", "changes", "calendar",
    "search result", "nothing found", "part", "comparison", "contact", "not found", "no day",
]
FRAME = ["header", "footer"]


def on_day(address):
    if "stand=" in address:
        return address
    return f"{address}{'&' if '?' in address else '?'}stand={DAY}"


def compare(name, snapshot):
    # The names of files change with their bytes.
    snapshot = re.sub(r"-[0-9a-f]{12}\.", "-HASH.", snapshot) + "\n"
    golden = GOLDEN / f"{name.replace(' ', '-')}.yml"
    if os.environ.get("RECORD"):
        golden.write_text(snapshot, "utf-8")
        pytest.fail("recorded; run again without RECORD")
    assert snapshot == golden.read_text("utf-8")


@pytest.mark.parametrize("template", MAIN)
def test_a_template_reads_as_it_did(visit, site, template):
    page = visit(on_day(address_of(template, "de", site)))
    compare(template, page.locator("main").aria_snapshot())


@pytest.mark.parametrize("part", FRAME)
def test_the_frame_reads_as_it_did(visit, part):
    page = visit(on_day("/massnahmen"))
    compare(part, page.locator(f"body > {part}").aria_snapshot())
