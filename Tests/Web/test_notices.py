"""The public tells the office something, without an account and without scripts."""

import re

import pytest

from program import until
from staff import complaints_of

TEXT = "Im Wartebereich fehlt ein Plan."


@pytest.fixture(scope="module")
def receipt(browser, office):
    """The address at which somebody reads what came of a notice that was sent at 320 pixels."""
    context = browser.new_context(
        base_url=office.address,
        java_script_enabled=False,
        viewport={"width": 320, "height": 900},
    )
    page = context.new_page()
    page.goto("/massnahmen/1")
    page.get_by_role("link", name="Hinweis geben").click()
    assert page.get_by_role("main").get_by_role("link", name="/massnahmen/1").is_visible()
    page.get_by_role("button", name="Absenden").click()
    assert page.title().startswith("Fehler: ")
    page.get_by_role("link", name="Wählen Sie einen der Punkte").click()
    assert page.url.endswith("#feld-betreff")
    page.get_by_label("Bedarf").check()
    page.get_by_label("Ihr Hinweis").fill(TEXT)
    page.get_by_label("Wie erreichen wir Sie?").fill("kanari@bad-beispiel.example")

    def is_taken():
        """One that is sent at once is asked to look again, and keeps what was typed."""
        page.get_by_role("button", name="Absenden").click()
        if "/hinweis/" in page.url:
            return True
        assert page.get_by_label("Ihr Hinweis").input_value() == TEXT
        assert "sehr schnell" in page.locator("main").inner_text()
        return False

    assert until(is_taken, seconds=15, step=0.3)
    assert re.search(r"/hinweis/([a-z2-7]{4}-){3}[a-z2-7]{4}$", page.url)
    assert context.cookies() == []
    address = page.url.removeprefix(office.address)
    context.close()
    return address


def test_the_field_for_machines_is_met_by_nobody(browser, office):
    """Not by key, not by ear: the tab key goes by, and no reader hears of it."""
    page = browser.new_context(base_url=office.address).new_page()
    page.goto("/barriere")
    page.locator("#feld-text").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "kontakt"
    assert "leer lassen" not in page.locator("form.entry").aria_snapshot()
    page.context.close()


def test_the_office_answers_and_who_asked_reads_it(signed_in, receipt, browser, office):
    signed_in.goto("/hinweise")
    signed_in.get_by_role("link", name=re.compile(TEXT)).click()
    assert "kanari@bad-beispiel.example" in signed_in.locator("main").inner_text()
    signed_in.get_by_label("Antwort", exact=True).fill("Der Plan hängt jetzt.")
    signed_in.get_by_role("button", name="Antwort speichern").click()
    assert "gespeichert" in signed_in.get_by_role("status").inner_text()
    page = browser.new_context(base_url=office.address).new_page()
    page.goto(receipt)
    assert "Der Plan hängt jetzt." in page.locator("main").inner_text()
    page.context.close()
    signed_in.get_by_role("button", name="Abschließen").click()
    signed_in.goto("/hinweise")
    assert "Kein Hinweis wartet." in signed_in.locator("main").inner_text()


def test_axe_finds_nothing_at_notices(signed_in, receipt, browser, office):
    public = ["/hinweis?seite=%2Fmassnahmen%2F1", "/barriere", "/en/hinweis", "/en/barriere", receipt]
    assert complaints_of(browser, office, public) == {}
    key = receipt.rpartition("/")[2]
    inside = ["/hinweise", f"/hinweise/{key}", f"/en/hinweise/{key}"]
    state = signed_in.context.storage_state()
    assert complaints_of(browser, office, inside, state) == {}


def test_the_log_tells_neither_key_nor_words(receipt, office):
    key = receipt.rpartition("/")[2]
    log = until(lambda: "/hinweis/-" in (text := office.log.read_text()) and text, 5)
    assert log and key not in log and "kanari" not in log and "Wartebereich" not in log
