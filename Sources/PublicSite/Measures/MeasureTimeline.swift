import Concept
import Design
import Markup
import Register
import Words

/// The status reports of a measure over time, with its milestones below.
///
/// A band takes the colour of each report until the next one; the last reaches to today.
struct MeasureTimeline {
    let context: PageContext
    private let measure: Numbered<Measure>
    /// Oldest first.
    private let reports: [Numbered<StatusUpdate>]
    /// Milestones with the day on which they were reached or are due; those without a day are left
    /// out.
    private let milestones: [(step: Numbered<Milestone>, day: Day)]

    /// The height of the band, in units of the drawing.
    private static let band = 26.0
    /// The height of the drawing in its units.
    private static let height = 108.0

    /// Collects reports and milestones that the public may see.
    init(_ context: PageContext, _ measure: Numbered<Measure>) {
        self.context = context
        self.measure = measure
        reports = context.register.parts(of: measure.reference, StatusUpdate.self)
            .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
        milestones = context.register.parts(of: measure.reference, Milestone.self)
            .compactMap { step in (step.reachedOn ?? step.due).map { (step, $0) } }
    }

    private var words: Catalogue { context.words }

    /// The drawing with its legend; nothing for fewer than two reports.
    @MarkupBuilder
    var markup: some Markup {
        if let oldest = reports.first, let newest = reports.last, reports.count > 1 {
            figure(.class("stack")) {
                timePicture(
                    title: words[.measure(.timeline)],
                    description: described(oldest.record, newest.record),
                    height: Self.height
                ) { width in drawing(TimeAxis(from: first, to: last, width: width)) }
                figcaption { legend }
            }
        }
    }

    /// What the drawing shows, in a sentence for screen readers.
    private func described(_ oldest: StatusUpdate, _ newest: StatusUpdate) -> String {
        words(
            .measure(.timelineSaid),
            count: reports.count,
            [
                "from": words.date(oldest.day), "first": context.statusWords(oldest.status),
                "until": words.date(newest.day), "last": context.statusWords(newest.status),
            ]
        )
    }

    /// The earliest day of reports, milestones and the measure itself.
    private var first: Day {
        let days = reports.map(\.day) + milestones.map(\.day)
        return (days + [measure.period.from].compactMap { $0 }).min() ?? context.today
    }

    /// Today, or a later day on which a milestone is due.
    private var last: Day {
        max(context.today, milestones.map(\.day).max() ?? context.today)
    }

    /// The band, a point for each report, the milestones, and the axis at the bottom.
    @MarkupBuilder
    private func drawing(_ axis: TimeAxis) -> some Markup {
        ForEach(Array(reports.enumerated())) { index, report in
            let end = index + 1 < reports.count ? reports[index + 1].day : context.today
            let x = axis.x(report.day)
            SVG.rect(
                .class(Standing(report.status).style),
                .x(x),
                .y(10),
                .width(max(2, axis.x(end) - x)),
                .height(Self.band),
                .fill(.currentColor)
            )
        }
        ForEach(reports) { report in
            SVG.circle(
                .class("point"),
                .cx(axis.x(report.day)),
                .cy(10 + Self.band / 2),
                .r(6),
                .strokeWidth(2)
            )
        }
        ForEach(milestones) { step, day in
            SVG.polygon(
                .points(diamond(axis.x(day), 56)),
                .fill(step.reachedOn == nil ? .none : .currentColor),
                .stroke(.currentColor),
                .strokeWidth(2)
            )
        }
        axis.line(at: 76)
    }

    /// A milestone as a diamond around a point; filled once it is reached.
    private func diamond(_ x: Double, _ y: Double) -> [(x: Double, y: Double)] {
        [(x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)]
    }

    /// What the colours and diamonds mean, in the order in which they first occur.
    private var legend: some Markup {
        ul(.class("legend")) {
            ForEach(standings) { standing in
                li(.class("tag \(standing.style)")) { standing.name(in: words) }
            }
            if milestones.contains(where: { $0.step.reachedOn != nil }) {
                li(.class("sign sign-reached")) { words[.measure(.milestoneReached)] }
            }
            if milestones.contains(where: { $0.step.reachedOn == nil }) {
                li(.class("sign")) { words[.measure(.milestoneOpen)] }
            }
        }
    }

    /// The states of the reports, each once, in the order in which they came.
    private var standings: [Standing] {
        var found: [Standing] = []
        for standing in reports.map({ Standing($0.status) }) where !found.contains(standing) {
            found.append(standing)
        }
        return found
    }
}
