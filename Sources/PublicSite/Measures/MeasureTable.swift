import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// A column that is left out where it would say the same in every row.
enum Column {
    case field, lead
}

extension PageContext {
    /// Measures as a table that can be scrolled sideways by keyboard.
    ///
    /// `text` is the caption for screen readers. With a `selection`, the column heads are links
    /// that sort. Names of fields are looked up once for the whole table.
    func measureTable(
        _ measures: [Numbered<Measure>],
        caption text: String,
        without left: Column? = nil,
        sorting selection: MeasureSelection? = nil
    ) -> some Markup {
        let fields = Dictionary(
            uniqueKeysWithValues: register.all(FieldOfAction.self).map {
                ($0.id, self.text($0.briefName, of: $0.reference))
            }
        )
        return div(.class("scroll"), .role(.region), .aria(.label(text)), .tabindex(0)) {
            table(.class("measures")) {
                caption(.class("hidden")) { text }
                thead {
                    tr {
                        head(.number, .number, selection)
                        head(.title, .title, selection)
                        head(.status, .status, selection)
                        if left != .field { head(.field, .field, selection) }
                        if left != .lead { head(.lead, .lead, selection) }
                        head(.asOf, .asOf, selection)
                    }
                }
                tbody {
                    ForEach(measures) { measure in measureRow(measure, fields, left) }
                }
            }
        }
    }

    /// The head of a column: a link to the list sorted by it, and whether it is sorted so now.
    private func head(
        _ name: TextKey.Measure,
        _ order: MeasureSelection.Order,
        _ selection: MeasureSelection?
    ) -> some Markup {
        th(.scope(.col)) {
            if let selection {
                a(.href(path(.measures(selection.sorted(by: order))))) {
                    words[.measure(name)]
                }
            } else {
                words[.measure(name)]
            }
        }
        .attributes(
            .aria(.sort(order == .asOf ? .descending : .ascending)),
            when: selection?.order == order
        )
    }

    /// A row: numbers, title, status, main field, lead, and the day of the last report.
    private func measureRow(
        _ numbered: Numbered<Measure>,
        _ fields: [ID<FieldOfAction>: TownText],
        _ left: Column?
    ) -> some Markup {
        let measure = numbered.record
        return tr {
            td(.class("num")) {
                words.number(of: numbered.reference)
                listNumber(measure)
            }
            th(.scope(.row)) {
                a(.href(path(.measure(numbered.id)))) {
                    ownText(self.text(measure.title, of: numbered.reference))
                }
                exampleMark(measure.isExample)
            }
            td { statusTag(measure) }
            if left != .field {
                td {
                    if let field = measure.fieldsOfAction.first.flatMap({ fields[$0] }) {
                        ownText(field)
                    }
                }
            }
            if left != .lead { td { leadName(measure) } }
            td(.class("num")) { if let day = measure.asOf { shortDate(day) } }
        }
    }

    /// The number that the measure has in the office's own list, to stand beside ours; nothing if
    /// it has none.
    @MarkupBuilder
    func listNumber(_ measure: Measure) -> some Markup {
        if let number = measure.listNumber {
            " "
            span(.class("listed")) { words(.measure(.inList), ["number": number]) }
        }
    }

    /// The leading organization; "keine Angabe" if there is none.
    @MarkupBuilder
    private func leadName(_ measure: Measure) -> some Markup {
        if let name = measure.lead.flatMap({ register.name(of: $0.reference) }) {
            ownText(name)
        } else {
            words[.value(.notGiven)]
        }
    }
}
