import Addresses
import Concept
import Markup
import OfficeKit
import Register
import Words

/// The steps from a new town to a public site, each marked as done or open.
struct FirstSteps: Sendable {
    let context: OfficeContext
    /// The number of accounts.
    let accountCount: Int

    private var words: Catalogue { context.words }
    private var town: Municipality? { context.register.only(Municipality.self)?.record }

    /// One step with the page on which it is done; without a page if the visitor may not open it.
    private struct Step {
        let key: TextKey.Settings
        let address: OfficeAddress?
        let isDone: Bool
    }

    /// The steps in the order in which a town takes them.
    private var steps: [Step] {
        [
            Step(key: .stepName, address: .settings, isDone: isNamed),
            Step(key: .stepBring, address: .imports, isDone: holdsConcept),
            Step(
                key: .stepInvite,
                address: context.mayEnter(.invitation) ? .invitation : nil,
                isDone: accountCount > 1
            ),
            Step(key: .stepPublish, address: .records(.measure), isDone: isPublished),
            Step(key: .stepOpen, address: opening, isDone: town?.isOpen ?? true),
        ]
    }

    /// Whether the town has no concept yet, or has not opened its site.
    var isBeginning: Bool { !holdsConcept || town.map { !$0.isOpen } ?? false }

    /// Whether the Land, which decides on the legal texts, and a way to reach the town are known.
    private var isNamed: Bool {
        town.map { $0.land != nil && ($0.mail != nil || $0.telephone != nil) } ?? false
    }

    /// Whether there are measures or fields of action.
    private var holdsConcept: Bool {
        let table = context.register.table
        return table.count(of: .measure) + table.count(of: .field) > 0
    }

    /// Whether the public sees measures or fields of action.
    private var isPublished: Bool {
        let table = context.published.table
        return table.count(of: .measure) + table.count(of: .field) > 0
    }

    private var opening: OfficeAddress? {
        context.register.only(Municipality.self).map { .topic($0.reference, .opening) }
    }

    @MarkupBuilder
    var markup: some Markup {
        if isBeginning {
            section(.class("notice"), .aria(.labelledby("schritte"))) {
                h2(.id("schritte")) { words[.settings(.stepsHeading)] }
                p { words[.settings(.stepsIntro)] }
                ol {
                    ForEach(steps) { step in
                        li {
                            title(step)
                            " ("
                            strong { words[.settings(step.isDone ? .stepDone : .stepToDo)] }
                            ")"
                        }
                    }
                }
            }
        }
    }

    @MarkupBuilder
    private func title(_ step: Step) -> some Markup {
        if let address = step.address, context.mayEnter(address) {
            a(.href(context.path(address))) { words[.settings(step.key)] }
        } else {
            words[.settings(step.key)]
        }
    }
}
