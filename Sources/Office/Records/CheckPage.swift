import Concept
import Design
import Markup
import OfficeKit
import Register
import Web
import Words

/// What a form would change, to be confirmed.
struct CheckPage: Sendable {
    let context: OfficeContext
    let checked: CheckedEdit
    let data: FormData
    /// Whether other fields changed since the form was opened, which stay.
    let isMerged: Bool
    let summary: FaultSummary

    private var words: Catalogue { context.words }

    private var title: String {
        words(.form(.checkTitle), ["record": name])
    }

    private var name: String {
        checked.old == nil ? words.title(of: checked.new) : context.label(checked.reference)
    }

    var content: OfficeContent {
        OfficeContent(title, isFault: !summary.isEmpty) {
            div(.class("stack")) {
                summary.markup
                h1 { title }
                if isMerged { p(.class("notice")) { words[.form(.mergedNote)] } }
                ChangedFields(
                    context: context,
                    reference: checked.reference,
                    old: checked.old,
                    new: checked.new
                ).markup
                if willBePublic { p(.class("note")) { words[.form(.publicNote)] } }
                context.sendingForm(version: data.version) {
                    context.kept(data)
                    if checked.needsReason {
                        context.reasonField(summary, hint: words[.form(.reasonHint)])
                    }
                    div(.class("actions")) {
                        context.stepButton(.save, words[.form(.save)])
                        context.stepButton(.change, words[.form(.change)], isMain: false)
                    }
                }
            }
        }
    }

    /// Whether the change is visible to everybody at once.
    private var willBePublic: Bool { checked.new.visibility == .public }
}
