"""What a page says on paper."""

import subprocess

import pytest

from templates import address_of

PRINTED = [
    "start", "concept", "field", "measures", "measure", "editions", "bodies", "paper", "changes",
    "network", "accessibility",
]
# What only leads about on a screen.
NOT_ON_PAPER = ["Zum Inhalt springen", "Alle Seiten", "Diese Seite an einem früheren Tag"]


def pages(page, folder):
    """The text of each sheet of paper."""
    file = folder / "page.pdf"
    page.pdf(path=file, format="A4", prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True)
    return text.stdout.decode().split("\f")[:-1]


@pytest.mark.parametrize("template", PRINTED)
def test_paper_holds_the_page_and_no_way_about(visit, site, template, tmp_path):
    page = visit(address_of(template, "de", site))
    heading = page.locator("h1").inner_text().split()
    sheets = pages(page, tmp_path)
    text = " ".join(" ".join(sheets).split())
    assert all(word in text for word in heading)
    for part in ("Kontakt", "Lizenz der Texte", "Zitieren als"):
        assert part in text
    assert [word for word in NOT_ON_PAPER if word in text] == []
    assert all(sheet.strip() for sheet in sheets), "a sheet is empty"


def test_what_is_folded_is_on_paper(visit, tmp_path):
    page = visit("/")
    hidden = page.locator("details table tbody th").first
    assert not hidden.is_visible()
    assert "Maßnahmen nach Status" in " ".join(pages(page, tmp_path)[0].split())
    assert hidden.text_content() in " ".join(pages(page, tmp_path))


def test_sheets_are_numbered(visit, tmp_path):
    sheets = pages(visit("/konzept"), tmp_path)
    assert len(sheets) > 2
    for number, sheet in enumerate(sheets, 1):
        assert sheet.split()[-1] == str(number), number
