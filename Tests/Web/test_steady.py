"""Nothing on a page moves once it is there."""

from templates import address_of, each_template
from test_browser import WIDTHS

# The sum of all shifts since the page was opened.
SHIFTED = """() => new Promise(resolve => {
    let sum = 0
    const add = entries => entries.forEach(entry => { sum += entry.value })
    const observer = new PerformanceObserver(list => add(list.getEntries()))
    observer.observe({type: 'layout-shift', buffered: true})
    const twice = then => requestAnimationFrame(() => requestAnimationFrame(then))
    twice(() => { add(observer.takeRecords()); resolve(sum) })
})"""
PUSH = """() => new Promise(resolve => {
    const block = document.createElement('div')
    block.innerText = 'pushed '.repeat(2000)
    document.body.prepend(block)
    requestAnimationFrame(() => requestAnimationFrame(resolve))
})"""


@each_template
def test_nothing_moves_while_a_page_is_opened(visit, site, template):
    address = address_of(template, "de", site)
    for width in WIDTHS:
        assert visit(address, width=width).evaluate(SHIFTED) == 0, width


def test_what_moves_is_noticed(visit):
    page = visit("/massnahmen")
    page.evaluate(PUSH)
    assert page.evaluate(SHIFTED) > 0
