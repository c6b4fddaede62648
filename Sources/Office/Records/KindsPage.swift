import Addresses
import Concept
import Markup
import OfficeKit
import Register
import Words

/// The kinds of records with the number of records of each.
struct KindsPage: Sendable {
    let context: OfficeContext
    /// The number of accounts.
    let accountCount: Int

    private var words: Catalogue { context.words }

    var content: OfficeContent {
        OfficeContent(words[.office(.heading)]) {
            div(.class("stack")) {
                h1 { words[.office(.heading)] }
                p(.class("lead")) { words[.office(.intro)] }
                FirstSteps(context: context, accountCount: accountCount).markup
                ForEach(KindsPage.groups) { group in
                    section(.class("stack")) {
                        h2 { words[group.heading] }
                        ul(.class("columns-list")) { ForEach(group.kinds) { row($0) } }
                    }
                }
            }
        }
    }

    private func row(_ kind: Kind) -> some Markup {
        li {
            a(.href(kindPath(kind))) { words.plural(of: kind) }
            span(.class("soft")) { " " + words.number(context.register.table.count(of: kind)) }
        }
    }

    /// The path of a kind's list, or of its record for a kind of which a town has only one.
    private func kindPath(_ kind: Kind) -> String {
        let only = context.register.table.versions(of: kind).first
        if kind.isSetting { return context.path(.settings) }
        if kind.type.isSingle, let only { return context.path(.record(only.reference)) }
        return context.path(.records(kind))
    }

    private static let groups: [(heading: TextKey, kinds: [Kind])] = [
        (.office(.groupMeasures), [.measure, .milestone, .statusUpdate]),
        (
            .office(.groupConcept),
            [
                .concept, .chapter, .principle, .strategicGoal, .field, .objective, .edition,
                .otherConcept,
            ]
        ),
        (.office(.groupNetwork), [.organization, .membership]),
        (.office(.groupCouncil), [.paper, .consultation, .meeting]),
        (.office(.groupTown), [.municipality, .district, .targetGroup]),
        (.office(.groupOffice), [.followUp]),
    ]
}
