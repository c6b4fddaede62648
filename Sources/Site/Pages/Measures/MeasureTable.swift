import Markup
import Register
import Words

extension Reading {
    /// Measures as a table; `caption` says which.
    ///
    /// With a selection the heads are links that sort.
    func measureTable(
        _ measures: [Numbered<Measure>],
        caption text: String,
        sorting selection: MeasureSelection? = nil
    ) -> some Markup {
        let fields = Dictionary(
            uniqueKeysWithValues: register.all(FieldOfAction.self).map { ($0.id, $0.briefName) }
        )
        return div(.class("scroll"), .role(.region), .aria(.label(text)), .tabindex(0)) {
            table(.class("measures")) {
                caption { text }
                thead {
                    tr {
                        head(.number, .number, selection)
                        head(.title, .title, selection)
                        head(.status, .status, selection)
                        head(.field, .field, selection)
                        head(.lead, .lead, selection)
                        head(.asOf, .asOf, selection)
                    }
                }
                tbody {
                    ForEach(measures) { measure in measureRow(measure, fields) }
                }
            }
        }
    }

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

    private func measureRow(
        _ numbered: Numbered<Measure>,
        _ fields: [ID<FieldOfAction>: String]
    ) -> some Markup {
        let measure = numbered.record
        return tr {
            td(.class("num")) { words.number(of: numbered.reference) }
            th(.scope(.row)) {
                a(.href(path(.measure(numbered.id)))) { ownText(measure.title) }
                exampleMark(measure.isExample)
            }
            td { statusTag(measure) }
            td {
                if let field = measure.fieldsOfAction.first.flatMap({ fields[$0] }) {
                    ownText(field)
                }
            }
            td { leadName(measure) }
            td(.class("num")) { if let day = measure.asOf { shortDate(day) } }
        }
    }

    @MarkupBuilder
    private func leadName(_ measure: Measure) -> some Markup {
        if let name = measure.lead.flatMap({ register.name(of: $0.reference) }) {
            ownText(name)
        } else {
            words[.value(.notGiven)]
        }
    }
}
