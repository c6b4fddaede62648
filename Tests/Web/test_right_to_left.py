"""Every template in a pseudo language that is written from right to left and takes more room.

The words of the site become Arabic letters, two fifths longer; the words of the town stay German, as
they would on such a page.
"""

from templates import address_of, each_template
from test_axe import findings
from test_browser import IS_TOO_WIDE, OVERLAPPING, WIDTHS

PSEUDO = """() => {
    const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'
    const turned = text => [...text].map((sign, index) => {
        if (!/\\p{L}/u.test(sign)) return sign
        const letter = letters[sign.codePointAt(0) % letters.length]
        return index % 5 < 2 ? letter + letter : letter
    }).join('')
    const root = document.documentElement
    root.lang = 'ar'
    root.dir = 'rtl'
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode()) {
        const node = walker.currentNode
        if (!node.parentElement.closest('body [lang], script, style')) texts.push(node)
    }
    texts.forEach(node => { node.data = turned(node.data) })
    return texts.length
}"""
# What stands at the end of a line in one direction stands at its end in the other.
BEGINS_RIGHT = """() => {
    const title = document.querySelector('h1').getBoundingClientRect()
    const wrap = document.querySelector('main .wrap').getBoundingClientRect()
    return wrap.right - title.right < title.left - wrap.left + 1
}"""


@each_template
def test_a_template_holds_in_a_language_from_right_to_left(visit, site, template):
    page = visit(address_of(template, "en", site))
    assert page.evaluate(PSEUDO) > 20
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(IS_TOO_WIDE) == [], width
        assert page.evaluate(OVERLAPPING) == [], width
        assert page.evaluate(BEGINS_RIGHT), width
    # Colours are those of the page that is written from left to right.
    assert findings(page, rules={"color-contrast": {"enabled": False}}) == []
