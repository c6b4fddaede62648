import Markup
import Testing

@Suite struct AttributeTests {
    @Test func `classes add up at the place of the first`() {
        let markup = p(.class("a"), .id("x"), .class(""), .class("b c")) {}
        #expect(markup.renderedText() == #"<p class="a b c" id="x"></p>"#)
    }

    @Test func `of any other attribute the last wins`() {
        let markup = p(.id("x"), .lang("de"), .id("y")) {}
        #expect(markup.renderedText() == #"<p id="y" lang="de"></p>"#)
    }

    @Test func `attributes are added when a condition holds`() {
        func choice(_ isChosen: Bool) -> some Markup {
            option(.value("1")) { "Eins" }.attributes(.selected, when: isChosen)
        }
        #expect(choice(true).renderedText() == #"<option value="1" selected>Eins</option>"#)
        #expect(choice(false).renderedText() == #"<option value="1">Eins</option>"#)
        #expect(
            input(.name("a")).attributes(.checked).renderedText() == #"<input name="a" checked>"#
        )
    }

    @Test func `attributes of forms, tables and pictures are written in the words of HTML`() {
        #expect(
            input(.type(.datetimeLocal), .autocomplete(.work, .email), .required).renderedText()
                == #"<input type="datetime-local" autocomplete="work email" required>"#
        )
        #expect(
            th(.scope(.row), .colspan(2)) { "A" }.renderedText()
                == #"<th scope="row" colspan="2">A</th>"#
        )
        #expect(
            img(.src("/a.png"), .srcset(.init("/a,b c.png", density: 1.5)), .alt("")).renderedText()
                == #"<img src="/a.png" srcset="/a%2Cb%20c.png 1.5x" alt="">"#
        )
        #expect(
            meter(.value(0.1 + 0.2), .max(1)) { "30 %" }.renderedText()
                == #"<meter value="0.3" max="1">30 %</meter>"#
        )
    }

    @Test func `assistive technology is told in the words of ARIA`() {
        let markup = button(
            .role(.switch),
            .aria(.expanded(false)),
            .aria(.describedby("a", "b")),
            .aria(.current(.page)),
            .data("row", "1")
        ) {}
        #expect(
            markup.renderedText() == """
                <button role="switch" aria-expanded="false" aria-describedby="a b" \
                aria-current="page" data-row="1"></button>
                """
        )
    }

    @Test(arguments: [
        "https://example.org/a?b=c#d", "HTTP://example.org", "mailto:amt@example.org", "tel:+4962",
        "https://example.org/@amt?an=a@b#@", "http://example.org#\\",
        "/vorlagen/168", "vorlagen", "../x:y", "?q=a:b", "#a:b", "/", "/a//b",
    ])
    func `harmless addresses are kept`(address: String) {
        #expect(a(.href(address)) {}.renderedText() == #"<a href="\#(address)"></a>"#)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:x",
        "\u{1}javascript:x", "data:text/html,x", "vbscript:x", "https:x", "//example.org",
        "/\\example.org", "\\\\example.org", " //example.org", "/\t/example.org", "", ":", "a:b",
        "file:///etc/passwd", "blob:x", "https://amt:geheim@example.org",
        "HTTP://amt@example.org/a",
        "https://example.org\\@boese.example", "https://example.org\\a", "http://@example.org",
    ])
    func `harmful addresses lead nowhere`(address: String) {
        #expect(a(.href(address)) {}.renderedText() == ##"<a href="#"></a>"##)
        #expect(form(.action(address)) {}.renderedText() == ##"<form action="#"></form>"##)
        #expect(img(.src(address)).renderedText() == ##"<img src="#">"##)
    }
}
