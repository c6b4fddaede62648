import Addresses
import Concept
package import Journal
package import Markup
import Register
import Words

/// A list of changes in the order given (newest first): the day, what was done, and the records
/// that look different.
///
/// Of each change `shownRecords` records are named at once. A `short` list only counts the rest;
/// otherwise the reader can unfold it.
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

/// The day on which a change was recorded, what was done and, if the change names one, the day it
/// counts from.
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

/// The lines about the records of one change, the first ones open and the rest folded or counted.
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

/// One line of a change: a record, and what was reported of it or which of its fields look
/// different.
private struct ChangeLine: Markup {
    let context: PageContext
    /// The record that is linked.
    let shown: Reference
    /// What changed, in a few words; empty if the report says all of it.
    let summary: String
    /// The status report that came with the change; `nil` if none did.
    var report: StatusUpdate?

    /// How many fields a short list names before it counts the others.
    private static let shortLength = 3

    /// A line for each record that has a page or a place on one.
    ///
    /// A part without a place of its own, such as a milestone, is said at the record that owns it,
    /// unless the owner has a line anyway. Fields that the report repeats are left out.
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

    /// The status reports among the differences, by the measure they are about.
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

    /// Whether the record's name contains its kind already, as "Fassung 2020" does.
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
    /// The difference without the fields of a measure that a status report sets.
    ///
    /// `nil` if nothing else is left.
    fileprivate var beyondReport: Difference? {
        without([
            "phase", "timing", "reason.cause", "reason.sentence", "asOf", "progress", "nextStep",
            "obstacle",
        ])
    }
}
