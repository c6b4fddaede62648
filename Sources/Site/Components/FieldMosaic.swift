import Markup
import Register
import Words

extension Reading {
    /// The fields of the edition in force, in its order.
    var fieldsInForce: [Numbered<FieldOfAction>] {
        register.all(FieldOfAction.self).filter { $0.endedIn == nil }
            .sorted { ($0.position, $0.id) < ($1.position, $1.id) }
    }

    /// The measures of a field, those of which it is the main field first.
    func measures(in field: ID<FieldOfAction>) -> [Numbered<Measure>] {
        register.naming(field.reference, Measure.self)
            .filter { $0.fieldsOfAction.contains(field) }
            .sorted { one, other in
                let isMain = one.fieldsOfAction.first == field
                let otherIsMain = other.fieldsOfAction.first == field
                return isMain == otherIsMain ? one.id < other.id : isMain
            }
    }

    /// "neu in der Fassung 2020", where the field is.
    func newMark(_ field: FieldOfAction) -> String? {
        field.newIn.flatMap { register[$0] }.map { edition in
            words(.frame(.newInEdition), ["year": String(edition.year)])
        }
    }
}

/// The fields as a mosaic: a stone with number and name for each.
func fieldMosaic(_ reading: Reading, _ fields: [Numbered<FieldOfAction>]) -> some Markup {
    ul(.class("mosaic")) {
        ForEach(fields) { field in
            let measures = reading.measures(in: field.id)
            li {
                div(.class("name")) {
                    span(.class("stone"), .aria(.hidden(true))) { String(field.position) }
                    a(.href(reading.path(.field(field.id)))) { reading.own(field.title) }
                }
                div {
                    if field.newIn != nil, let mark = reading.newMark(field.record) {
                        span(.class("mark")) { mark }
                    }
                    if !measures.isEmpty { StateBar(reading, measures).bar }
                    span(.class("soft num-text")) {
                        reading.words(.start(.fieldMeasures), count: measures.count)
                    }
                }
            }
        }
    }
}
