package import Register

/// The office asks those who carry measures how they stand (Sachstandsabfrage).
///
/// Its requests say who is asked for what. Once closed, it is the ground of a report.
package struct StatusRound: Record {
    /// Stored in the log as `statusRound`.
    package static let kind = Kind.statusRound
    /// Shown by its name alone.
    package static let naming = Naming.name
    /// A change is recorded as asking how measures stand.
    package static let changeAction = Action.askedForStatus
    package static let lifts: [Lift] = [{ $0["received"] = .list([]) }]

    /// Internal until somebody publishes it.
    package var visibility: Visibility = .internal
    /// "Frühjahr 2027".
    package var title: String
    /// The last day for answers.
    package var answerBy: Day
    /// What those who are asked read above their link.
    package var letter: String
    /// The day on which they were asked.
    package var sentOn: Day?
    package var closedOn: Day?
    /// The sequence of the last change that the report on the round counts.
    package var reportedThrough: Int?
    /// The measures on which an answer had come in that nobody had taken over when the round was closed.
    package var received: [ID<Measure>] = []

    package init(title: String, answerBy: Day, letter: String) {
        self.title = title
        self.answerBy = answerBy
        self.letter = letter
    }

    /// The title.
    package var name: String { title }

    /// The office's own work; what came of it is public where the measures are.
    package var mayBePublic: Bool { false }

    package var state: State {
        if closedOn != nil { return .closed }
        return sentOn == nil ? .prepared : .running
    }

    package enum State: Hashable, Sendable {
        case prepared, running, closed
    }

    /// What is kept, in the order in which people read it.
    package static let schema = Schema<Self>(
        [
            .text("title", \.title), .day("answerBy", \.answerBy), .text("letter", \.letter),
            .day("sentOn", \.sentOn), .day("closedOn", \.closedOn),
            .number("reportedThrough", \.reportedThrough), .many("received", \.received),
        ]
    )

    private static let titleLimit = 120
    private static let letterLimit = 4000
    /// Longer than that no link leads to its page.
    ///
    /// - Source: decision 35.
    package static let mostDays = 30

    package func check() throws(Refusal) {
        try Self.require(title, "title")
        try Self.limit(title, "title", to: Self.titleLimit)
        try Self.require(letter, "letter")
        try Self.limit(letter, "letter", to: Self.letterLimit)
    }

    /// Whether somebody can be asked on a day: there is time to answer, and not too much of it.
    package func checkTime(on today: Day) throws(Refusal) {
        guard answerBy > today, answerBy <= today.adding(days: Self.mostDays) else {
            throw .answerDayOutside(answerBy, latest: today.adding(days: Self.mostDays))
        }
    }
}
