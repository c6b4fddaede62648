package import Markup
package import Words

/// Counts as horizontal bars that begin at zero, with the same numbers as a table that unfolds.
///
/// Rows with a count of zero are in the table only; without any other row nothing is shown.
package struct CountPicture: Sendable {
    /// The catalogue for numbers and headings.
    package let words: Catalogue
    /// The HTML id of the heading, unique on the page.
    package let id: String
    /// The heading, which is also the table's caption.
    package let title: String
    /// In the order in which they are shown; counts are not negative.
    package let rows: [(name: String, count: Int)]

    /// Stores what it is given.
    package init(words: Catalogue, id: String, title: String, rows: [(name: String, count: Int)]) {
        self.words = words
        self.id = id
        self.title = title
        self.rows = rows
    }

    private var shown: [(name: String, count: Int)] { rows.filter { $0.count > 0 } }
    private var most: Double { Double(rows.map(\.count).max() ?? 1) }

    /// A section with heading, bars and table.
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

    /// The bars.
    ///
    /// The words beside each say the same, so screen readers skip the drawing.
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
