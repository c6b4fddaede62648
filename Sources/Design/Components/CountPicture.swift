package import Markup
package import Words

/// How many there are of each, as bars from zero, and all of them as a table behind the picture.
///
/// What is not there at all stands in the table only.
package struct CountPicture: Sendable {
    package let words: Catalogue
    /// Unique on the page.
    package let id: String
    package let title: String
    package let rows: [(name: String, count: Int)]

    package init(words: Catalogue, id: String, title: String, rows: [(name: String, count: Int)]) {
        self.words = words
        self.id = id
        self.title = title
        self.rows = rows
    }

    private var shown: [(name: String, count: Int)] { rows.filter { $0.count > 0 } }
    private var most: Double { Double(rows.map(\.count).max() ?? 1) }

    @MarkupBuilder
    package var markup: some Markup {
        if !shown.isEmpty {
            section(.class("stack"), .aria(.labelledby(id))) {
                h2(.id(id)) { title }
                picture
                details {
                    Element<HTML.Summary, String> { words[.round(.asTable)] }
                    table
                }
            }
        }
    }

    /// Each with its words, and a bar from zero that says the same to the eye.
    private var picture: some Markup {
        ul(.class("plain bars")) {
            ForEach(shown) { row in
                li {
                    "\(row.name): \(words.number(row.count))"
                    svg(
                        .viewBox(0, 0, 1000, 10),
                        .preserveAspectRatio("none"),
                        .aria(.hidden(true)),
                        .class("bar")
                    ) {
                        SVG.rect(
                            .class("fill phase-underway"),
                            .x(0),
                            .width(1000 * Double(row.count) / most),
                            .height(10)
                        )
                    }
                }
            }
        }
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
