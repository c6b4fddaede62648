"""Letters of a status query, through a real mail server."""

import re
import shutil

import pytest

from post_office import SENDER, PostOffice, serve, use
from program import run, until
from rounds import add_person, body_of, leaders, link_in, open_round
from staff import complaints_of

READER = "kontakt@verein.example"
GONE = "weg@verein.example"


@pytest.fixture(scope="module")
def post_office():
    office = PostOffice()
    office.refused.add(GONE)
    yield office
    office.stop()


@pytest.fixture(scope="module")
def office(town, post_office, tmp_path_factory):
    """A served town whose letters go to the post office at every hour."""
    data = tmp_path_factory.mktemp("mail")
    shutil.copytree(town, data, dirs_exist_ok=True)
    use(post_office, data)
    running = serve(data)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def asked(signed_in):
    for organization, mail in zip(leaders(signed_in), (READER, GONE)):
        add_person(signed_in, organization, mail)
    return open_round(signed_in, "Frühjahr")


def test_a_round_reaches_its_addressee_who_answers_by_the_link(
    asked, signed_in, post_office, browser, office
):
    assert until(lambda: post_office.to(READER), seconds=15)
    [letter] = post_office.to(READER)
    assert letter["Subject"].startswith("Wie steht es um Ihre Maßnahmen? Antwort bis ")
    assert SENDER in letter["From"] and letter["Auto-Submitted"] == "auto-generated"
    assert "Datenschutz" in body_of(letter) and "nicht festgehalten" in body_of(letter)
    assert link_in(letter) in body_of(letter, "html")
    page = browser.new_context(base_url=office.address).new_page()
    page.goto(link_in(letter))
    page.get_by_role("button", name="jetzt senden").click()
    assert "Danke" in page.get_by_role("status").inner_text()
    page.context.close()
    signed_in.goto(asked)
    assert "eingegangen" in signed_in.locator("main").inner_text()


def test_what_comes_back_is_told_at_the_desk(asked, signed_in, post_office):
    page = signed_in

    def is_told():
        page.goto("/aufgaben")
        return "Postausgang" in page.locator("main").inner_text()

    assert until(is_told, seconds=15)
    page.goto("/postausgang")
    assert "kam zurück" in page.locator("main").inner_text()
    assert "550" in page.locator("main").inner_text()
    page.locator("main li a").first.click()
    assert "kam zurück" in page.locator("main").inner_text()


def test_a_return_that_comes_later_is_recorded(asked, signed_in, post_office, office, tmp_path):
    """As a mail server writes it and hands it to the command while the town is served."""
    [letter] = post_office.to(READER)
    def returned(reader, action, code):
        file = tmp_path / "return.eml"
        file.write_text(
            "From: MAILER-DAEMON@mail.example\nMessage-ID: <return-1@mail.example>\n"
            "Content-Type: multipart/report; report-type=delivery-status;\n boundary=b\n\n"
            "--b\nContent-Type: text/plain\n\nAction: failed attempts so far: 3\n"
            "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example\n\n"
            f"Final-Recipient: rfc822; {reader}\nAction: {action}\nStatus: {code}\n"
            f"--b\nContent-Type: message/rfc822\n\n{letter.as_string()}\n--b--\n"
        )
        said = run("mail", "--returned", file, "--data", office.data)
        assert said.returncode == 0, said
        return said.stdout

    strange = tmp_path / "strange.eml"
    strange.write_text("Guten Tag")
    assert "kein Rückläufer" in run("mail", "--returned", strange, "--data", office.data).stdout
    # Only late, and to somebody to whom it did not go: nothing is recorded.
    assert "Vermerkt ist nichts" in returned(READER, "delayed", "4.4.1")
    assert "bei einer anderen Adresse" in returned("jemand@example.org", "failed", "5.1.1")
    assert "Vermerkt: Diese Adresse" in returned(READER, "failed", "5.2.1")

    def is_told():
        signed_in.goto("/postausgang")
        return signed_in.locator("main").inner_text().count("kam zurück") == 2

    assert until(is_told, seconds=15)
    signed_in.get_by_role("button", name="Noch einmal schicken").first.click()
    assert run("mail", "--returned", tmp_path / "nowhere", "--data", office.data).returncode == 66


