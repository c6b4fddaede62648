import Concept
import Design
package import Markup
package import Register
import Words

/// The notice a form shows when somebody else has changed the same fields in the meantime.
///
/// It tells both sets of changes in words, each compared with the version on which both are based.
package struct ConflictTable: Sendable {
    package let context: OfficeContext
    /// The version both started from, theirs and mine, and the fields both changed.
    package let conflict: EditConflict

    package init(context: OfficeContext, conflict: EditConflict) {
        self.context = context
        self.conflict = conflict
    }

    private var words: Catalogue { context.words }

    /// A section with the role `alert`, whose heading has the identifier `konflikt`.
    package var markup: some Markup {
        section(.class("notice"), .role(.alert), .aria(.labelledby("konflikt"))) {
            h2(.id("konflikt")) { words[.form(.conflictHeading)] }
            p { words[.form(.conflictIntro)] }
            dl(.class("facts")) {
                fact(words[.form(.conflictTheirs)], sentences(to: conflict.theirs))
                fact(words[.form(.conflictMine)], sentences(to: conflict.mine))
            }
        }
    }

    /// The changes from the common base to one side, limited to the fields in conflict.
    private func sentences(to record: any Record) -> AnyMarkup {
        let found = Difference(conflict.reference, from: conflict.base, to: record)
        let changes = found.map { difference -> [FieldChange] in
            if case .changed(let changes) = difference.move { changes } else { [] }
        }
        let kind = conflict.reference.kind
        let said = (changes ?? []).filter { conflict.concerns($0.field) }
            .flatMap { $0.sentences(of: kind, in: words) { context.label($0) } }
        return AnyMarkup(
            ul { ForEach(said) { sentence in li { context.own(sentence.text) } } }
        )
    }
}
