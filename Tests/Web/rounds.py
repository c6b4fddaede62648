"""What the tests of status queries share."""

import hashlib
import sqlite3



def pdf(catalog=""):
    """A PDF of one empty page; `catalog` stands in what says what is in the file."""
    text = "%PDF-1.7\n"
    places = []
    for number, part in enumerate([
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
    ], start=1):
        places.append(len(text))
        text += f"{number} 0 obj\n{part}\nendobj\n"
    table = len(text)
    text += "xref\n0 4\n0000000000 65535 f \n"
    text += "".join(f"{place:010} 00000 n \n" for place in places)
    text += f"trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
    return text.encode()


PDF = pdf()


def main_text(page):
    return page.locator("main").inner_text()


def visitor(browser, office, **options):
    """Somebody without an account."""
    return browser.new_context(base_url=office.address, **options).new_page()


def link_of(page, running, place, *, least=1):
    """A link to the page of an addressee who is asked about at least so many measures."""
    rows = []
    page.goto(running)
    for row in page.locator("tbody tr").all():
        counts = [int(cell.inner_text()) for cell in row.locator("td.num").all()]
        if sum(counts) >= least:
            rows.append(row)
    rows[place].get_by_role("link").click()
    page.get_by_role("button", name="Link machen").click()
    return page.locator("section.notice code").inner_text()


def digest(office):
    """Every table of the town as the file holds it, but the pages of the sign-in."""
    [file] = office.data.glob("**/*.sqlite")
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
        rows = []
        for table in ["changes", "versions", "beside"]:
            rows += [repr(row) for row in database.execute(f"SELECT * FROM {table} ORDER BY 1, 2")
                     if "session" not in repr(row)]
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()
