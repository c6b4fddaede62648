import Addresses
import Concept
import Design
import Markup
import OfficeKit
import Register
import Web
import Words

/// What taking back an import would remove, restore and keep, and why.
struct TakingBackPage: Sendable {
    let context: OfficeContext
    let head: Change.Head
    let takeback: Takeback
    let asksReason: Bool
    /// Why it cannot be done.
    let stop: FormStop?

    private var words: Catalogue { context.words }
    private var title: String {
        words(.intake(.takeBackTitle), ["import": context.name(ofImport: head)])
    }
    private var changed: [ShownRecords.Shown] {
        takeback.edits.filter { !isEnd($0) }.map { edit in
            ShownRecords.Shown(
                reference: edit.reference,
                old: context.register.table[edit.reference]?.record,
                new: edit.record
            )
        }
    }

    private var faults: FaultSummary { context.summary(stop) }

    var content: OfficeContent {
        OfficeContent(
            title,
            back: (context.name(ofImport: head), .importedChange(head.sequence)),
            isFault: stop != nil
        ) {
            div(.class("stack")) {
                faults.markup
                h1 { title }
                p(.class("lead")) { words[.intake(intro)] }
                staying
                ending
                ShownRecords(
                    context: context,
                    heading: words(.intake(.goingBack), count: changed.count),
                    records: changed
                ).markup
                if !takeback.edits.isEmpty { question }
            }
        }
    }

    private var intro: TextKey.Intake {
        if takeback.edits.isEmpty { return .takeBackNothing }
        return takeback.staying.isEmpty ? .takeBackAll : .takeBackPart
    }

    /// Whether the edit removes the record or withdraws it from the public.
    private func isEnd(_ edit: Edit) -> Bool { edit.record?.visibility.isWithdrawn ?? true }

    @MarkupBuilder
    private var staying: some Markup {
        if !takeback.staying.isEmpty {
            section(.class("notice")) {
                h2 { words(.intake(.staying), count: takeback.staying.count) }
                ul {
                    ForEach(Array(takeback.staying.prefix(ShownRecords.limit))) { record in
                        li {
                            context.link(record.reference)
                            ": " + said(record)
                        }
                    }
                }
                words.rest(of: takeback.staying.count)
            }
        }
    }

    private func said(_ record: Takeback.Staying) -> String {
        switch record.cause {
        case .changedSince(let fields):
            let names = fields.map { words.name(ofField: $0, of: record.reference.kind) }
            return words(.intake(.changedSince), ["fields": words.list(names)])
        case .isNeeded(let by):
            let names = by.prefix(6).map { context.label($0) }
            return words(.intake(.isNeeded), ["records": words.list(names)])
        }
    }

    @MarkupBuilder
    private var ending: some Markup {
        let ending = takeback.edits.filter(isEnd)
        if !ending.isEmpty {
            section(.class("stack")) {
                h2 { words(.intake(.ending), count: ending.count) }
                ul {
                    ForEach(Array(ending.prefix(ShownRecords.limit))) { edit in
                        li {
                            words.name(of: edit.reference.kind) + " "
                            context.link(edit.reference)
                        }
                    }
                }
                words.rest(of: ending.count)
            }
        }
    }

    private var question: some Markup {
        context.sendingForm {
            if asksReason {
                context.reasonField(faults)
            }
            div(.class("actions")) {
                context.stepButton(.save, words[.intake(.takeBack)])
                a(.href(context.path(.importedChange(head.sequence)))) { words[.form(.cancel)] }
            }
        }
    }
}
