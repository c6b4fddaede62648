import Markup
import Register
import Words

/// All kinds of records, with how many there are.
struct KindsPage: Sendable {
    let reading: OfficeReading

    private var words: Catalogue { reading.words }

    var content: OfficeContent {
        OfficeContent(words[.office(.heading)]) {
            div(.class("stack")) {
                h1 { words[.office(.heading)] }
                p(.class("lead")) { words[.office(.intro)] }
                if reading.register.only(Concept.self) == nil { firstSteps }
                ForEach(KindsPage.groups) { group in
                    section(.class("stack")) {
                        h2 { words[.office(group.heading)] }
                        ul(.class("columns-list")) { ForEach(group.kinds) { row($0) } }
                    }
                }
            }
        }
    }

    /// What an empty town does first.
    private var firstSteps: some Markup {
        section(.class("notice")) {
            h2 { words[.office(.firstHeading)] }
            ol {
                li { a(.href(kindPath(.municipality))) { words[.office(.firstTown)] } }
                li {
                    a(.href(reading.path(.new(.concept, owner: nil)))) {
                        words[.office(.firstConcept)]
                    }
                }
                li { a(.href(reading.path(.records(.field)))) { words[.office(.firstFields)] } }
                li {
                    a(.href(reading.path(.records(.organization)))) {
                        words[.office(.firstNetwork)]
                    }
                }
                li { a(.href(reading.path(.records(.measure)))) { words[.office(.firstMeasures)] } }
            }
        }
    }

    private func row(_ kind: Kind) -> some Markup {
        li {
            a(.href(kindPath(kind))) { words.plural(of: kind) }
            span(.class("soft")) { " " + words.number(reading.register.table.count(of: kind)) }
        }
    }

    /// The list of a kind, or the record itself where a town has one only.
    private func kindPath(_ kind: Kind) -> String {
        let only = reading.register.table.versions(of: kind).first
        if kind.type.isSingle, let only { return reading.path(.record(only.reference)) }
        return reading.path(.records(kind))
    }

    private static let groups: [(heading: TextKey.Office, kinds: [Kind])] = [
        (.groupMeasures, [.measure, .milestone, .statusUpdate]),
        (
            .groupConcept,
            [
                .concept, .chapter, .principle, .strategicGoal, .field, .objective, .edition,
                .otherConcept,
            ]
        ),
        (.groupNetwork, [.organization, .membership]),
        (.groupCouncil, [.paper, .consultation, .meeting]),
        (.groupTown, [.municipality, .district, .targetGroup]),
    ]
}
