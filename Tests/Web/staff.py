"""Somebody of the office in a browser: sets up the first account of a town and signs in."""

import re
import time

from checker import faults
from looks import PAIRS, looks_of
from test_axe import findings
from totp import code

PASSWORD = "kirschen im regen"
MAIL = "buero@bad-beispiel.example"


def now(clock=None):
    """The step of the clock that the server has."""
    return int(time.time() + (clock.ahead if clock else 0)) // 30


def sign_in(browser, server):
    """A page without scripts of the first account, at the desk to which signing in leads."""
    return set_up(browser, server)[0]


def set_up(browser, server, clock=None):
    """The same, with the secret of the account's device."""
    said = [server.process.stdout.readline().decode() for _ in range(2)]
    link = re.search(r"/einrichten/\S+", said[1]).group()
    page = browser.new_context(base_url=server.address, java_script_enabled=False).new_page()
    page.goto(link)
    page.get_by_label("Ihr Name").fill("Ada Beispiel")
    page.get_by_label("E-Mail-Adresse").fill(MAIL)
    page.get_by_label("Neues Passwort").fill(PASSWORD)
    secret = page.locator("input[name=geheimnis]").input_value()
    page.get_by_label("Code").fill(code(secret, now(clock)))
    page.get_by_role("button", name="Konto einrichten").click()
    assert page.locator("h1").inner_text() == "Das Konto ist eingerichtet"
    come_in(page, secret, clock)
    return page, secret


def come_in(page, secret, clock=None):
    """Signs in with what the account was set up with."""
    page.goto("/anmelden")
    page.get_by_label("E-Mail-Adresse").fill(MAIL)
    page.get_by_label("Passwort").fill(PASSWORD)
    page.get_by_role("button", name="Weiter").click()
    # That of this step may be used up; the next one counts as well, and still when it has begun.
    page.get_by_label("Code").fill(code(secret, now(clock) + 1))
    page.get_by_role("button", name="Anmelden").click()
    assert page.locator("h1").inner_text() == "Meine Aufgaben"


def complaints_of(browser, server, addresses, state=None):
    """What axe, the console and the width find on some pages, wide and narrow, light and dark; and what the
    Nu checker finds in them as they were sent."""
    found = {}
    sent = {}
    for width, colours in PAIRS[0] + PAIRS[1]:
        here = [address for address in addresses if (width, colours) in looks_of(address)]
        if not here:
            continue
        context = browser.new_context(
            base_url=server.address,
            storage_state=state,
            color_scheme=colours,
            viewport={"width": width, "height": 900},
        )
        page = context.new_page()
        said = []
        page.on("console", lambda message: said.append(message.text))
        for address in here:
            answer = page.goto(address)
            sent[address] = answer.body()
            lines = complaints_here(page)
            # Chromium reports the status of a page that is meant to be an error.
            lines += [text for text in said if answer.ok or "status of 4" not in text]
            said.clear()
            if lines:
                found[f"{address} at {width} {colours}"] = lines
        context.close()
    return found | invalid(sent)


def complaints_here(page):
    """What axe and the width find on a page as it is shown."""
    narrow = page.viewport_size["width"] <= 320
    lines = [line for line in findings(page) if not (narrow and is_cut_off(line))]
    if page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    ):
        lines.append("scrolls sideways")
    return lines


def is_cut_off(line):
    """Tables of the office have cells wider than a narrow page, undecided wherever they are scrolled to;
    the wide page decides about them."""
    reasons = ("partially obscured", "too short to determine")
    return line.startswith("incomplete color-contrast") and any(words in line for words in reasons)


def invalid(sent):
    """What the Nu checker finds in some pages, and styles in their HTML."""
    found = {f"{address} as sent": ["style"] for address in sent if b" style=" in sent[address]}
    for address, content in sent.items():
        if wrong := [message["message"] for message in faults(content)]:
            found.setdefault(f"{address} as sent", []).extend(wrong)
    return found
