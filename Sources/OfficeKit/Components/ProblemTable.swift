package import Markup
package import Words

/// What is to be told of a file that comes in: one line for each thing, with its row and column.
package struct ProblemTable: Sendable {
    package let words: Catalogue
    package let heading: String
    package let id: String
    package let problems: [Problem]

    package init(words: Catalogue, heading: String, id: String, problems: [Problem]) {
        self.words = words
        self.heading = heading
        self.id = id
        self.problems = problems
    }

    package struct Problem: Sendable {
        /// The row as the spreadsheet program counts; `nil` where the whole file is meant.
        package let row: Int?
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
