import Markup
import Register
import Words

/// A question about one record that is answered with a button, and a reason where one is due.
struct DecisionPage: Sendable {
    let reading: OfficeReading
    let reference: Reference
    let heading: TextKey.Form
    let explanation: TextKey.Form
    let action: TextKey.Form
    let back: OfficeAddress
    var asksReason = false
    /// Why it cannot be done, or not so.
    var refused: String?
    var changed: ChangedFields?
    var conflict: EditConflict?

    private var words: Catalogue { reading.words }
    private var title: String { words(.form(heading), ["record": reading.label(reference)]) }

    var content: OfficeContent {
        OfficeContent(
            title,
            back: (reading.label(reference), back),
            isFault: refused != nil || conflict != nil
        ) {
            div(.class("stack")) {
                if let refused {
                    FaultSummary(words: words, faults: [(nil, refused)]).markup
                }
                h1 { title }
                if let conflict {
                    ConflictTable(reading: reading, conflict: conflict).markup
                } else {
                    p(.class("lead")) { words[.form(explanation)] }
                    if let changed { changed.markup }
                    question
                }
            }
        }
    }

    private var question: some Markup {
        reading.sendingForm {
            if asksReason { ReasonField(reading: reading).markup }
            div(.class("actions")) {
                reading.stepButton(.save, words[.form(action)])
                a(.href(reading.path(back))) { words[.form(.cancel)] }
            }
        }
    }
}
