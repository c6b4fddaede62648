import Markup

/// A word in a drawing, on paper of its own: no line behind it makes it hard to read.
struct PictureWord: Markup {
    let text: String
    /// Where it begins, has its middle or ends, by `anchor`.
    let x: Double
    /// The height of its middle.
    let y: Double
    var anchor: SVG.TextAnchor = .start
    var isStrong = false

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

    func render(into buffer: inout MarkupBuffer) {
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
