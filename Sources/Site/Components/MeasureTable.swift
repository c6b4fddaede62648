import Markup
import Register
import Words

extension Reading {
    /// Measures as a table; `caption` says which.
    func measureTable(_ measures: [Numbered<Measure>], caption text: String) -> some Markup {
        div(.class("scroll"), .role(.region), .aria(.label(text)), .tabindex(0)) {
            table {
                caption { text }
                thead {
                    tr {
                        th(.scope(.col)) { words[.measure(.number)] }
                        th(.scope(.col)) { words[.measure(.title)] }
                        th(.scope(.col)) { words[.measure(.field)] }
                        th(.scope(.col)) { words[.measure(.lead)] }
                        th(.scope(.col)) { words[.measure(.status)] }
                        th(.scope(.col)) { words[.measure(.asOf)] }
                    }
                }
                tbody {
                    ForEach(measures) { measure in measureRow(measure) }
                }
            }
        }
    }

    private func measureRow(_ measure: Numbered<Measure>) -> some Markup {
        tr {
            td(.class("num")) { words.number(of: measure.reference) }
            th(.scope(.row)) {
                a(.href(path(.measure(measure.id)))) { own(measure.title) }
                exampleMark(measure.isExample)
            }
            td {
                if let field = measure.fieldsOfAction.first.flatMap({ register[$0] }) {
                    own(field.record.briefName)
                }
            }
            td { leadName(measure.record) }
            td { statusTag(measure.record) }
            td { if let day = measure.asOf { shortDate(day) } }
        }
    }

    private func leadName(_ measure: Measure) -> AnyMarkup {
        guard let name = measure.lead.flatMap({ register.name(of: $0.reference) }) else {
            return AnyMarkup(words[.value(.notGiven)])
        }
        return own(name)
    }
}
