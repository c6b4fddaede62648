/// A report on how a measure stands on a day (Sachstand).
package struct StatusUpdate: Record {
    package static let kind = Kind.statusUpdate
    package static let lifts: [Lift] = [{ _ in }, { $0["files"] = .list([]) }]

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
    package var owner: Reference? { measure.reference }

    package var fields: [Field] {
        [.one("measure", measure), .day("day", day)] + status.fields + [
            .text("done", done), .text("next", next), .text("obstacle", obstacle),
            .one("reportedBy", reportedBy), .one("round", round),
            Field("files", .texts(files.map(\.title))),
        ]
    }

    package func publicCopy(where isPublic: (Reference) -> Bool) -> StatusUpdate {
        var copy = self
        copy.reportedBy = reportedBy.visible(isPublic)
        copy.round = nil
        return copy
    }

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
