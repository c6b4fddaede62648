"""What the tests of status queries share."""

import hashlib
import re
import sqlite3
import zlib



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


def bomb():
    """A PDF that unpacks to six hundred times its size."""
    packer = zlib.compressobj(9)
    packed = packer.compress(b"4 0 <</A 1>>")
    packed += b"".join(packer.compress(bytes(1 << 20)) for _ in range(600)) + packer.flush()
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [] /Count 0 >>",
        b"<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"
        % (len(packed), packed),
    ]
    text, places = b"%PDF-1.5\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(text))
        text += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    rows = bytes(4) + b"\xff"
    rows += b"".join(b"\x01" + place.to_bytes(3, "big") + b"\0" for place in places)
    rows += b"\x02" + (3).to_bytes(3, "big") + b"\0\x01" + len(text).to_bytes(3, "big") + b"\0"
    head = b"<< /Type /XRef /Size 6 /W [1 3 1] /Root 1 0 R /Length %d >>" % len(rows)
    return text + b"5 0 obj\n%s\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (
        head, rows, len(text)
    )


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


def add_person(page, organization, mail):
    page.goto(f"/personen/neu?fuer={organization}")
    page.get_by_label("Aufgabe").fill("Ansprechperson")
    page.get_by_role("textbox", name="E-Mail-Adresse").fill(mail)
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    page.get_by_role("button", name="Speichern").click()
    assert "Gespeichert" in page.get_by_role("status").inner_text()


SENDING = "main form[method=post] button[type=submit]"


def press(page, button=None):
    """Presses the button of that name, or the first that sends, and waits for what is answered."""
    buttons = page.get_by_role("button", name=button) if button else page.locator(SENDING)
    with page.expect_navigation() as sent:
        buttons.first.click()
    return sent.value


def begin_round(page, name):
    """Opens a round with what is proposed, and returns the page on which one chooses who is asked."""
    page.goto("/abfragen/neu")
    hint = page.locator("#feld-bis-hinweis").inner_text()
    page.get_by_label("Name").fill(name)
    page.get_by_label("Antwort bis").fill(re.search(r"\d\d\.\d\d\.\d{4}", hint).group())
    return press(page, "Weiter")


# What the button is called where letters go out, and where none does.
START = re.compile("Jetzt verschicken|Abfrage starten")


def open_round(page, name):
    """Opens a round, and sends it to those who are proposed."""
    begin_round(page, name)
    page.get_by_role("button", name="Weiter").click()
    page.get_by_role("button", name=START).click()
    return page.url.partition("?")[0]


def open_step_by_step(page, name):
    """The same with what goes wrong on the way, and what stands on each page."""
    page.goto("/abfragen")
    page.get_by_role("link", name="Neue Abfrage").first.click()
    page.get_by_role("button", name="Weiter").click()
    assert page.title().startswith("Fehler: ")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Antwort bis").fill("gestern")
    page.get_by_role("button", name="Weiter").click()
    assert "„gestern“ ist kein Tag" in main_text(page)
    assert page.get_by_label("Name").input_value() == name
    hint = page.locator("#feld-bis-hinweis").inner_text()
    page.get_by_label("Antwort bis").fill(re.search(r"\d\d\.\d\d\.\d{4}", hint).group())
    page.get_by_label("Partner").check()
    page.get_by_role("button", name="Weiter: Wer wird gefragt?").click()
    assert page.locator("h1").inner_text() == "Wer wird gefragt?"
    assert page.locator("fieldset.group").count() > 3
    page.get_by_role("button", name="Weiter: ansehen und verschicken").click()
    assert "Wie steht es um Ihre Maßnahmen? Antwort bis" in main_text(page)
    # No mail is set up: nobody is told that something was sent.
    assert "Niemand erreicht" in main_text(page)
    page.get_by_role("button", name="Abfrage starten").click()
    assert "Es geht keine E-Mail hinaus" in page.get_by_role("status").inner_text()
    assert "niemand erreicht" in main_text(page) and "erschickt" not in main_text(page)
    return page.url.partition("?")[0]


def leaders(page):
    """The numbers of the organizations that lead measures."""
    begin_round(page, "Suche")
    return [box.get_attribute("name").partition("-")[2] for box in page.locator("select").all()]


def body_of(letter, kind="plain"):
    return letter.get_body(preferencelist=(kind,)).get_content()


def link_in(letter):
    return re.search(r"http://127\.0\.0\.1:\d+/antwort/[0-9a-f]{64}", body_of(letter)).group()
