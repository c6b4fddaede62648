"""Every template in a browser: with and without scripts, narrow and wide, silent."""

from templates import address_of, each_language, each_template, three_templates

WIDTHS = [320, 1280]
IS_TOO_WIDE = """() => {
    const root = document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(element => {
        const box = element.getBoundingClientRect()
        return box.width && (box.right > root.clientWidth + 1 || box.left < -1)
    })
    return wide.slice(0, 5).map(element => element.outerHTML.slice(0, 120))
}"""
# What WCAG 2.2, 1.4.12 lets readers set.
SPACING = """() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`)
    document.adoptedStyleSheets = [sheet]
}"""
CLIPPED = """() => [...document.querySelectorAll('body *')].filter(element => {
    const look = getComputedStyle(element)
    const clips = axis => ['hidden', 'clip'].includes(look[axis])
    return element.innerText?.trim() && element.clientWidth > 1
        && (clips('overflowX') && element.scrollWidth > element.clientWidth + 1
            || clips('overflowY') && element.scrollHeight > element.clientHeight + 1)
}).map(element => element.outerHTML.slice(0, 120))"""
OVERLAPPING = """() => {
    const links = [...document.querySelectorAll('header a, nav a')].map(link =>
        [link.innerText, [...link.getClientRects()]])
    const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
    return links.flatMap(([name, boxes], index) => links.slice(index + 1)
        .filter(([, others]) => boxes.some(a => others.some(b => meet(a, b))))
        .map(([other]) => [name, other]))
}"""
SMALL = """() => [...document.querySelectorAll('nav a, footer li a, summary, .button')]
    .filter(target => target.checkVisibility())
    .map(target => [target.innerText, target.getBoundingClientRect()])
    .filter(([, box]) => box.width < 24 || box.height < 24)
    .map(([name, box]) => `${name}: ${box.width} x ${box.height}`)"""


def main_text(page):
    return " ".join(page.locator("main").inner_text().split())


@each_language
@each_template
def test_a_page_says_the_same_with_scripts_and_without(visit, site, template, language):
    address = address_of(template, language, site)
    without = main_text(visit(address, java_script_enabled=False))
    assert len(without) > 40
    assert main_text(visit(address)) == without


@each_language
@each_template
def test_a_page_never_scrolls_sideways(visit, site, template, language):
    page = visit(address_of(template, language, site))
    for direction in ("ltr", "rtl"):
        page.evaluate("direction => { document.documentElement.dir = direction }", direction)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate(IS_TOO_WIDE) == [], (direction, width)


@three_templates
def test_wider_spacing_clips_no_text(visit, site, template):
    page = visit(address_of(template, "de", site))
    page.evaluate(SPACING)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(CLIPPED) == [], width
        assert page.evaluate(OVERLAPPING) == [], width
        assert page.evaluate(IS_TOO_WIDE) == [], width


@each_template
def test_targets_in_navigation_are_large_enough(visit, site, template):
    page = visit(address_of(template, "de", site))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(SMALL) == [], width


@three_templates
def test_text_can_be_twice_as_large(visit, site, template):
    page = visit(address_of(template, "de", site))
    page.evaluate("""() => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync('html { font-size: 200% !important }')
        document.adoptedStyleSheets = [sheet]
    }""")
    assert page.evaluate(CLIPPED) == []
    assert page.evaluate(IS_TOO_WIDE) == []


def test_no_page_complains_in_the_console(visit, site):
    for document in site.documents:
        visit(document.address)


def test_a_narrow_page_keeps_all_that_a_wide_one_shows(visit, site):
    for template in ("start", "measures", "measure"):
        address = address_of(template, "de", site)
        page = visit(address)
        wide = main_text(page)
        page.set_viewport_size({"width": 320, "height": 900})
        assert main_text(page) == wide, template


def test_the_search_field_proposes_words_of_the_day_that_is_shown(visit):
    page = visit("/suche?stand=2022-05-01")
    with page.expect_response(lambda answer: "/suche/vorschlaege" in answer.url) as asked:
        page.locator("#q").press_sequentially("sprach")
    assert "stand=2022-05-01" in asked.value.url
    page.locator("main datalist option").first.wait_for(state="attached")


def test_the_current_page_is_marked_in_the_menu(visit):
    for address, name in [("/massnahmen", "Maßnahmen"), ("/en/massnahmen", "Measures")]:
        current = visit(address).locator("header [aria-current=page]")
        assert current.all_inner_texts() == [name]


def test_the_other_language_is_one_step_away_and_shows_the_same_page(visit):
    page = visit("/massnahmen/1")
    page.locator("header a[hreflang=en]").click()
    page.wait_for_url("**/en/massnahmen/1")
    page.locator("header a[hreflang=de]").click()
    page.wait_for_url("**/massnahmen/1")


def test_what_is_folded_stands_open_in_print(visit):
    page = visit("/")
    page.emulate_media(media="print")
    folded = page.locator("details:not([open]) table")
    visible = [table.is_visible() for table in folded.all()]
    page.emulate_media(media="null")
    assert visible and all(visible)
