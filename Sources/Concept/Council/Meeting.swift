package import Register

/// A meeting of a body (Sitzung).
package struct Meeting: Record {
    package static let kind = Kind.meeting
    package static let naming = Naming.kindAndDay
    package static let changeAction = Action.recordedCouncil
    package static let keeper = Keeper.councilOffice

    package var visibility: Visibility = .internal
    package var body: ID<Organization>
    package var day: Day
    /// When it begins: "18:00".
    ///
    /// In the time of the town.
    package var time: String?
    package var place: String?
    package var isCancelled: Bool

    package init(body: ID<Organization>, day: Day) {
        self.body = body
        self.day = day
        isCancelled = false
    }

    package var name: String { day.description }
    package var requires: [Reference] { [body.reference] }

    package static let schema = Schema<Self>([
        .one("body") { $0.body }, .day("day", \.day), .code("time", \.time),
        .text("place", \.place), .flag("isCancelled", \.isCancelled),
    ])

    package func check() throws(Refusal) {
        guard let time else { return }
        let parts = time.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }),
            let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0...23).contains(hour), (0...59).contains(minute)
        else { throw .malformed(.meeting, field: "time", value: time) }
    }
}
