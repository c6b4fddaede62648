package import Markup
package import Words

/// A table of what is wrong with a file that was sent in, one line per problem.
///
/// Shows nothing without problems, and counts those beyond `ShownRecords.limit`.
package struct ProblemTable: Sendable {
    package let words: Catalogue
    /// The heading above the table, also its hidden caption.
    package let heading: String
    /// The `id` of the heading, unique on the page.
    package let id: String
    /// The problems in the order in which they are listed.
    package let problems: [Problem]

    package init(words: Catalogue, heading: String, id: String, problems: [Problem]) {
        self.words = words
        self.heading = heading
        self.id = id
        self.problems = problems
    }

    /// One problem of a file.
    package struct Problem: Sendable {
        /// The row as the spreadsheet program counts; `nil` where the whole file is meant.
        package let row: Int?
        /// The heading of the column; `nil` where the whole row is meant.
        package let column: String?
        /// What is wrong and what would be right.
        package let sentence: String

        package init(row: Int?, column: String?, sentence: String) {
            self.row = row
            self.column = column
            self.sentence = sentence
        }
    }

    @MarkupBuilder
    /// The section with the table; empty where there are no problems.
    package var markup: some Markup {
        if !problems.isEmpty {
            section(.class("stack")) {
                h2(.id(id)) { heading }
                div(.class("scroll"), .role(.region), .tabindex(0), .aria(.labelledby(id))) {
                    Element<HTML.Table, _> {
                        caption(.class("hidden")) { heading }
                        thead {
                            tr {
                                th(.scope(.col)) { words[.intake(.row)] }
                                th(.scope(.col)) { words[.intake(.column)] }
                                th(.scope(.col)) { words[.intake(.problem)] }
                            }
                        }
                        tbody { ForEach(Array(problems.prefix(ShownRecords.limit))) { row($0) } }
                    }
                }
                words.rest(of: problems.count)
            }
        }
    }

    private func row(_ problem: Problem) -> some Markup {
        tr {
            td { problem.row.map { String($0) } ?? words[.intake(.wholeList)] }
            td { problem.column ?? "" }
            td { problem.sentence }
        }
    }
}
