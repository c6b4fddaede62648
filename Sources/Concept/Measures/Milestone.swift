package import Register

/// A step on the way of a measure (Meilenstein).
package struct Milestone: Record {
    package static let kind = Kind.milestone
    package static let naming = Naming.name
    package static let changeAction = Action.edited
    /// Whoever leads the measure may add and change its steps.
    package static let isRunning = true

    package var visibility: Visibility = .internal
    /// The measure it is a step of.
    package var measure: ID<Measure>
    /// What is to be reached, in a few words; never empty.
    package var title: String
    /// The day by which it is to be reached; `nil` if none is known.
    package var due: Day?
    /// When, if no day is known: "vor den Sommerferien".
    package var dueWords: String?
    /// The day on which it was reached; `nil` until then.
    package var reachedOn: Day?
    /// The place among the steps of the measure, from 1.
    package var position: Int

    /// A step that is not reached and has no day.
    package init(measure: ID<Measure>, title: String, position: Int) {
        self.measure = measure
        self.title = title
        self.position = position
    }

    package var name: String { title }
    /// The measure it belongs to.
    package var owner: Reference? { measure.reference }

    package static let schema = Schema<Self>(
        [
            .one("measure") { $0.measure }, .text("title", \.title, .reported),
            .day("due", \.due, .reported), .text("dueWords", \.dueWords, .reported),
            .day("reachedOn", \.reachedOn, .reported), .number("position", \.position, .reported),
        ]
    )

    /// Checks title and position.
    ///
    /// - Throws: `Refusal.missing`, `Refusal.malformed`.
    package func check() throws(Refusal) {
        try Self.require(title, "title")
        try Self.checkPosition(position)
    }
}

extension Records {
    /// The steps that are not reached, of measures that are not over, by number.
    package var openMilestones: [Numbered<Milestone>] {
        all(Milestone.self).filter { step in
            step.reachedOn == nil && self[step.measure].map { !$0.status.phase.isOver } ?? false
        }
    }
}
