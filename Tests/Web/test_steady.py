"""Nothing on a page moves once it is there."""

from templates import address_of, each_template
from test_browser import WIDTHS

# All shifts since the page was opened: how far, and what moved.
SHIFTED = """() => new Promise(resolve => {
    const found = []
    const what = source => source.node?.outerHTML?.slice(0, 120) ?? source.node?.textContent
    const add = entries => entries.forEach(entry => found.push([entry.value, entry.sources.map(what)]))
    const observer = new PerformanceObserver(list => add(list.getEntries()))
    observer.observe({type: 'layout-shift', buffered: true})
    const twice = then => requestAnimationFrame(() => requestAnimationFrame(then))
    twice(() => { add(observer.takeRecords()); resolve(found) })
})"""
PUSH = """() => new Promise(resolve => {
    const block = document.createElement('div')
    block.innerText = 'pushed '.repeat(2000)
    document.body.prepend(block)
    requestAnimationFrame(() => requestAnimationFrame(resolve))
})"""


def moved(browser, server, address, width):
    """What moves while somebody opens a page for the first time."""
    size = {"width": width, "height": 900}
    context = browser.new_context(base_url=server.address, viewport=size)
    page = context.new_page()
    page.goto(address)
    found = page.evaluate(SHIFTED)
    context.close()
    return found


@each_template
def test_nothing_moves_while_a_page_is_opened(visit, site, template, browser, server):
    address = address_of(template, "de", site)
    for width in WIDTHS:
        if visit(address, width=width).evaluate(SHIFTED):
            # A page that came in pieces, since the machine was busy, may move in between: by chance.
            found = [moved(browser, server, address, width) for _ in range(4)]
            assert sum(map(bool, found)) <= 1, (width, found)


def test_what_moves_is_noticed(visit):
    page = visit("/massnahmen")
    page.evaluate(PUSH)
    assert page.evaluate(SHIFTED) != []
