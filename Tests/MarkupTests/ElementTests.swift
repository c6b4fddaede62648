import Markup
import Testing

@Suite struct ElementTests {
    @Test func `an element has attributes and content`() {
        let name = "Straße & Weg"
        let markup = div(.class("note"), .id("a")) {
            "Text"
            p { name }
        }
        #expect(
            markup.renderedText()
                == #"<div class="note" id="a">Text<p>Straße &amp; Weg</p></div>"#
        )
    }

    @Test func `a builder takes branches, loops and what may be missing`() {
        func list(_ count: Int, note: String?) -> some Markup {
            ul {
                if count == 0 { li { "nichts" } } else { for n in 1...count { li { "\(n)" } } }
                if let note { li { note } }
                switch count {
                case 0: "leer"
                case 1: EmptyMarkup()
                default: li { "viele" }
                }
                note
            }
        }
        #expect(list(0, note: nil).renderedText() == "<ul><li>nichts</li>leer</ul>")
        #expect(list(1, note: "n").renderedText() == "<ul><li>1</li><li>n</li>n</ul>")
        #expect(
            list(2, note: nil).renderedText() == "<ul><li>1</li><li>2</li><li>viele</li></ul>"
        )
    }

    @Test func `blocks of every length keep their order`() {
        #expect(MarkupTexts.two.renderedText() == "ab")
        #expect(MarkupTexts.three.renderedText() == "abc")
        #expect(MarkupTexts.four.renderedText() == "abcd")
        #expect(MarkupTexts.five.renderedText() == "abcde")
        #expect(MarkupTexts.six.renderedText() == "abcdef")
        #expect(MarkupTexts.eight.renderedText() == "abcdefgh")
    }

    @Test func `elements without content are closed as HTML demands`() {
        #expect(br().renderedText() == "<br>")
        #expect(td().renderedText() == "<td></td>")
        #expect(
            script(.src("/map.js"), .defer).renderedText()
                == #"<script src="/map.js" defer></script>"#
        )
    }

    @Test func `a list of mixed markup keeps its order`() {
        let blocks = [AnyMarkup(p { "eins" }), AnyMarkup("zwei"), AnyMarkup(hr())]
        #expect(section { blocks }.renderedText() == "<section><p>eins</p>zwei<hr></section>")
    }

    @Test func `a document begins with the doctype`() {
        let page = HTMLDocument { html(.lang("de")) { body {} } }
        #expect(page.renderedText() == #"<!DOCTYPE html><html lang="de"><body></body></html>"#)
    }
}

/// Blocks of known lengths.
private enum MarkupTexts {
    @MarkupBuilder static var two: some Markup {
        "a"
        "b"
    }
    @MarkupBuilder static var three: some Markup {
        "a"
        "b"
        "c"
    }
    @MarkupBuilder static var four: some Markup {
        "a"
        "b"
        "c"
        "d"
    }
    @MarkupBuilder static var five: some Markup {
        "a"
        "b"
        "c"
        "d"
        "e"
    }
    @MarkupBuilder static var six: some Markup {
        "a"
        "b"
        "c"
        "d"
        "e"
        "f"
    }
    @MarkupBuilder static var eight: some Markup {
        "a"
        "b"
        "c"
        "d"
        "e"
        "f"
        "g"
        "h"
    }
}
