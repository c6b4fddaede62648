"""Takes a picture of each template for people to look at: `python shoot.py FOLDER [PART…]`.

Each at 320 and 1280 pixels, light and dark, of a fresh example town.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from conftest import CHROMIUM
from crawl import Crawl
from program import Server, make_example
from templates import LANGUAGES, TEMPLATES, address_of

LOOKS = [(width, colours) for width in (320, 1280) for colours in ("light", "dark")]


def shoot(server, folder, parts):
    site = Crawl(server.address)
    chosen = [name for name in TEMPLATES if not parts or any(part in name for part in parts)]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for width, colours in LOOKS:
            viewport = {"width": width, "height": 900}
            page = browser.new_page(viewport=viewport, color_scheme=colours)
            for template in chosen:
                for language in LANGUAGES:
                    page.goto(server.address + address_of(template, language, site))
                    name = f"{template.replace(' ', '-')}-{language}-{width}-{colours}.png"
                    page.screenshot(path=folder / name, full_page=True)
        browser.close()
    return len(LOOKS) * len(chosen) * len(LANGUAGES)


def main(folder, *parts):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        make_example(data)
        server = Server(data, Path(data) / "log.txt")
        try:
            print(f"{shoot(server, folder, parts)} pictures in {folder}")
        finally:
            server.stop()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
