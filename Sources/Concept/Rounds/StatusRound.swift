package import Register

/// A round in which the office asks how measures stand (Sachstandsabfrage).
///
/// Its requests say who is asked about what. Once closed, it is the basis of a report. It passes
/// from prepared to running to closed, and never back.
///
/// - Source: decision 35.
package struct StatusRound: Record {
    package static let kind = Kind.statusRound
    package static let naming = Naming.name
    /// A change is recorded as asking how measures stand.
    package static let changeAction = Action.askedForStatus
    /// Shape 2 added `received`, which is empty for older rounds.
    package static let lifts: [Lift] = [{ $0["received"] = .list([]) }]

    package var visibility: Visibility = .internal
    /// A title such as "Frühjahr 2027"; never empty.
    package var title: String
    /// The last day for answers.
    package var answerBy: Day
    /// The text of the letter above the link; never empty.
    package var letter: String
    /// The day on which it was sent; `nil` while it is prepared.
    package var sentOn: Day?
    /// The day on which it was closed; `nil` until then.
    package var closedOn: Day?
    /// The sequence of the last change that its report takes into account; `nil` until it is
    /// closed.
    package var reportedThrough: Int?
    /// Measures with an answer that nobody had taken over when the round was closed.
    package var received: [ID<Measure>] = []

    /// A prepared round.
    package init(title: String, answerBy: Day, letter: String) {
        self.title = title
        self.answerBy = answerBy
        self.letter = letter
    }

    package var name: String { title }

    /// Never: it is the office's own work; the reports are public with their measures.
    package var mayBePublic: Bool { false }

    /// How far the round is, from the days of sending and closing.
    package var state: State {
        if closedOn != nil { return .closed }
        return sentOn == nil ? .prepared : .running
    }

    /// How far a round is.
    package enum State: Hashable, Sendable {
        /// Not sent yet; sent and open for answers; closed.
        case prepared, running, closed
    }

    package static let schema = Schema<Self>(
        [
            .text("title", \.title), .day("answerBy", \.answerBy), .text("letter", \.letter),
            .day("sentOn", \.sentOn), .day("closedOn", \.closedOn),
            .number("reportedThrough", \.reportedThrough), .many("received", \.received),
        ]
    )

    private static let titleLimit = 120
    private static let letterLimit = 4000
    /// The most days for answers, because links to the page hold no longer.
    ///
    /// - Source: decision 35.
    package static let mostDays = 30

    /// Checks title and letter.
    ///
    /// - Throws: `Refusal.missing`, `Refusal.tooLong`.
    package func check() throws(Refusal) {
        try Self.require(title, "title")
        try Self.limit(title, "title", to: Self.titleLimit)
        try Self.require(letter, "letter")
        try Self.limit(letter, "letter", to: Self.letterLimit)
    }

    /// Checks that there is time to answer, but at most `mostDays` days.
    ///
    /// - Throws: `Refusal.answerDayOutside`.
    package func checkTime(on today: Day) throws(Refusal) {
        guard answerBy > today, answerBy <= today.adding(days: Self.mostDays) else {
            throw .answerDayOutside(answerBy, latest: today.adding(days: Self.mostDays))
        }
    }
}
