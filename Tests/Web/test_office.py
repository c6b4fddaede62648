"""The office's first day in a browser: an account of its own, a form, a look at every page."""

from staff import complaints_of

PAGES = [
    "/bearbeiten", "/bearbeiten/massnahmen", "/bearbeiten/massnahmen/1",
    "/bearbeiten/massnahmen/1/stand", "/bearbeiten/massnahmen/1/wortlaut",
    "/bearbeiten/massnahmen/1/zustaendigkeit", "/bearbeiten/massnahmen/1/sichtbarkeit",
    "/bearbeiten/massnahmen/1/verlauf", "/bearbeiten/massnahmen/1/ansicht",
    "/bearbeiten/massnahmen/1/entfernen", "/bearbeiten/massnahmen/neu",
    "/bearbeiten/massnahmen/sachstand?feld=1", "/bearbeiten/organisationen",
    "/en/bearbeiten/massnahmen/1/stand",
    "/aufgaben", "/en/aufgaben", "/was-kommt", "/ueberblick", "/uebergabe", "/konto",
    "/konto/passwort", "/konto/geraet", "/konto/codes", "/konten", "/konten/einladen",
    "/bearbeiten/wiedervorlagen/neu?zu=1", "/aufgaben/massnahmen-ohne-stand",
    "/aufgaben/felder-ohne-federfuehrung",
]


def test_a_form_is_checked_saved_and_shown_to_the_public(signed_in, office):
    page = signed_in
    page.goto("/bearbeiten/massnahmen/1/stand")
    page.get_by_label("Nächster Schritt").fill("Zwei weitere Abende im Herbst")
    page.get_by_label("Stand (freiwillig)").fill("31.2.2025")
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    assert page.title().startswith("Fehler: ")
    page.get_by_role("link", name="ist kein Tag").click()
    assert page.url.endswith("#feld-asOf")
    page.get_by_label("Stand (freiwillig)").fill("15. Januar 2025")
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    assert "Zwei weitere Abende im Herbst" in page.locator("main").inner_text()
    page.get_by_role("button", name="Speichern").click()
    assert "Gespeichert" in page.get_by_role("status").inner_text()
    page.goto("/massnahmen/1")
    assert "Zwei weitere Abende im Herbst" in page.locator("main").inner_text()


def test_nothing_is_wrong_with_the_pages_of_the_office(signed_in, browser, office):
    state = signed_in.context.storage_state()
    assert complaints_of(browser, office, PAGES, state) == {}
    assert complaints_of(browser, office, ["/anmelden"]) == {}


def test_who_is_sent_to_sign_in_comes_back(browser, office):
    page = browser.new_context(base_url=office.address).new_page()
    page.goto("/bearbeiten/massnahmen?a=1")
    assert page.locator("h1").inner_text() == "Anmelden"
    assert page.locator("input[name=weiter]").input_value() == "/bearbeiten/massnahmen?a=1"
    page.context.close()


def test_the_successor_finds_what_was_promised(signed_in):
    """Scenario 12: somebody else takes the office over."""
    page = signed_in
    page.goto("/bearbeiten/massnahmen/1")
    page.get_by_role("link", name="Wiedervorlage").click()
    page.get_by_label("Art").select_option(label="zugesagt")
    page.get_by_label("Was zu tun ist").fill("Dem Beirat die Zahlen des Sprachcafés nachreichen")
    page.get_by_label("Wieder vorlegen am").fill("1. März 2024")
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    page.get_by_role("button", name="Speichern").click()
    page.get_by_role("link", name="Übergabe").first.click()
    promised = page.locator("section", has=page.get_by_role("heading", name="Was zugesagt ist"))
    assert "fällig am 1. März 2024" in promised.inner_text()
    page.get_by_role("link", name="Meine Aufgaben").first.click()
    page.get_by_role("link", name="Als erledigt eintragen").click()
    page.get_by_label("Erledigt am").fill("2.3.2024")
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    page.get_by_role("button", name="Speichern").click()
    page.goto("/aufgaben")
    assert "nachreichen" not in page.locator("main section").first.inner_text()


def test_a_warning_comes_before_the_session_ends(signed_in, browser, office):
    context = browser.new_context(
        base_url=office.address, storage_state=signed_in.context.storage_state()
    )
    page = context.new_page()
    page.clock.install()
    page.goto("/konto/passwort")
    warning = page.get_by_text("Ihre Sitzung endet in wenigen Minuten.")
    assert not warning.is_visible()
    page.clock.fast_forward("56:00")
    assert warning.is_visible()
    page.get_by_role("button", name="Angemeldet bleiben").click()
    warning.wait_for(state="hidden")
    context.close()


def test_what_was_typed_outlives_the_session(signed_in, browser, office):
    context = browser.new_context(
        base_url=office.address,
        storage_state=signed_in.context.storage_state(),
        java_script_enabled=False,
    )
    page = context.new_page()
    page.goto("/bearbeiten/massnahmen/2/notiz")
    page.locator("textarea").fill("Eine Stunde Arbeit")
    session = context.cookies()
    context.clear_cookies()
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    assert page.locator("h1").inner_text() == "Ihre Sitzung ist zu Ende"
    context.add_cookies(session)
    page.get_by_role("button", name="Weiter mit dem, was ich getippt habe").click()
    assert page.locator("textarea").input_value() == "Eine Stunde Arbeit"
    page.get_by_role("button", name="Weiter zur Prüfung").click()
    page.get_by_role("button", name="Speichern").click()
    assert "Gespeichert" in page.get_by_role("status").first.inner_text()
    context.close()
