"""Scenario 4: the office asks how measures stand, and who carries them answers without an account."""

import re

import pytest

from rounds import PDF, bomb, digest, link_of, main_text, open_step_by_step, pdf, visitor
from staff import complaints_here, complaints_of

ROUND = "Frühjahr"


@pytest.fixture(scope="module")
def running(signed_in):
    """The address of a round that was opened and sent in four pages."""
    return open_step_by_step(signed_in, ROUND)


def test_machines_that_open_links_change_nothing(signed_in, running, browser, office):
    """A corpus of what looks into mails does: ask, ask for the head, fetch ahead, render, follow."""
    link = link_of(signed_in, running, 0, least=2)
    before = digest(office)
    page = visitor(browser, office)
    for headers in [{}, {"Purpose": "prefetch", "Sec-Purpose": "prefetch"}, {"User-Agent": "Bot"}]:
        assert page.request.get(link, headers=headers).ok
        assert page.request.head(link, headers=headers).ok
    page.goto(link)
    page.wait_for_load_state("networkidle")
    for address in {a.get_attribute("href") for a in page.locator("main a").all()}:
        page.request.get(office.address + address if address.startswith("/") else address)
        page.goto(link)
    # What a scanner sends without a form of the page is refused.
    assert page.request.post(link, form={"schritt": "alle"}).status == 403
    assert page.request.post(link, data="").status in (403, 415)
    assert page.context.cookies() == []
    page.context.close()
    assert digest(office) == before


@pytest.mark.parametrize("scripts", [True, False])
def test_somebody_answers_without_an_account(signed_in, running, browser, office, scripts):
    place = 0 if scripts else 1
    link = link_of(signed_in, running, place, least=2)
    page = visitor(browser, office, java_script_enabled=scripts, viewport={"width": 320, "height": 900})
    page.goto(link)
    assert "ohne Konto" in main_text(page) or "Konto brauchen Sie nicht" in main_text(page)
    page.get_by_role("link", name="Etwas hat sich geändert").first.click()
    page.get_by_role("button", name="Merken").click()
    assert page.title().startswith("Fehler: ")
    page.get_by_role("link", name="Wählen Sie, was zutrifft").click()
    assert page.url.endswith("#feld-antwort")
    # The style sheet shows what the chosen answer asks, with scripts off too.
    page.get_by_label("Es stimmt noch so").check()
    assert not page.get_by_label("Was ist getan?").is_visible()
    page.get_by_label("Es hat sich etwas geändert").check()
    page.get_by_label("Wie weit ist die Maßnahme?").select_option(label="ruht")
    page.get_by_label("Was ist getan?").fill("Der Raum ist gefunden.")
    page.get_by_label("Der Grund in einem Satz").fill("")
    page.get_by_role("button", name="Merken").click()
    assert page.locator("#feld-grund-satz-fehler").is_visible()
    if scripts:
        assert complaints_here(page) == []
    assert page.get_by_label("Was ist getan?").input_value() == "Der Raum ist gefunden."
    page.get_by_label("Grund", exact=True).select_option(label="Beschluss fehlt")
    page.get_by_label("Der Grund in einem Satz").fill("Der Rat entscheidet im Herbst.")
    page.get_by_role("button", name="Merken").click()
    assert "Gemerkt" in page.get_by_role("status").inner_text()
    page.get_by_label("Wer antwortet?").fill("Vorstand")
    page.get_by_role("button", name="alles senden").click()
    assert re.search(r"Quittung ([a-z2-7]{4}-){3}[a-z2-7]{4}", page.get_by_role("status").inner_text())
    page.context.close()


def test_what_came_is_taken_over_and_put_into_better_words(signed_in, running, office):
    page = signed_in
    page.goto(running)
    page.get_by_role("button", name="unveränderte").click()
    assert "Übernommen" in page.get_by_role("status").inner_text()
    page.locator("section[aria-labelledby=eingegangen] li a").first.click()
    assert "Vorstand" in main_text(page)
    page.get_by_label("Was ist getan?").fill("Ein Raum ist gefunden.")
    page.get_by_role("button", name="So übernehmen").click()
    assert "Übernommen" in page.get_by_role("status").inner_text()


def test_a_question_goes_back_and_forth(signed_in, running, browser, office):
    page = signed_in
    link = link_of(page, running, 1, least=2)
    page.goto(running)
    page.locator("section[aria-labelledby=eingegangen] li a").first.click()
    page.get_by_role("button", name="Nachfragen").click()
    assert "Schreiben Sie, was Sie wissen wollen" in main_text(page)
    page.get_by_label("Was wollen Sie wissen?").fill("Wie viele Plätze?")
    page.get_by_role("button", name="Nachfragen").click()
    asked = visitor(browser, office)
    asked.goto(link)
    assert "Wie viele Plätze?" in main_text(asked)
    asked.context.close()


