"""What a status query says where something is wrong: as sound as the pages that lead there."""

import re
import shutil

import pytest

from post_office import serve, use
from program import until
from rounds import add_person, begin_round, leaders, link_in, main_text, open_round, press
from staff import come_in, set_up
from test_faults import lead_nowhere, look_over
from test_keyboard import walk

READER = "kontakt@verein.example"


@pytest.fixture(scope="module")
def office(town, post_office, clock, tmp_path_factory):
    """A served town whose clock the tests move."""
    data = tmp_path_factory.mktemp("faults")
    shutil.copytree(town, data, dirs_exist_ok=True)
    use(post_office, data)
    running = serve(data, clock=clock)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def staff(browser, office, clock):
    """Somebody of the office, and the secret of the device."""
    page, secret = set_up(browser, office, clock)
    return page, secret


@pytest.fixture(scope="module")
def running(staff, post_office):
    """The address of a round that was sent, and the link of an addressee."""
    page, _ = staff
    organization = leaders(page)[0]
    add_person(page, organization, READER)
    address = open_round(page, "Frühjahr")
    assert until(lambda: post_office.to(READER), seconds=15)
    return address, link_in(post_office.to(READER)[0])


@pytest.fixture
def page(browser, office, staff):
    """Of the same person, with scripts, which axe needs."""
    context = browser.new_context(
        base_url=office.address, storage_state=staff[0].context.storage_state()
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def stranger(browser, office):
    context = browser.new_context(base_url=office.address)
    yield context.new_page()
    context.close()


def check(page, answer, name, status):
    """The page is as it should be, by eye, by axe, by the Nu checker and by keyboard."""
    assert answer.status == status, (answer.status, main_text(page))
    if status in (409, 422):
        assert page.title().startswith("Fehler: "), page.title()
        assert lead_nowhere(page) == []
    assert look_over(page, answer, name) == {}
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("document.activeElement.blur()")
        assert [step for step in walk(page) if step["faults"]] == []
    page.set_viewport_size({"width": 1280, "height": 900})


def open_measure(page, link):
    """The first measure of a link, as its page."""
    page.goto(link)
    page.get_by_role("link", name=re.compile("Etwas hat sich|Antwort ändern")).first.click()


def change(page, done):
    page.get_by_label("Es hat sich etwas geändert").check()
    page.get_by_label("Wie weit ist die Maßnahme?").select_option(label="in Umsetzung")
    page.get_by_label("Was ist getan?").fill(done)


# MARK: The office


def test_a_round_without_a_name(page, staff):
    page.goto("/abfragen/neu")
    check(page, press(page, "Weiter"), "a round without a name", 422)


def test_a_round_that_ends_too_late(page, staff):
    page.goto("/abfragen/neu")
    page.get_by_label("Name").fill("Ewig")
    page.get_by_label("Antwort bis").fill("31.12.2099")
    check(page, press(page, "Weiter"), "a round that ends too late", 422)
    assert page.get_by_label("Name").input_value() == "Ewig"


def test_a_round_that_asks_nobody(page, staff):
    check(page, begin_round(page, "Niemand"), "who is asked", 200)
    for box in page.locator("main input[type=checkbox]").all():
        box.uncheck()
    check(page, press(page, "Weiter"), "a round that asks nobody", 422)


def test_the_page_that_sends(page, staff):
    begin_round(page, "Ansehen")
    check(page, press(page, "Weiter"), "sending", 200)


def test_an_answer_that_lacks_something(page, running, staff):
    address, _ = running
    page.goto(address)
    page.locator("tbody th a").last.click()
    page.locator("section[aria-labelledby=massnahmen] a").first.click()
    page.get_by_label("Es hat sich etwas geändert").check()
    page.get_by_label("Wie weit ist die Maßnahme?").select_option(label="ruht")
    page.get_by_label("Der Grund in einem Satz").fill("")
    check(page, press(page, "Aufschreiben"), "a call without a reason", 422)


# MARK: The page of a link


def test_nothing_is_chosen_on_the_page_of_a_measure(stranger, running):
    open_measure(stranger, running[1])
    check(stranger, press(stranger, "Merken"), "nothing chosen", 422)


def test_a_file_that_is_none(stranger, running):
    open_measure(stranger, running[1])
    change(stranger, "Siehe Datei.")
    stranger.get_by_label("Datei dazu").set_input_files(
        {"name": "x.pdf", "mimeType": "application/pdf", "buffer": b"MZ"}
    )
    check(stranger, press(stranger, "Merken"), "a file that is none", 422)
    assert stranger.get_by_label("Was ist getan?").input_value() == "Siehe Datei."


def test_a_colleague_without_a_name(stranger, running):
    open_measure(stranger, running[1])
    stranger.get_by_role("link", name="weitergeben").click()
    check(stranger, press(stranger, "weitergeben"), "a colleague without a name", 422)


def test_two_answer_the_same_at_once(stranger, browser, office, running):
    open_measure(stranger, running[1])
    other = browser.new_context(base_url=office.address).new_page()
    open_measure(other, running[1])
    change(other, "Vom Verein.")
    press(other, "Merken")
    other.context.close()
    change(stranger, "Von mir.")
    check(stranger, press(stranger, "Merken"), "somebody else answered", 409)
    assert "Vom Verein." in main_text(stranger)
    assert stranger.get_by_label("Was ist getan?").input_value() == "Von mir."


def test_the_office_changes_a_measure_meanwhile(stranger, staff, running):
    page, _ = staff
    open_measure(stranger, running[1])
    number = stranger.url.rpartition("/")[2]
    page.goto(f"/bearbeiten/massnahmen/{number}/stand")
    page.get_by_label("Nächster Schritt").fill("Neu vom Büro")
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    page.get_by_role("button", name="Speichern").click()
    change(stranger, "Von mir.")
    check(stranger, press(stranger, "Merken"), "the measure moved", 409)


def test_a_name_that_is_too_long(stranger, running):
    stranger.goto(running[1])
    stranger.get_by_label("Wer antwortet?").fill("x" * 201)
    check(stranger, press(stranger, "senden"), "a name that is too long", 422)


def test_a_foreign_form_and_an_unknown_link(stranger, running):
    stranger.goto(running[1])
    stranger.evaluate("document.querySelector('[name=formular]').value = 'fremd'")
    check(stranger, press(stranger, "senden"), "a foreign form", 403)
    check(stranger, stranger.goto("/antwort/" + "0" * 64), "an unknown link", 404)
    check(stranger, stranger.goto("/keine-post/" + "0" * 64), "an unknown unsubscribing", 404)


def test_all_is_sent(stranger, running, staff):
    stranger.goto(running[1])
    sent = press(stranger, "senden")
    check(stranger, sent, "sent", 200)
    assert "Quittung" in main_text(stranger)
    page, _ = staff
    page.goto(running[0])


def test_what_came_is_taken_over_with_something_missing(page, running):
    page.goto(running[0])
    page.locator("section[aria-labelledby=eingegangen] li a").first.click()
    page.get_by_label("Es hat sich etwas geändert").check()
    page.get_by_label("Wie weit ist die Maßnahme?").select_option(label="ruht")
    page.get_by_label("Der Grund in einem Satz").fill("")
    check(page, press(page, "So übernehmen"), "taken over without a reason", 422)
    page.get_by_label("Wie weit ist die Maßnahme?").select_option(label="in Umsetzung")
    check(page, press(page, "Nachfragen"), "no question", 422)


def test_somebody_sends_again_while_the_office_takes_over(page, stranger, running):
    page.goto(running[0])
    page.locator("section[aria-labelledby=eingegangen] li a").first.click()
    number = page.url.rpartition("/")[2]
    stranger.goto(f"{running[1]}/{number}")
    change(stranger, "Doch noch anders.")
    press(stranger, "Merken")
    press(stranger, "senden")
    check(page, press(page, "So übernehmen"), "the answer moved", 409)


def test_closing_asks_while_an_answer_waits(page, running):
    page.goto(f"{running[0]}/abschliessen")
    check(page, press(page, "Abfrage abschließen"), "closing while answers wait", 422)


def test_a_code_that_is_none(stranger, staff):
    """Whoever forgot a password: nothing typed, no address, a code that nobody sent."""
    stranger.goto("/anmelden/code")
    check(stranger, press(stranger), "no address for a code", 422)
    stranger.get_by_label("E-Mail-Adresse").fill(READER)
    check(stranger, press(stranger), "a code was asked for", 200)
    stranger.get_by_label("Code aus der E-Mail").fill("aaaa-aaaa")
    check(stranger, press(stranger), "a code that is none", 422)


def test_who_opens_too_many_links_waits(stranger, running):
    # Quickly: how many it takes depends on how fast the machine is.
    asked = (stranger.request.get("/antwort/" + f"{number:064x}").status for number in range(2000))
    assert 429 in asked
    check(stranger, stranger.goto("/antwort/" + "f" * 64), "too many links", 429)


# MARK: The clock


def test_a_link_whose_time_is_over_offers_a_new_one(stranger, staff, running, post_office, clock, office):
    """The round runs for thirty days; a link of its first day ends with it, a reminder's lives on."""
    address, link = running
    page, secret = staff
    clock.let_pass(office, days=30)
    check(stranger, stranger.goto(link), "the time of a link is over", 410)
    before = len(post_office.to(READER))
    check(stranger, press(stranger, "Neuen Link"), "a new link is on its way", 200)
    assert until(lambda: len(post_office.to(READER)) > before, seconds=15)
    assert post_office.to(READER)[-1]["Subject"] == "Ihr neuer Link"
    assert stranger.goto(link_in(post_office.to(READER)[-1])).ok
    # The session of the office has ended long since.
    come_in(page, secret, clock)
    page.goto(f"{address}/abschliessen")
    anyway = page.get_by_label("Trotzdem abschließen")
    if anyway.count():
        anyway.check()
    page.get_by_role("button", name="Abfrage abschließen").click()
    check(stranger, stranger.goto(link_in(post_office.to(READER)[-1])), "a closed round", 410)


def test_a_link_for_unsubscribing_ends_after_a_year(stranger, running, post_office, clock, office):
    letter = post_office.to(READER)[-1]
    address = letter["List-Unsubscribe"].strip("<>")
    clock.let_pass(office, days=364)
    check(stranger, stranger.goto(address), "unsubscribing", 200)
    clock.let_pass(office, days=1, seconds=60)
    check(stranger, stranger.goto(address), "unsubscribing after a year", 404)
