import Markup
import Words

/// What is to be told of a file that comes in: one line for each thing, with its row and column.
struct ProblemTable: Sendable {
    let words: Catalogue
    let heading: String
    let id: String
    let problems: [Problem]

    struct Problem: Sendable {
        /// The row as the spreadsheet program counts; `nil` where the whole file is meant.
        let row: Int?
        let column: String?
        /// What is wrong and what would be right.
        let sentence: String
    }

    @MarkupBuilder
    var markup: some Markup {
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
