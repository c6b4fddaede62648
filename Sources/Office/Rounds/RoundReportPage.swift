import Addresses
import Concept
import Design
import Markup
import OfficeKit
import Register
import Sheets
import Words

/// The report on a closed round: the number of measures in each state, then each measure by field.
///
/// It is made from the register at the end of the round, so it does not change afterwards.
struct RoundReportPage: Sendable {
    let context: OfficeContext
    let report: RoundReport

    private var words: Catalogue { context.words }
    private var round: Numbered<StatusRound> { report.round }

    private var title: String { words(.round(.reportTitle), ["round": round.title]) }

    var content: OfficeContent {
        OfficeContent(title, back: (words[.round(.heading)], .rounds(.all))) {
            div(.class("stack")) {
                context.doneNotice
                h1 { title }
                p(.class("lead")) { lead }
                p(.class("on-screen")) {
                    context.filesOfTable { .rounds(.reportFile(round.id, $0)) }
                }
                counts
                decisions
                ForEach(report.parts) { part($0) }
                received
                unanswered
                moved
            }
        }
    }

    private var lead: String {
        words(
            .round(.reportLead),
            count: report.entries.count,
            [
                "day": round.closedOn.map { words.date($0) } ?? "",
                "answered": words.number(report.entries.count - report.unanswered.count),
            ]
        )
    }

    @MarkupBuilder
    private var counts: some Markup {
        if !report.received.isEmpty {
            p { words(.round(.reportReceived), count: report.received.count) }
        }
        picture("phasen", .byPhase, report.phases.map { (words.word($0.phase), $0.count) })
        picture("zeitplan", .byTiming, report.timings.map { (words.word($0.timing), $0.count) })
        picture("gruende", .byCause, report.causes.map { (words.word($0.cause), $0.count) })
    }

    private func picture(
        _ id: String,
        _ title: TextKey.Round,
        _ rows: [(name: String, count: Int)]
    ) -> some Markup {
        CountPicture(words: words, id: id, title: words[.round(title)], rows: rows).markup
    }

    @MarkupBuilder
    private var decisions: some Markup {
        let entries = report.entries.filter(\.needsDecision)
        if !entries.isEmpty {
            section(.class("stack"), .aria(.labelledby("entscheidungen"))) {
                h2(.id("entscheidungen")) { words[.round(.decisions)] }
                ul {
                    ForEach(entries) { entry in
                        li {
                            context.link(entry.measure.reference)
                            ": "
                            context.own(
                                entry.measure.status.reason?.sentence
                                    ?? Standing(entry.measure.status).name(in: words)
                            )
                        }
                    }
                }
            }
        }
    }

    private func part(_ part: RoundReport.Part) -> some Markup {
        let id = "feld-\(part.field?.id.number ?? 0)"
        let heading =
            part.field.map { "\($0.position) \($0.title)" } ?? words[.round(.withoutField)]
        return section(.class("stack"), .aria(.labelledby(id))) {
            h2(.id(id)) { context.own(heading) }
            ForEach(part.entries) { entry($0) }
        }
    }

    @MarkupBuilder
    private func entry(_ entry: RoundReport.Entry) -> some Markup {
        h3 { context.link(entry.measure.reference) }
        if let report = entry.report {
            p {
                Standing(report.status).name(in: words) + ", " + words[.measure(.asOf)] + " "
                    + words.date(report.day)
            }
            AnswerTexts(context: context, report: report.record).markup
            if entry.isReceived { p { words[.round(.newerReceived)] } }
        } else {
            p { standing(entry) }
        }
    }

    /// The sentence for a measure without an accepted answer.
    private func standing(_ entry: RoundReport.Entry) -> String {
        entry.isReceived
            ? words[.round(.receivedOnly)] : context.silence(since: entry.measure.asOf)
    }

