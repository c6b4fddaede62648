package import Register

/// A step on the way of a measure.
package struct Milestone: Record {
    package static let kind = Kind.milestone
    package static let naming = Naming.name
    package static let changeAction = Action.edited
    package static let isRunning = true

    package var visibility: Visibility = .internal
    package var measure: ID<Measure>
    package var title: String
    package var due: Day?
    /// Where no day is known: "vor den Sommerferien".
    package var dueWords: String?
    package var reachedOn: Day?
    package var position: Int

    package init(measure: ID<Measure>, title: String, position: Int) {
        self.measure = measure
        self.title = title
        self.position = position
    }

    package var name: String { title }
    package var owner: Reference? { measure.reference }

    package static let schema = Schema<Self>(
        [
            .one("measure") { $0.measure }, .text("title", \.title, .reported),
            .day("due", \.due, .reported), .text("dueWords", \.dueWords, .reported),
            .day("reachedOn", \.reachedOn, .reported), .number("position", \.position, .reported),
        ]
    )

    package func check() throws(Refusal) {
        try Self.require(title, "title")
        try Self.checkPosition(position)
    }
}

extension Records {
    /// The steps that are not reached, of measures that are not over; by number.
    package var openMilestones: [Numbered<Milestone>] {
        all(Milestone.self).filter { step in
            step.reachedOn == nil && self[step.measure].map { !$0.status.phase.isOver } ?? false
        }
    }
}
