import Markup
import Words

/// How many there are of each, as bars from zero, and the same as a table behind the picture.
///
/// What is not there at all stands in the table only.
struct CountPicture: Sendable {
    let words: Catalogue
    /// Unique on the page.
    let id: String
    let title: String
    let rows: [(name: String, count: Int)]

    private static let rowHeight = 40.0
    private static let width = 600.0
    /// The words stand above their bar.
    private static let barTop = 24.0
    private static let barHeight = 10.0

    private var shown: [(name: String, count: Int)] { rows.filter { $0.count > 0 } }
    private var most: Double { Double(rows.map(\.count).max() ?? 1) }

    @MarkupBuilder
    var markup: some Markup {
        if !shown.isEmpty {
            section(.class("stack"), .aria(.labelledby(id))) {
                h2(.id(id)) { title }
                figure { picture }
                details {
                    Element<HTML.Summary, String> { words[.round(.asTable)] }
                    table
                }
            }
        }
    }

    private var picture: some Markup {
        svg(
            .viewBox(0, 0, Self.width, Self.rowHeight * Double(shown.count)),
            .class("drawing"),
            .role(.img),
            .aria(.label(spoken))
        ) {
            ForEach(Array(shown.enumerated())) { place, row in
                let top = Double(place) * Self.rowHeight
                PictureWord(text: "\(row.name): \(words.number(row.count))", x: 0, y: top + 11)
                SVG.rect(
                    .class("fill phase-underway"),
                    .x(0),
                    .y(top + Self.barTop),
                    .width(Self.width * Double(row.count) / most),
                    .height(Self.barHeight)
                )
            }
        }
    }

    /// The picture in words: "In Umsetzung 12, geplant 3".
    private var spoken: String {
        title + ": " + shown.map { "\($0.name) \(words.number($0.count))" }.joined(separator: ", ")
    }

    private var table: some Markup {
        Element<HTML.Table, _> {
            caption(.class("hidden")) { title }
            thead {
                tr {
                    th(.scope(.col)) { title }
                    th(.scope(.col), .class("num")) { words[.start(.count)] }
                }
            }
            tbody {
                ForEach(rows) { row in
                    tr {
                        th(.scope(.row)) { row.name }
                        td(.class("num")) { words.number(row.count) }
                    }
                }
            }
        }
    }
}
