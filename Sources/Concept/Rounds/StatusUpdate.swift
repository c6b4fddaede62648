package import Register

/// A report on how a measure stands on a day (Sachstand).
///
/// The newest report of a measure is also copied into the measure itself.
package struct StatusUpdate: Record {
    package static let kind = Kind.statusUpdate
    /// Shown as kind and day.
    package static let naming = Naming.kindAndDay
    /// A change is recorded as a report.
    package static let changeAction = Action.reportedStatus
    /// Whoever leads the measure may report.
    package static let isRunning = true
    /// Shape 2 needs no conversion; shape 3 added `files`, which is empty for older
    /// reports.
    package static let lifts: [Lift] = [{ _ in }, { $0["files"] = .list([]) }]

    package var visibility: Visibility = .internal
    /// The measure it reports on.
    package var measure: ID<Measure>
    /// The day for which it holds.
    package var day: Day
    /// Phase, timing and reason.
    package var status: Status
    /// What has been done.
    package var done: String?
    /// What comes next.
    package var next: String?
    /// What stands in the way.
    package var obstacle: String?
    /// The organization that reported; never a person.
    package var reportedBy: ID<Organization>?
    /// The round in which it was asked for; removed from public copies.
    package var round: ID<StatusRound>?
    /// The files published with it, with different titles and contents.
    package var files: [ReportFile] = []

    /// A report without texts and files.
    package init(measure: ID<Measure>, day: Day, status: Status) {
        self.measure = measure
        self.day = day
        self.status = status
    }

    /// The day as `2020-12-14`.
    package var name: String { day.description }
    /// The measure it belongs to.
    package var owner: Reference? { measure.reference }

    package static let schema = Schema<Self>(
        [.one("measure") { $0.measure }, .day("day", \.day)],
        Property.group("status", \.status, Status.properties),
        [
            .text("done", \.done), .text("next", \.next), .text("obstacle", \.obstacle),
            .one("reportedBy", \.reportedBy),
            // Rounds are the office's own work.
            Property("round", conceal: { report, _ in report.round = nil }) {
                .references($0.round.map { [$0.reference] } ?? [])
            },
            .texts("files") { $0.files.map(\.title) },
        ]
    )

    /// Checks the status and the files.
    ///
    /// - Throws: `Refusal.timingNeedsPlan`, `Refusal.reasonMissing`; what a file throws;
    ///   `Refusal.twice` for two equal files or titles.
    package func check() throws(Refusal) {
        try status.check()
        for file in files { try file.check() }
        for (place, file) in files.enumerated() {
            let isTwice = files[..<place].contains {
                $0.title == file.title || $0.digest == file.digest
            }
            if isTwice { throw .twice(.statusUpdate, field: "files", value: file.title) }
        }
    }
}
