import Markup
import Testing

@Suite struct DrawingTests {
    @Test func `a drawing keeps the spelling of SVG`() {
        let drawing = svg(.viewBox(0, 0, 100, 20.5), .role(.img), .aria(.label("Verlauf"))) {
            SVG.linearGradient(.id("g"), .gradientUnits(.userSpaceOnUse)) {
                SVG.stop(.offset(0.5), .stopColor(.color("#fff")))
            }
            SVG.rect(.x(1), .width(1.0 / 3), .fill(.definition("g"))) { SVG.title { "3 %" } }
        }
        #expect(
            drawing.renderedText() == """
                <svg viewBox="0 0 100 20.5" role="img" aria-label="Verlauf">\
                <linearGradient id="g" gradientUnits="userSpaceOnUse">\
                <stop offset="0.5" stop-color="#fff"></stop></linearGradient>\
                <rect x="1" width="0.333" fill="url(#g)"><title>3 %</title></rect></svg>
                """
        )
    }

    @Test func `paths, points and transforms are lists of numbers`() {
        let path = SVG.path(
            .d(.move(0, 0), .arc(radius: 5, isLarge: false, isClockwise: true, 10, -0.5), .close)
        )
        #expect(path.renderedText() == #"<path d="M 0 0 A 5 5 0 0 1 10 -0.5 Z"></path>"#)
        let line = SVG.polyline(.points([(x: 0, y: 1), (x: 2.25, y: 3)]))
        #expect(line.renderedText() == #"<polyline points="0,1 2.25,3"></polyline>"#)
        let group = SVG.g(.transform(.translate(1, 2), .rotate(-90)))
        #expect(group.renderedText() == #"<g transform="translate(1 2) rotate(-90)"></g>"#)
    }

    @Test(arguments: [
        (Double.nan, "0"), (.infinity, "0"), (-0.0, "0"), (-0.0004, "0"), (-0.25, "-0.25"),
        (1e300, "0"), (12, "12"), (1234.5678, "1234.568"), (0.001, "0.001"),
    ])
    func `numbers have a point and at most three decimals`(number: Double, text: String) {
        #expect(SVG.circle(.r(number)).renderedText() == #"<circle r="\#(text)"></circle>"#)
    }

    @Test func `a colour loads nothing`() {
        let shape = SVG.rect(.fill(.color("URL(https://example.org/a.svg#b)")))
        #expect(shape.renderedText() == #"<rect fill="none"></rect>"#)
    }
}
