import Addresses
import Concept
import Design
import Exchange
import Markup
import OfficeKit
import Register
import Sheets
import Web
import Words

/// What a table of records would change, to be confirmed.
struct TablePreviewPage: Sendable {
    let context: OfficeContext
    let upload: Upload
    let kind: Kind
    /// Rows that cannot be read; as long as there are any, nothing can be taken over.
    let problems: [ProblemTable.Problem]
    /// What the file hides, to be chosen before the table is taken over.
    let hidden: [Hidden]
    /// What would be recorded; `nil` if the table changes nothing.
    var checked: CheckedDeed?
    /// Why it cannot be taken over.
    var refused: String?
    /// Whether `refused` is about the missing reason, so that it stands at that field.
    var isReasonMissing = false

    private var words: Catalogue { context.words }
    private var title: String { words(.intake(.checkTitle), ["file": upload.fileName]) }

    private var shown: [ShownRecords.Shown] {
        (checked?.edits ?? []).map { edit in
            ShownRecords.Shown(
                reference: edit.reference,
                old: context.register.table[edit.reference]?.record,
                new: edit.record
            )
        }
    }

    /// Whether the table can be taken over: it has no problems and changes something.
    var isReady: Bool { problems.isEmpty && checked != nil }

    private var faults: FaultSummary {
        let field = isReasonMissing ? FormName.reason : nil
        return FaultSummary(words: words, faults: refused.map { [(field, $0)] } ?? [])
    }

    var content: OfficeContent {
        OfficeContent(
            title,
            back: (words[.intake(.heading)], .imports),
            isFault: refused != nil || !problems.isEmpty
        ) {
            div(.class("stack")) {
                faults.markup
                h1 { title }
                p(.class("lead")) { lead }
                HiddenForm(context: context, hidden: hidden).markup
                ProblemTable(
                    words: words,
                    heading: words(.measureImport(.errors), count: problems.count),
                    id: "fehler-liste",
                    problems: problems
                ).markup
                ShownRecords(
                    context: context,
                    heading: words(.intake(.changedRecords), count: changed.count),
                    records: changed
                ).markup
                ShownRecords(
                    context: context,
                    heading: words(.intake(.newRecords), count: new.count),
                    records: new
                ).markup
                ImportForm(
                    context: context,
                    isReady: isReady,
                    canPublish: false,
                    asksReason: checked?.needsReason ?? false,
                    faults: faults
                ).markup
            }
        }
    }

    private var changed: [ShownRecords.Shown] { shown.filter { $0.old != nil } }
    private var new: [ShownRecords.Shown] { shown.filter { $0.old == nil } }

    private var lead: String {
        if checked == nil, problems.isEmpty { return words[.intake(.nothingToTake)] }
        return words(.intake(.tableOf), ["kind": words.plural(of: kind)])
    }
}
