import Addresses
package import Concept
package import Markup
package import Register
import Words

extension PageContext {
    /// The fields of action of the edition in force, in the order of their positions.
    package var fieldsInForce: [Numbered<FieldOfAction>] {
        register.all(FieldOfAction.self).filter { $0.endedIn == nil }
            .sorted { ($0.position, $0.id) < ($1.position, $1.id) }
    }

    /// The same fields as options: the value is the number of the record, the text its position and
    /// title.
    package var fieldChoices: [Choosable] {
        fieldsInForce.map {
            let title = text($0.title, of: $0.reference)
            return Choosable(
                value: String($0.id.number),
                text: "\($0.position) \(title.words)",
                isOwn: !title.isTranslated
            )
        }
    }

    /// The measures of a field: first those for which it is the main field, then by number.
    package func measures(in field: ID<FieldOfAction>) -> [Numbered<Measure>] {
        register.naming(field.reference, Measure.self)
            .filter { $0.fieldsOfAction.contains(field) }
            .sorted { one, other in
                let isMain = one.fieldsOfAction.first == field
                let otherIsMain = other.fieldsOfAction.first == field
                return isMain == otherIsMain ? one.id < other.id : isMain
            }
    }

    /// The position of a field on a stone of its colour, one of twelve.
    ///
    /// Screen readers skip it: the name beside it is enough.
    package func stone(_ position: Int) -> some Markup {
        span(.class("stone stone-\((position - 1) % 12 + 1)"), .aria(.hidden(true))) {
            String(position)
        }
    }

    /// The organizations that lead some measures or take part in them, sorted by name; those that
    /// the public may not see are left out.
    package func involved(in measures: [Numbered<Measure>]) -> [Numbered<Organization>] {
        let named = measures.flatMap { measure in
            [measure.record.lead].compactMap { $0 } + measure.partners
        }
        return Set(named).compactMap { register[$0] }.sorted(byName: \.title)
    }

    /// "neu in der Fassung 2020"; `nil` if the field is not new.
    func newMark(_ field: FieldOfAction) -> String? {
        field.newIn.flatMap { register[$0] }.map { edition in
            words(.frame(.newInEdition), ["year": String(edition.year)])
        }
    }
}

/// The fields as a mosaic, with a stone, a name and the state of the measures for each.
package func fieldMosaic(_ context: PageContext, _ fields: [Numbered<FieldOfAction>]) -> some Markup
{
    ul(.class("mosaic")) {
        ForEach(fields) { field in
            let measures = context.measures(in: field.id)
            li {
                div(.class("name")) {
                    context.stone(field.position)
                    a(.href(context.path(.field(field.id)))) {
                        context.own(field.title, of: field.reference)
                    }
                }
                div {
                    if field.newIn != nil, let mark = context.newMark(field.record) {
                        span(.class("mark")) { mark }
                    }
                    if !measures.isEmpty { StateBar(context, measures).bar }
                    span(.class("soft")) { measureCount(context, measures) }
                }
            }
        }
    }
}

/// "8 Maßnahmen, davon 1 verzögert".
private func measureCount(_ context: PageContext, _ measures: [Numbered<Measure>]) -> String {
    let late = measures.count { $0.status.timing == .late }
    let all = context.words(.start(.fieldMeasures), count: measures.count)
    guard late > 0 else { return all }
    return context.words(
        .start(.fieldMeasuresLate),
        ["measures": all, "late": context.words.number(late)]
    )
}
