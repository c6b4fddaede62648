"""The Nu checker finds nothing to say about any page or about the style sheet."""

import json
import subprocess

from program import ROOT
from templates import WITHDRAWN

CHECKER = ROOT / ".venv" / "vnu" / "vnu.jar"
ERRORS = [("GET", "/nirgendwo"), ("GET", WITHDRAWN), ("POST", "/")]
# Newer than the checker: CSS pseudo-elements that it does not know yet.
NEWER = ["Unknown pseudo-element or pseudo-class “::details-content”"]


def save_all(site, ask, folder):
    """Writes each page and the style sheet into files; returns which file is which."""
    found = {page.address: page.response for page in site.pages.values()}
    for prefix in ("", "/en"):
        found |= {f"{m} {prefix}{a}": ask(prefix + a, m) for m, a in ERRORS}
    saved = {}
    for number, (address, response) in enumerate(found.items()):
        kind = response.headers.get("Content-Type", "").partition(";")[0]
        ending = {"text/html": "html", "text/css": "css", "image/svg+xml": "svg"}.get(kind)
        if ending:
            file = folder / f"{number}.{ending}"
            file.write_bytes(response.content)
            saved[file.name] = address
    return saved


def check(files):
    command = ["java", "-Xmx512m", "-jar", CHECKER, "--also-check-css", "--also-check-svg"]
    command += ["--stdout", "--exit-zero-always", "--format", "json", *files]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120)
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout)["messages"]


def is_grave(message):
    """Errors and warnings; plain remarks are for people who write by hand."""
    is_newer = any(text in message["message"] for text in NEWER)
    is_remark = message["type"] == "info" and message.get("subType") != "warning"
    return not (is_newer or is_remark)


def test_every_page_and_the_style_sheet_are_valid(site, ask, tmp_path):
    saved = save_all(site, ask, tmp_path)
    assert {"html", "css"} <= {name.rpartition(".")[2] for name in saved}
    lines = sorted(
        f"{saved[message['url'].rpartition('/')[2]]}:{message.get('lastLine', 0)}: "
        f"{message['message']} {message.get('extract', '').strip()}"
        for message in check(sorted(tmp_path.iterdir()))
        if is_grave(message)
    )
    assert not lines, f"{len(lines)} faults\n" + "\n".join(lines)
