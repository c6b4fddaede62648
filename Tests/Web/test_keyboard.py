"""Every template can be walked with the Tab key, and one sees where one is."""

from templates import address_of, each_template, three_templates

FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']"
MANY = 1000
# All that the Tab key stops at: of radio buttons of one name, the one that is chosen, else the first.
STOPS = """selector => {
    const all = [...document.querySelectorAll(selector)].filter(one => one.checkVisibility())
    const radios = all.filter(one => one.type === 'radio')
    return all.filter(one => one.type !== 'radio' || one.checked || (
        one === radios.find(other => other.name === one.name)
        && !radios.some(other => other.name === one.name && other.checked)))
}"""
# What has the focus: its place among all that can have it, and what is wrong with it.
FOCUSED = """selector => {
    const stops = %s
    const element = document.activeElement
    if (!element || element === document.body) return null
    const look = getComputedStyle(element)
    const box = element.getClientRects()[0]
    const faults = []
    if (!box || box.width < 1 || box.height < 1) faults.push('has no size')
    else {
        // The middle of the part that is in the window.
        const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2
        const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2
        const isInside = box.right > 0 && box.bottom > 0 && box.left < innerWidth
            && box.top < innerHeight
        const above = document.elementFromPoint(x, y)
        if (!isInside) faults.push('is out of sight')
        else if (!above || !(element.contains(above) || above.contains(element)))
            faults.push('is covered by ' + above?.outerHTML.slice(0, 80))
    }
    const outline = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2
    if (!outline && look.boxShadow === 'none') faults.push('has no ring')
    return {place: stops(selector).indexOf(element), name: element.outerHTML.slice(0, 100), faults}
}""" % STOPS


def walk(page):
    """All that gets the focus, from the first Tab until it leaves the page or comes round."""
    steps = []
    while len(steps) < MANY:
        page.keyboard.press("Tab")
        step = page.evaluate(FOCUSED, FOCUSABLE)
        if step is None or steps and step["place"] == steps[0]["place"]:
            break
        steps.append(step)
    return steps


def count(page):
    return page.evaluate(f"selector => ({STOPS})(selector).length", FOCUSABLE)


def check(page):
    steps = walk(page)
    assert [step for step in steps if step["faults"]] == []
    assert [step["place"] for step in steps] == list(range(count(page)))


@each_template
def test_the_tab_key_reaches_all_in_order_and_in_sight(visit, site, template):
    check(visit(address_of(template, "de", site)))


@three_templates
def test_the_tab_key_reaches_all_on_a_narrow_page(visit, site, template):
    check(visit(address_of(template, "de", site), width=320))


@three_templates
def test_the_first_tab_offers_the_way_to_the_content(visit, site, template):
    page = visit(address_of(template, "de", site))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "Zum Inhalt springen"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('header')")


def test_what_is_folded_opens_with_the_keyboard(visit):
    page = visit("/")
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("details table").first.is_visible()


def test_the_ring_is_seen_in_forced_colours(visit):
    check(visit("/", forced_colors="active"))
