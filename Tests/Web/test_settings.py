"""A new town: closed at first, set up and opened by its office in the browser."""

import re
import struct
import zlib

import pytest
import requests

from program import Server, run, until
from staff import complaints_of, sign_in


def picture(width, height):
    """A PNG of one colour."""

    def chunk(kind, content):
        sum_of = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + sum_of

    points = (b"\0" + b"\x0a\x5a\x5c" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"tEXt", b"Author\0A. Beispiel")
        + chunk(b"IDAT", zlib.compress(points)) + chunk(b"IEND", b"")
    )


@pytest.fixture(scope="module")
def new_town(tmp_path_factory):
    data = tmp_path_factory.mktemp("new")
    made = run("new", "bad-beispiel", "--title", "Bad Beispiel", "--data", data)
    assert made.returncode == 0, made.stderr
    running = Server(data, data / "log.txt")
    yield running
    running.stop()


@pytest.fixture(scope="module")
def staff(browser, new_town):
    return sign_in(browser, new_town)


def answer(server, path):
    return requests.get(server.address + path, timeout=20)


def change(staff, topic):
    """Opens the form of a topic of the settings."""
    staff.get_by_role("link", name=re.compile(f"Ändern.*{topic}")).click()


def test_a_new_town_is_closed_until_it_is_opened(staff, browser, new_town):
    """In one go, as on the first day."""
    for path in ["/", "/massnahmen", "/aenderungen.atom", "/sitemap.xml", "/gibt-es-nicht"]:
        refused = answer(new_town, path)
        assert refused.status_code == 403 and "noindex" in refused.headers["X-Robots-Tag"], path
    assert answer(new_town, "/robots.txt").text == "User-agent: *\nDisallow: /\n"
    assert answer(new_town, "/hinweis/abcd-efgh-ijkl-mnop").status_code == 403
    log = until(lambda: "/hinweis/-" in (text := new_town.log.read_text()) and text, 5)
    assert log and "abcd-efgh" not in log
    assert complaints_of(browser, new_town, ["/", "/en/", "/impressum"]) == {}

    staff.goto("/bearbeiten")
    steps = staff.get_by_role("region", name="Die ersten fünf Schritte")
    assert steps.get_by_role("listitem").count() == 5
    assert steps.get_by_text("offen", exact=True).count() == 5
    staff.goto("/einstellungen")
    change(staff, "Angaben")
    staff.get_by_label("Land").select_option("Baden-Württemberg")
    staff.get_by_role("button", name="Weiter zur Prüfung").click()
    staff.get_by_role("button", name="Speichern").click()
    assert "Gespeichert" in staff.get_by_role("status").inner_text()

    change(staff, "Logo")
    staff.get_by_role("button", name="Logo speichern").click()
    assert staff.title().startswith("Fehler: ")
    logo = {"name": "wappen.png", "mimeType": "image/png", "buffer": picture(300, 60)}
    staff.get_by_label("Bild").set_input_files(logo)
    staff.get_by_label("Was das Logo zeigt").fill("Wappen von Bad Beispiel")
    staff.get_by_role("button", name="Logo speichern").click()
    assert "Gespeichert" in staff.get_by_role("status").inner_text()

    staff.goto("/")
    assert "Diese Seiten sieht nur, wer angemeldet ist." in staff.locator("main").inner_text()
    staff.goto("/einstellungen")
    change(staff, "Freischalten")
    staff.get_by_label("Öffentliche Seiten freigeschaltet").check()
    staff.get_by_role("button", name="Weiter zur Prüfung").click()
    staff.get_by_role("button", name="Speichern").click()
    assert answer(new_town, "/").status_code == 200

    page = browser.new_context(base_url=new_town.address).new_page()
    page.goto("/")
    image = page.get_by_role("img", name="Wappen von Bad Beispiel")
    assert image.evaluate("image => [image.complete, image.naturalWidth]") == [True, 300]
    bytes_sent = answer(new_town, image.get_attribute("src"))
    assert bytes_sent.headers["Content-Type"] == "image/png"
    assert b"Author" not in bytes_sent.content
    page.context.close()


def test_axe_finds_nothing_in_the_settings(staff, browser, new_town):
    topics = ["freischalten", "angaben", "aussehen", "kontakt", "texte", "schwellen"]
    addresses = ["/einstellungen", "/einstellungen/logo", "/bearbeiten/wortwahl/neu"]
    addresses += ["/bearbeiten", "/en/einstellungen"]
    addresses += [f"/bearbeiten/stadt/1/{topic}" for topic in topics]
    state = staff.context.storage_state()
    assert complaints_of(browser, new_town, addresses, state) == {}
