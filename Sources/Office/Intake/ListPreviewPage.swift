import Addresses
import Concept
import Design
import Exchange
import Markup
import OfficeKit
import Register
import Words

/// What a list of measures would change: its problems, and each change with old and new values.
struct ListPreviewPage: Sendable {
    let context: OfficeContext
    let key: String
    let upload: Upload
    let list: MeasureList
    /// What importing the list would change, and its problems.
    let report: MeasureListReport
    /// Why it cannot be imported as shown.
    var refused: String?

    private var words: Catalogue { context.words }
    private var title: String { words(.intake(.checkTitle), ["file": upload.fileName]) }

    /// The messages at the top: a list without a column for titles, or a refusal.
    private var faults: [FormFault] {
        if !list.hasTitles {
            return [
                (nil, list.withoutTitle.message(in: words, file: upload.fileName, via: .page))
            ]
        }
        return refused.map { [(nil, $0)] } ?? []
    }

    private var errors: [ListProblem] { report.problems.filter(\.isError) }
    private var hints: [ListProblem] { report.problems.filter { !$0.isError } }

    private var isReady: Bool { list.hasTitles && !report.hasErrors && !report.isUnchanged }

    var content: OfficeContent {
        OfficeContent(
            title,
            back: (words[.intake(.heading)], .imports),
            isFault: !faults.isEmpty || !errors.isEmpty
        ) {
            div(.class("stack")) {
                FaultSummary(words: words, faults: faults).markup
                context.doneNotice
                h1 { title }
                if list.hasTitles { outcome }
                ListColumns(context: context, upload: upload, list: list).markup
                ImportForm(context: context, isReady: isReady).markup
            }
        }
    }

    @MarkupBuilder
    private var outcome: some Markup {
        p(.class("lead")) {
            report.isUnchanged ? words[.intake(.nothingToTake)] : report.counts
        }
        if report.publicChangeCount > 0 {
            p(.class("note")) {
                words(.intake(.publicChanges), count: report.publicChangeCount)
            }
        }
        problems(.errors, errors, "fehler-liste")
        ShownRecords(
            context: context,
            heading: words[.measureImport(.changes)],
            records: report.entries.filter(\.isChanged).map {
                ShownRecords.Shown(reference: $0.reference, old: $0.old, new: $0.new)
            }
        ).markup
        new
        problems(.hints, hints, "hinweise-liste")
    }

    private func problems(
        _ heading: TextKey.MeasureImport,
        _ problems: [ListProblem],
        _ id: String
    ) -> some Markup {
        ProblemTable(
            words: words,
            heading: words(.measureImport(heading), count: problems.count),
            id: id,
            problems: problems.map {
                ProblemTable.Problem(
                    row: $0.row,
                    column: $0.column,
                    sentence: $0.message(in: words, via: .page)
                )
            }
        ).markup
    }

    @MarkupBuilder
    private var new: some Markup {
        let new = report.entries.filter(\.isNew)
        if !new.isEmpty {
            section(.class("stack")) {
                h2 { words[.intake(.new)] }
                ul {
                    ForEach(Array(new.prefix(ShownRecords.limit))) { entry in
                        li {
                            words(
                                .intake(.inRow),
                                ["row": String(entry.row), "record": report.said(entry)]
                            )
                        }
                    }
                }
                words.rest(of: new.count)
            }
        }
    }
}
