package import Markup

/// A word in a drawing, on paper of its own: no line behind it makes it hard to read.
package struct PictureWord: Markup {
    package let text: String
    /// Where it begins, has its middle or ends, by `anchor`.
    package let x: Double
    /// The height of its middle.
    package let y: Double
    package var anchor: SVG.TextAnchor = .start
    package var isStrong = false

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

    /// About as wide as its letters, and a line high; what is longer runs over.
    private static let letter = 9.0
    private static let line = 20.0

    private var room: Double { Double(text.count) * Self.letter }

    private var left: Double {
        switch anchor {
        case .start: x
        case .middle: x - room / 2
        case .end: x - room
        }
    }

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
