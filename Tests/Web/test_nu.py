"""The Nu checker finds nothing to say about any page or about the style sheet."""

from checker import faults
from templates import WITHDRAWN

ERRORS = [("GET", "/nirgendwo"), ("GET", WITHDRAWN), ("POST", "/")]
CHECKED = ["text/html", "text/css", "image/svg+xml"]


def sent(site, ask):
    """Each page, the style sheet and the pictures: address, Content-Type, bytes."""
    found = {page.address: page.response for page in site.pages.values()}
    for prefix in ("", "/en"):
        found |= {f"{m} {prefix}{a}": ask(prefix + a, m) for m, a in ERRORS}
    for address, response in found.items():
        kind = response.headers.get("Content-Type", "")
        if kind.partition(";")[0] in CHECKED:
            yield address, kind, response.content


def test_every_page_and_the_style_sheet_are_valid(site, ask):
    kinds, lines = set(), []
    for address, kind, content in sent(site, ask):
        kinds.add(kind.partition(";")[0])
        for message in faults(content, kind):
            place = f"{address}:{message.get('lastLine', 0)}"
            lines.append(f"{place}: {message['message']} {message.get('extract', '').strip()}")
    assert {"text/html", "text/css"} <= kinds
    assert not lines, f"{len(lines)} faults\n" + "\n".join(lines)


def test_the_checker_finds_what_is_wrong():
    page = "<!doctype html><html lang=de><title>Ü</title><p>{}</p></html>"
    assert faults(page.format("gut").encode()) == []
    assert "center" in faults(page.format("<center>alt</center>").encode())[0]["message"]
    assert "colour" in faults(b"p { colour: red }", "text/css")[0]["message"]
    assert faults(b"<svg xmlns='http://www.w3.org/2000/svg'><foo/></svg>", "image/svg+xml") != []
