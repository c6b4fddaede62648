import Addresses
import Concept
import Design
import Exchange
import Markup
import OfficeKit
import Register
import Words

/// What was recognized in a council paper, and what importing it would add.
struct PaperPreviewPage: Sendable {
    let context: OfficeContext
    let upload: Upload
    /// What was recognized in the paper, and what was not.
    var report: PaperReport
    /// Why it cannot be imported as shown.
    var refused: String?
    /// Whether the paper can be imported at all.
    var canTake = true
    /// What would be recorded; `nil` if the import would change nothing.
    var checked: CheckedDeed?

    private var words: Catalogue { context.words }
    private var title: String { words(.intake(.checkTitle), ["file": upload.fileName]) }

    /// What would be added, as a sentence; `nil` if nothing would.
    private var added: String? {
        checked.flatMap { PaperReport.added(by: $0.edits, to: context.register, in: words) }
    }

    var content: OfficeContent {
        OfficeContent(
            title,
            back: (words[.intake(.heading)], .imports),
            isFault: refused != nil
        ) {
            div(.class("stack")) {
                FaultSummary(words: words, faults: refused.map { [(nil, $0)] } ?? []).markup
                h1 { title }
                if canTake {
                    p(.class("lead")) {
                        checked == nil
                            ? report.heldBack ?? words[.intake(.nothingToTake)] : added ?? ""
                    }
                }
                sentences(.asked, report.questions)
                sentences(.breaksOff, report.breakOffs)
                rows(.notUnderstood, report.strange)
                if let leftOut = report.leftOut { p { leftOut } }
                if canTake, let asked = report.lookForNames { p { asked } }
                sentences(.supplements, report.supplements)
                sentences(.deviates, report.deviations)
                rows(.understood, report.understood)
                ImportForm(context: context, isReady: canTake && checked != nil).markup
            }
        }
    }

    @MarkupBuilder
    private func sentences(_ heading: TextKey.PaperImport, _ sentences: [String]) -> some Markup {
        if !sentences.isEmpty {
            section(.class("stack")) {
                h2 { words[.paperImport(heading)] }
                ul { ForEach(sentences) { sentence in li { sentence } } }
            }
        }
    }

    @MarkupBuilder
    private func rows(_ heading: TextKey.PaperImport, _ rows: [TextTable.Row]) -> some Markup {
        if !rows.isEmpty {
            section(.class("stack")) {
                h2 { words[.paperImport(heading)] }
                dl(.class("facts")) {
                    ForEach(rows) { row in
                        dt { row.left }
                        dd {
                            ul(.class("plain")) {
                                ForEach(row.right) { entry in
                                    li { context.own(entry.mark + entry.text) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
