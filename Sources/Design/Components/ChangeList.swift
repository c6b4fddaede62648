import Addresses
import Concept
package import Journal
package import Markup
import Register
import Words

/// Changes, newest first: the day, what was done, and which records look different.
///
/// Of each change so many records are named at once; the rest is folded away, or only counted where
/// the list is `short`.
package func changeList(
    _ context: PageContext,
    _ changes: [PublicChange],
    naming shownRecords: Int,
    short: Bool = false
) -> some Markup {
    ol(.class("way")) {
        ForEach(changes) { change in
            li(.class("done")) {
                changeHead(context, change)
                changedRecords(context, change, shownRecords, short)
            }
        }
    }
}

/// The day of a change, and what was done.
@MarkupBuilder
package func changeHead(_ context: PageContext, _ change: PublicChange) -> some Markup {
    context.date(Berlin.day(of: change.recordedAt))
    " "
    strong { context.words.word(change.action) }
    if let day = change.countsFrom {
        span(.class("soft")) {
            " (" + context.words(.change(.countsFrom), ["day": context.words.date(day)]) + ")"
        }
    }
}

@MarkupBuilder
private func changedRecords(
    _ context: PageContext,
    _ change: PublicChange,
    _ shownRecords: Int,
    _ short: Bool
) -> some Markup {
    let lines = ChangeLine.lines(change.differences, context, short)
    let rest = lines.dropFirst(shownRecords)
    ul(.class("plain")) { ForEach(lines.prefix(shownRecords)) { line in li { line } } }
    if !rest.isEmpty {
        let more = context.words(.value(.others), count: rest.count)
        if short {
            p(.class("soft")) { more }
        } else {
            details {
                summary { more }
                ul(.class("plain")) { ForEach(rest) { line in li { line } } }
            }
        }
    }
}

/// What is said of one record: what was reported of a measure, or which fields look different.
private struct ChangeLine: Markup {
    let context: PageContext
    let shown: Reference
    let summary: String
    /// What was reported with the change.
    var report: StatusUpdate?

    /// So many fields are named in a short list.
    private static let shortLength = 3

    /// A line for each record that has a page or a place on one; parts are said at what owns them.
    static func lines(
        _ differences: [Difference],
        _ context: PageContext,
        _ short: Bool
    ) -> [ChangeLine] {
        let reports = reported(in: differences)
        let own = differences.filter { Address.of($0.reference) != nil }
        var lines = own.map { difference in
            let report = reports[difference.reference]
            let rest = report == nil ? difference : difference.beyondReport
            return ChangeLine(
                context: context,
                shown: difference.reference,
                summary: rest?.summary(in: context.words, naming: short ? shortLength : .max) ?? "",
                report: report
            )
        }
        let shown = Set(own.map(\.reference))
        for part in differences where Address.of(part.reference) == nil {
            let record = context.register.table[part.reference]?.record
            guard let owner = record?.owner, Address.of(owner) != nil, !shown.contains(owner) else {
                continue
            }
            let kind = context.words.name(of: part.reference.kind)
            let summary = "\(kind) \(part.summary(in: context.words))"
            if !lines.contains(where: { $0.shown == owner && $0.summary == summary }) {
                lines.append(ChangeLine(context: context, shown: owner, summary: summary))
            }
        }
        return lines
    }

    /// The reports that came with a change, by what they are about.
    private static func reported(in differences: [Difference]) -> [Reference: StatusUpdate] {
        var found: [Reference: StatusUpdate] = [:]
        for difference in differences {
            if case .appeared(let record) = difference.move, let report = record as? StatusUpdate {
                found[report.measure.reference] = report
            }
        }
        return found
    }

    func render(into buffer: inout MarkupBuffer) { content.render(into: &buffer) }

    /// Whether the name says what it is of: "Fassung 2020".
    private var namesItsKind: Bool {
        guard let record = context.register.table[shown]?.record else { return true }
        return context.words.title(of: record).hasPrefix(context.words.name(of: shown.kind))
    }

    @MarkupBuilder
    private var content: some Markup {
        if report == nil, !namesItsKind { context.words.name(of: shown.kind) + " " }
        context.link(shown)
        if let report {
            p {
                context.standingTag(Standing(report.status), context.statusWords(report.status))
                if let done = report.done {
                    ". "
                    context.own(done)
                }
                if !summary.isEmpty { span(.class("soft")) { " (" + summary + ")" } }
            }
        } else {
            ": " + summary
        }
    }
}

extension Difference {
    /// The same without what a report moves in its measure; `nil` where nothing else is left.
    fileprivate var beyondReport: Difference? {
        without([
            "phase", "timing", "reason.cause", "reason.sentence", "asOf", "progress", "nextStep",
            "obstacle",
        ])
    }
}
