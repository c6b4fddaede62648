package import Register

/// A report on how a measure stands on a day (Sachstand).
package struct StatusUpdate: Record {
    /// Stored in the log as `statusUpdate`.
    package static let kind = Kind.statusUpdate
    /// Shown as kind and day.
    package static let naming = Naming.kindAndDay
    /// A change is recorded as a report.
    package static let changeAction = Action.reportedStatus
    package static let isRunning = true
    package static let lifts: [Lift] = [{ _ in }, { $0["files"] = .list([]) }]

    /// Internal until somebody publishes it.
    package var visibility: Visibility = .internal
    package var measure: ID<Measure>
    /// The day for which it tells.
    package var day: Day
    package var status: Status
    package var done: String?
    package var next: String?
    package var obstacle: String?
    /// The organization that told it; never a person.
    package var reportedBy: ID<Organization>?
    /// The round in which it was asked for.
    package var round: ID<StatusRound>?
    /// What the office publishes with it, each with a title of its own.
    package var files: [ReportFile] = []

    package init(measure: ID<Measure>, day: Day, status: Status) {
        self.measure = measure
        self.day = day
        self.status = status
    }

    package var name: String { day.description }
    /// The measure it belongs to.
    package var owner: Reference? { measure.reference }

    /// What is kept, in the order in which people read it.
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
