"""Scenario 4 at its full size: 60 measures, 22 addressees, from opening to the report."""

import csv
import json

import pytest

from post_office import serve, use
from program import run, until
from rounds import add_person, begin_round, link_in, main_text
from staff import come_in, set_up

MEASURES, ADDRESSEES, SILENT = 60, 22, 2


def reader(number):
    return f"stelle{number}@stadt.example"


def change(folder, number, action, put):
    """A change of the town that is made, as a file of an example."""
    seen = {"visibility": "public"}
    put = {name: seen | values for name, values in put.items()}
    told = {"recordedAt": f"2024-01-0{number}T10:00", "by": {"role": "office"}, "action": action}
    file = folder / f"000{number}-2024-01-0{number}-{action}.json"
    file.write_text(json.dumps(told | {"put": put}, ensure_ascii=False), "utf-8")


@pytest.fixture(scope="module")
def office(post_office, clock, tmp_path_factory):
    """A town with as many measures and organizations as that of a real concept."""
    example = tmp_path_factory.mktemp("example")
    town = {"isOpen": True, "title": "Stadt Großstadt", "shortName": "Großstadt", "land": "DE-BW"}
    change(example, 1, "foundedTown", {"municipality 1": town})
    put = {"field 1": {"position": 1, "title": "Sprache"}}
    for number in range(1, ADDRESSEES + 1):
        put[f"organization {number}"] = {"title": f"Stelle {number:02}", "sort": "townUnit", "grain": "body", "isExample": False}
    change(example, 2, "changedNetwork", put)
    data = tmp_path_factory.mktemp("large")
    made = run("new", "grossstadt", "--example", example, "--data", data)
    assert made.returncode == 0, made.stderr
    listed = example / "liste.csv"
    with listed.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow(["Nr", "Titel", "Handlungsfeld", "Federführung", "Status"])
        for number in range(MEASURES):
            lead = f"Stelle {number % ADDRESSEES + 1:02}"
            rows.writerow([f"1.{number + 1}", f"Vorhaben {number + 1}", "Sprache", lead, "in Umsetzung"])
    read = run("import", "measures", listed, "--apply", "--publish", "--data", data)
    assert read.returncode == 0, read.stdout + read.stderr
    use(post_office, data)
    running = serve(data, clock=clock)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def staff(browser, office, clock):
    page, secret = set_up(browser, office, clock)
    for number in range(1, ADDRESSEES + 1):
        add_person(page, number, reader(number))
    return page, secret


def test_a_round_from_opening_to_the_report(staff, post_office, browser, office, clock):
    page, secret = staff
    readers = [reader(number) for number in range(1, ADDRESSEES + 1)]

    # Six pages at most, the one that opens included; nothing is typed but a name and a day.
    pages = []
    page.on("framenavigated", lambda frame: pages.append(frame.url))
    begin_round(page, "Herbst")
    assert page.locator("main select").count() == ADDRESSEES
    page.get_by_role("button", name="Weiter: ansehen und verschicken").click()
    page.get_by_role("button", name="Jetzt verschicken").click()
    assert "Die E-Mails gehen nacheinander hinaus" in page.get_by_role("status").inner_text()
    assert len(pages) <= 6, pages
    address = page.url.partition("?")[0]

    def written():
        return [name for name in readers if post_office.to(name)]

    assert until(lambda: len(written()) == ADDRESSEES, seconds=60)
    asked = written()
    assert all(len(post_office.to(name)) == 1 for name in asked)
    silent, talking = asked[:SILENT], asked[SILENT:]

    # Three unchanged measures take one page and one press.
    stranger = browser.new_context(base_url=office.address, java_script_enabled=False).new_page()
    for name in talking:
        stranger.goto(link_in(post_office.to(name)[0]))
        stranger.get_by_role("button", name="senden").click()
        assert "Quittung" in stranger.get_by_role("status").inner_text()
    page.goto(address)
    page.get_by_role("button", name="unveränderte").click()
    assert "Übernommen" in page.get_by_role("status").inner_text()

    # A reminder, five days later at the earliest and to those only who are silent; then a second one.
    page.goto(f"{address}/erinnern")
    assert page.get_by_role("button", name="erinnern").count() == 0
    for count in (2, 3):
        clock.let_pass(office, days=5)
        come_in(page, secret, clock)
        page.goto(f"{address}/erinnern")
        page.get_by_role("button", name="erinnern").click()
        assert "Erinnert" in page.get_by_role("status").inner_text()
        assert until(
            lambda count=count: all(len(post_office.to(name)) == count for name in silent), seconds=30
        )
    clock.let_pass(office, days=5)
    come_in(page, secret, clock)
    page.goto(f"{address}/erinnern")
    assert page.get_by_role("button", name="erinnern").count() == 0
    for name in talking:
        subjects = [letter["Subject"] for letter in post_office.to(name)]
        assert not any(subject.startswith("Erinnerung") for subject in subjects)

    # The report: who was silent stands there for staff, and for nobody else.
    page.goto(f"{address}/abschliessen")
    page.get_by_role("button", name="Abfrage abschließen").click()
    text = main_text(page)
    silences = text.partition("Antwort liegt uns nicht vor")[2].count("Rückmeldung liegt uns nicht vor (")
    answered = MEASURES - silences
    assert f"{MEASURES} Maßnahmen, zu {answered} liegt uns eine Antwort vor" in text
    assert SILENT * (MEASURES // ADDRESSEES) <= silences <= SILENT * (MEASURES // ADDRESSEES + 1)
    for path in ("/", "/massnahmen", "/netzwerk"):
        stranger.goto(path)
        assert "Rückmeldung" not in main_text(stranger)
    stranger.context.close()