def test_what_was_said_on_the_telephone_is_written_down(signed_in, running):
    page = signed_in
    page.goto(running)
    open_rows = [
        row for row in page.locator("tbody tr").all()
        if int(row.locator("td.num").first.inner_text()) > 0
    ]
    open_rows[0].get_by_role("link").click()
    page.locator("section[aria-labelledby=massnahmen] a").first.click()
    assert "am Telefon" in main_text(page)
    page.get_by_label("Es hat sich etwas geändert").check()
    page.get_by_label("Wie weit ist die Maßnahme?").select_option(label="in Umsetzung")
    page.get_by_label("Was ist getan?").fill("Am Telefon: Es geht voran.")
    page.get_by_role("button", name="Aufschreiben und übernehmen").click()
    assert "Übernommen" in page.get_by_role("status").inner_text()


def test_three_keys_and_one_press_answer_everything(signed_in, running, browser, office):
    """By keyboard alone, in a window as wide as a telephone, from the top of the page."""
    link = link_of(signed_in, running, 3, least=1)
    page = visitor(browser, office, viewport={"width": 320, "height": 700})
    page.goto(link)
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "submit":
            break
    assert "senden" in page.evaluate("document.activeElement.textContent")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.keyboard.press("Enter")
    assert "Quittung" in page.get_by_role("status").inner_text()
    page.context.close()


def test_a_measure_is_handed_on(signed_in, running, browser, office):
    link = link_of(signed_in, running, 2, least=1)
    page = visitor(browser, office, java_script_enabled=False)
    page.goto(link)
    page.get_by_role("link", name=re.compile("Etwas hat sich|Antwort ändern")).first.click()
    page.get_by_role("link", name="weitergeben").click()
    page.get_by_role("button", name="weitergeben").click()
    assert "Hier fehlt noch eine Angabe" in main_text(page)
    assert page.get_by_role("link", name="Hier fehlt noch eine Angabe").is_visible()
    page.get_by_label("Name").fill("Eva Beispiel")
    page.get_by_role("button", name="weitergeben").click()
    own = page.locator("main code").inner_text()
    page.goto(own)
    assert page.locator("section.inner").count() == 1
    page.context.close()


def test_a_file_comes_with_an_answer_and_is_only_saved(signed_in, running, browser, office):
    link = link_of(signed_in, running, 4, least=1)
    request = signed_in.url.partition("?")[0]
    page = visitor(browser, office, java_script_enabled=False)
    page.goto(link)
    page.get_by_role("link", name=re.compile("Etwas hat sich|Antwort ändern")).first.click()
    page.get_by_label("Es hat sich etwas geändert").check()
    page.get_by_label("Wie weit ist die Maßnahme?").select_option(label="in Umsetzung")
    page.get_by_label("Was ist getan?").fill("Siehe Datei.")
    assert "Auf Viren prüft sie hier niemand." in main_text(page)
    for name, content, sentence in [
        ("bild.pdf", b"MZ\x90\x00", "Diese Art von Datei geht nicht"),
        ("makro.pdf", pdf("/OpenAction << /S /JavaScript >>"), "Makros"),
        ("leer.pdf", b" ", "Diese Art von Datei geht nicht"),
        ("bombe.pdf", bomb(), "konnte gerade nicht geprüft werden"),
        ("netz.pdf", pdf("/URI << /Base (file:///x) >>"), "verweist auf eine Datei"),
        ("gross.pdf", PDF.ljust(10_000_001, b" "), "zu groß"),
    ]:
        page.get_by_label("Datei dazu").set_input_files(
            {"name": name, "mimeType": "application/pdf", "buffer": content}
        )
        page.get_by_role("button", name="Merken").click()
        assert sentence in main_text(page)
        assert page.get_by_label("Was ist getan?").input_value() == "Siehe Datei."
    page.get_by_label("Datei dazu").set_input_files({"name": "../../plan.pdf.exe", "mimeType": "text/html", "buffer": PDF})
    page.get_by_role("button", name="Merken").click()
    assert "Gemerkt" in page.get_by_role("status").inner_text()
    page.get_by_role("link", name="Antwort ändern").first.click()
    assert page.get_by_label("plan.pdf", exact=True).is_visible()
    page.goto(link)
    page.get_by_role("button", name="enden").first.click()
    page.context.close()
    signed_in.goto(request)
    signed_in.locator("section[aria-labelledby=massnahmen] a").first.click()
    file = signed_in.get_by_role("link", name="plan.pdf")
    assert "nicht auf Viren geprüft" in main_text(signed_in)
    got = signed_in.request.get(office.address + file.get_attribute("href"))
    assert got.headers["content-disposition"].startswith("attachment;")
    assert got.headers["content-type"] == "application/pdf" and got.body() == PDF
    stranger = visitor(browser, office)
    assert stranger.request.get(
        office.address + file.get_attribute("href"), max_redirects=0
    ).status == 303
    stranger.context.close()


