import Addresses
import Concept
import Design
import Markup
import OfficeKit
import Register
import Web
import Words

/// A question about one record, answered with a button, and with a reason if one is needed.
struct DecisionPage: Sendable {
    let context: OfficeContext
    let reference: Reference
    /// The heading, in which the record is named.
    let heading: TextKey.Form
    /// What the step means, in a sentence or two.
    let explanation: TextKey.Form
    /// The text of the button.
    let action: TextKey.Form
    /// Where the visitor goes who does not want to.
    let back: OfficeAddress
    /// Whether a reason has to be typed, because the step changes what was agreed.
    var asksReason = false
    /// Why it cannot be done; `nil` before it was tried.
    let stop: FormStop?
    /// What would change in the record; `nil` if the step changes no single fields.
    var changed: ChangedFields?

    private var words: Catalogue { context.words }
    private var title: String { words(.form(heading), ["record": context.label(reference)]) }

    private var faults: FaultSummary { context.summary(stop) }

    var content: OfficeContent {
        OfficeContent(
            title,
            back: (context.label(reference), back),
            isFault: stop != nil
        ) {
            div(.class("stack")) {
                faults.markup
                h1 { title }
                if let conflict = stop?.conflict {
                    ConflictTable(context: context, conflict: conflict).markup
                } else {
                    p(.class("lead")) { words[.form(explanation)] }
                    if let changed { changed.markup }
                    question
                }
            }
        }
    }

    private var question: some Markup {
        context.sendingForm {
            if asksReason { context.reasonField(faults) }
            div(.class("actions")) {
                context.stepButton(.save, words[.form(action)])
                a(.href(context.path(back))) { words[.form(.cancel)] }
            }
        }
    }
}
