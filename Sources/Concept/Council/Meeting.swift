package import Register

/// A meeting of a body on a day (Sitzung).
///
/// OParl: `Meeting`.
///
/// - Source: OParl 1.1.
package struct Meeting: Record {
    package static let kind = Kind.meeting
    /// Shown as kind and day.
    package static let naming = Naming.kindAndDay
    /// A change is recorded as an entry about the council.
    package static let changeAction = Action.recordedCouncil
    /// The office of the council keeps it.
    package static let keeper = Keeper.councilOffice

    package var visibility: Visibility = .internal
    /// The body of the council that meets.
    package var body: ID<Organization>
    /// The day in the town's time.
    package var day: Day
    /// When it begins, in the town's time: "18:00"; `nil` if not known.
    package var time: String?
    /// Where it takes place.
    package var place: String?
    /// Whether it was called off; it is still shown, as cancelled.
    package var isCancelled: Bool

    /// A meeting that takes place, without time and place.
    package init(body: ID<Organization>, day: Day) {
        self.body = body
        self.day = day
        isCancelled = false
    }

    /// The day as `2020-12-14`.
    package var name: String { day.description }
    /// The body, because a meeting shows its name.
    package var requires: [Reference] { [body.reference] }

    package static let schema = Schema<Self>([
        .one("body") { $0.body }, .day("day", \.day), .code("time", \.time),
        .text("place", \.place), .flag("isCancelled", \.isCancelled),
    ])

    /// Checks that the time has the form "18:00".
    ///
    /// - Throws: `Refusal.malformed`.
    package func check() throws(Refusal) {
        guard let time else { return }
        let parts = time.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }),
            let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0...23).contains(hour), (0...59).contains(minute)
        else { throw .malformed(.meeting, field: "time", value: time) }
    }
}