    @MarkupBuilder
    private var received: some Markup {
        if !report.received.isEmpty {
            section(.class("stack"), .aria(.labelledby("eingegangen"))) {
                h2(.id("eingegangen")) { words[.round(.receivedList)] }
                ul {
                    ForEach(report.received) { entry in
                        li { context.link(entry.measure.reference) }
                    }
                }
            }
        }
    }

    @MarkupBuilder
    private var unanswered: some Markup {
        if !report.unanswered.isEmpty {
            section(.class("stack"), .aria(.labelledby("ohne-antwort"))) {
                h2(.id("ohne-antwort")) { words[.round(.unanswered)] }
                ul {
                    ForEach(report.unanswered) { entry in
                        li {
                            context.link(entry.measure.reference)
                            ", " + context.silence(since: entry.measure.asOf)
                        }
                    }
                }
            }
        }
    }

    @MarkupBuilder
    private var moved: some Markup {
        let entries = report.entries.filter(\.hasMoved)
        if !entries.isEmpty {
            section(.class("stack"), .aria(.labelledby("veraendert"))) {
                h2(.id("veraendert")) { words[.round(.movedHeading)] }
                ul {
                    ForEach(entries) { entry in
                        li {
                            context.link(entry.measure.reference)
                            ": "
                            words(
                                .round(.moved),
                                [
                                    "before": entry.before.map { Standing($0).name(in: words) }
                                        ?? "",
                                    "now": Standing(entry.measure.status).name(in: words),
                                ]
                            )
                        }
                    }
                }
            }
        }
    }

    /// The same report as a table.
    var sheet: SheetDraft {
        SheetDraft(
            title: words[.round(.report)],
            head: [
                words.name(of: .measure), words.name(ofField: "title", of: .measure),
                words.name(of: .field), words[.measure(.lead)], words[.measure(.status)],
                words[.answer(.causeLabel)], words[.measure(.asOf)], words[.answer(.doneLabel)],
                words[.answer(.nextLabel)], words[.answer(.obstacleLabel)],
                words[.round(.answerState)],
            ],
            rows: report.parts.flatMap { part in part.entries.map { row($0, part.field) } }
        )
    }

    private func row(
        _ entry: RoundReport.Entry,
        _ field: Numbered<FieldOfAction>?
    ) -> [SheetCell] {
        let measure = entry.measure
        let reason = measure.status.reason.map { "\(words.word($0.cause)): \($0.sentence)" }
        return [
            .text(words.number(of: measure.reference)), .text(measure.title),
            SheetCell(field.map { "\($0.position) \($0.title)" }),
            SheetCell(measure.lead.map { context.label($0.reference) }),
            .text(Standing(measure.status).name(in: words)), SheetCell(reason),
            measure.asOf.map { .day($0) } ?? .none, SheetCell(entry.report?.done),
            SheetCell(entry.report?.next), SheetCell(entry.report?.obstacle),
            .text(answerState(entry)),
        ]
    }
}

extension RoundReportPage {
    private func answerState(_ entry: RoundReport.Entry) -> String {
        guard entry.report != nil else { return standing(entry) }
        return words[entry.isReceived ? .round(.newerReceived) : .round(.answered)]
    }
}

/// What a report says of a measure, in sentences.
private struct AnswerTexts: Sendable {
    let context: OfficeContext
    let report: StatusUpdate

    /// The files published with the report that are still public.
    private var published: [ReportFile] {
        let today = Set(context.published.reportFiles)
        return report.files.filter(today.contains)
    }

    @MarkupBuilder
    var markup: some Markup {
        if let done = report.done { p { context.own(done) } }
        if let reason = report.status.reason {
            p { context.words.word(reason.cause) + ": " + reason.sentence }
        }
        if let next = report.next { line(.nextLabel, next) }
        if let obstacle = report.obstacle { line(.obstacleLabel, obstacle) }
        ReportFileList(words: context.words, files: published).markup
    }

    private func line(_ label: TextKey.Answer, _ text: String) -> some Markup {
        p {
            strong { context.words[.answer(label)] }
            " "
            context.own(text)
        }
    }
}