def test_a_file_is_published_with_the_report(signed_in, running, browser, office):
    """What the office ticks stands on the page of the measure for everybody, and nothing before."""
    page = signed_in
    measure = page.url.partition("?")[0].rpartition("/")[2]
    stranger = visitor(browser, office)
    stranger.goto(f"/massnahmen/{measure}")
    assert stranger.locator("a[href^='/dateien/']").count() == 0
    page.get_by_label("plan.pdf", exact=True).check()
    title = page.get_by_label("Bezeichnung von „plan.pdf“")
    assert title.input_value() == "plan"
    title.fill("")
    page.get_by_role("button", name="So übernehmen").click()
    assert page.title().startswith("Fehler: ")
    page.get_by_role("link", name="Hier fehlt noch eine Angabe").click()
    page.keyboard.type("Der Plan für das Haus")
    page.get_by_role("button", name="So übernehmen").click()
    assert "Übernommen" in page.get_by_role("status").inner_text()
    stranger.goto(f"/massnahmen/{measure}")
    link = stranger.get_by_role("link", name="Der Plan für das Haus")
    with stranger.expect_download() as saving:
        link.click()
    assert saving.value.suggested_filename == "Der Plan für das Haus.pdf"
    state = page.context.storage_state()
    assert complaints_of(browser, office, [f"/massnahmen/{measure}", f"/en/massnahmen/{measure}"]) == {}
    assert complaints_of(
        browser, office, [f"/bearbeiten/massnahmen/{measure}"], state
    ) == {}
    stranger.context.close()


def test_nothing_is_wrong_with_the_pages_of_a_round(signed_in, running, browser, office):
    state = signed_in.context.storage_state()
    link = link_of(signed_in, running, 0, least=1).removeprefix(office.address)
    request = signed_in.url.removeprefix(office.address).partition("?")[0]
    signed_in.goto(request)
    measure = signed_in.locator("section[aria-labelledby=massnahmen] a").first.get_attribute("href")
    number = measure.rpartition("/")[2]
    path = running.removeprefix(office.address)
    staff = [
        "/abfragen", "/abfragen/neu", "/en/abfragen/neu", path, f"{path}/erinnern",
        f"{path}/abschliessen", request, measure, f"/en{measure}",
    ]
    assert complaints_of(browser, office, staff, state) == {}
    public = [
        link, f"{link}/{number}", f"{link}/{number}/weitergeben", f"/en{link}",
        f"/en{link}/{number}", "/antwort/gibt-es-nicht",
    ]
    assert complaints_of(browser, office, public) == {}


def test_a_closed_round_is_a_report(signed_in, running, browser, office):
    page = signed_in
    link_of(page, running, 4, least=1)
    measure = page.locator("section[aria-labelledby=massnahmen] a").first.get_attribute("href")
    closed, measure = measure, "/massnahmen/" + measure.rpartition("/")[2]
    link = link_of(page, running, 0, least=1)
    page.goto(f"{running}/abschliessen")
    assert "Rückmeldung liegt uns nicht vor (" in main_text(page)
    # Answers wait: they are named with the way to them, and closing asks first.
    assert "noch nicht übernommen" in main_text(page)
    assert page.locator("section[aria-labelledby=eingegangen] li a").count() >= 1
    page.get_by_role("button", name="Abfrage abschließen").click()
    assert page.title().startswith("Fehler: ") and "Es warten noch Antworten" in main_text(page)
    page.get_by_label("Trotzdem abschließen").check()
    page.get_by_role("button", name="Abfrage abschließen").click()
    text = main_text(page)
    assert f"Sachstandsbericht {ROUND}" in text
    assert "Rückmeldung liegt uns nicht vor (" in text
    assert "Eingegangen, nicht übernommen" in text
    assert "Das muss entschieden werden" in text and "Es gibt weiterhin keinen Zuschuss." in text
    assert "Der Plan für das Haus (PDF, 1 kB)" in text
    # On paper stands the report alone.
    page.emulate_media(media="print")
    for name in ("#sitzung", "p.back", "[role=status]", ".on-screen", "header nav"):
        assert not page.locator(name).first.is_visible(), name
    page.emulate_media(media="screen")
    address = page.url.partition("?")[0]
    made = page.request.get(f"{address}/liste.csv").body()
    page.goto("/bearbeiten/massnahmen/1/stand")
    page.get_by_label("Nächster Schritt").fill("Nach dem Abschluss geändert")
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    page.get_by_role("button", name="Speichern").click()
    page.goto(address)
    assert page.request.get(f"{address}/liste.csv").body() == made
    assert page.request.get(f"{address}/liste.xlsx").body()[:2] == b"PK"
    state = page.context.storage_state()
    path = address.removeprefix(office.address)
    assert complaints_of(browser, office, [path, f"/en{path}"], state) == {}
    # Which files go with the report can still be chosen.
    page.goto(closed)
    page.get_by_label("Der Plan für das Haus", exact=True).or_(
        page.get_by_label("plan.pdf", exact=True)
    ).uncheck()
    assert complaints_of(browser, office, [closed], state) == {}
    page.get_by_role("button", name="Auswahl speichern").click()
    assert "Gespeichert" in page.get_by_role("status").inner_text()
    late = visitor(browser, office)
    late.goto(measure)
    assert late.locator("a[href^='/dateien/']").count() == 0
    assert late.goto(link).status == 410
    assert "abgeschlossen" in main_text(late)
    late.context.close()
