package import Markup

/// A word in a drawing, on a background of its own, so that no line behind it makes it hard to
/// read.
///
/// It is HTML inside the SVG: the style sheet sets its size and colour like those of other text.
package struct PictureWord: Markup {
    /// One line; longer text than its box runs over to the end.
    package let text: String
    /// Where the word begins, has its middle or ends, as `anchor` says; in units of the drawing.
    package let x: Double
    /// The middle of its height, in units of the drawing.
    package let y: Double
    /// Which point of the word is at `x`.
    package var anchor: SVG.TextAnchor = .start
    /// Whether it is bold.
    package var isStrong = false

    /// Stores what it is given.
    package init(
        text: String,
        x: Double,
        y: Double,
        anchor: SVG.TextAnchor = .start,
        isStrong: Bool = false
    ) {
        self.text = text
        self.x = x
        self.y = y
        self.anchor = anchor
        self.isStrong = isStrong
    }

    /// The estimated width of a letter in units of the drawing, by which the box is laid out.
    private static let letter = 9.0
    /// The height of the box.
    private static let line = 20.0

    private var room: Double { Double(text.count) * Self.letter }

    private var left: Double {
        switch anchor {
        case .start: x
        case .middle: x - room / 2
        case .end: x - room
        }
    }

    /// Writes a `foreignObject` as wide as the word is estimated to be.
    package func render(into buffer: inout MarkupBuffer) {
        SVG.foreignObject(
            .x(left),
            .y(y - Self.line / 2),
            .width(room),
            .height(Self.line)
        ) {
            span(.class("picture-word word-\(anchor.rawValue)\(isStrong ? " word-strong" : "")")) {
                text
            }
        }.render(into: &buffer)
    }
}