def test_a_trial_reaches_who_asks_for_it(signed_in, post_office, browser, office):
    signed_in.goto("/einstellungen")
    signed_in.get_by_role("button", name="Probe").click()
    assert "ist übergeben" in signed_in.get_by_role("status").inner_text()
    assert [letter["Subject"] for letter in post_office.to("buero@bad-beispiel.example")] == [
        "Probe: E-Mails kommen an"
    ]
    state = signed_in.context.storage_state()
    assert complaints_of(browser, office, ["/postausgang", "/en/postausgang", "/einstellungen"], state) == {}


def test_a_code_by_mail_signs_in_and_the_second_factor_stays(
    signed_in, post_office, browser, office
):
    mail = "buero@bad-beispiel.example"
    before = len(post_office.to(mail))
    page = browser.new_context(base_url=office.address, java_script_enabled=False).new_page()
    page.goto("/anmelden")
    page.get_by_role("link", name="Mit einem Code").or_(
        page.get_by_role("link", name="Passwort vergessen")
    ).first.click()
    page.get_by_label("E-Mail-Adresse").fill("niemand@bad-beispiel.example")
    page.get_by_role("button", name="Code schicken").click()
    unknown = page.locator("main").inner_text()
    page.goto("/anmelden/code")
    page.get_by_label("E-Mail-Adresse").fill(mail)
    page.get_by_role("button", name="Code schicken").click()
    assert page.locator("main").inner_text() == unknown
    assert until(lambda: len(post_office.to(mail)) > before, seconds=15)
    code = re.search(r"[a-z2-7]{4}-[a-z2-7]{4}", body_of(post_office.to(mail)[-1])).group()
    page.get_by_label("Code aus der E-Mail").fill("aaaa-aaaa")
    page.get_by_role("button", name="Anmelden").click()
    assert "stimmt nicht" in page.locator("main").inner_text()
    page.get_by_label("Code aus der E-Mail").fill(code.upper())
    page.get_by_role("button", name="Anmelden").click()
    # The office belongs to the staff: its device is asked as well.
    assert page.locator("h1").inner_text() == "Code eingeben" or page.get_by_label("Code").is_visible()
    assert not any(reader.startswith("niemand") for reader, _ in post_office.letters)
    page.context.close()
    assert complaints_of(browser, office, ["/anmelden/code", "/en/anmelden/code"]) == {}


def test_an_invitation_goes_out_by_mail(signed_in, post_office):
    page = signed_in
    page.goto("/konten/einladen")
    page.get_by_label("Name", exact=True).fill("Eva Beispiel")
    page.get_by_label("E-Mail-Adresse").fill("eva@bad-beispiel.example")
    page.get_by_label("Steuerungsgruppe").check()
    page.locator("form.entry button").click()
    assert "unterwegs" in page.get_by_role("status").inner_text()
    [letter] = post_office.to("eva@bad-beispiel.example")
    assert page.locator("main code").inner_text() in body_of(letter)


def test_one_press_ends_all_mail(asked, signed_in, post_office, browser, office):
    letter = post_office.to(READER)[0]
    address = letter["List-Unsubscribe"].strip("<>")
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    page = browser.new_context(base_url=office.address, java_script_enabled=False).new_page()
    path = address.removeprefix(office.address)
    assert complaints_of(browser, office, [path, f"/en{path}", "/keine-post/nichts"]) == {}
    page.goto(address)
    assert "schickt Ihnen dieses Programm keine E-Mails mehr" in page.locator("main").inner_text()
    # As a program for mail does it, without any page of ours.
    answer = page.request.post(address, form={"List-Unsubscribe": "One-Click"})
    assert answer.ok
    page.context.close()
    page = signed_in
    page.goto(asked)
    page.locator("tbody th a").first.click()
    assert "möchte keine E-Mails" in page.locator("main").inner_text()


def test_no_log_names_a_token(asked, post_office, office):
    log = (office.data / "log.txt").read_text()
    assert "/antwort/-" in log and "/keine-post/-" in log
    assert not re.search(r"[0-9a-f]{64}", log)
