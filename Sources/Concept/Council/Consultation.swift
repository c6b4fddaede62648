package import Register

/// One step of a paper through the bodies (Beratung); in order they are the Beratungsfolge.
package struct Consultation: Record {
    package static let kind = Kind.consultation
    package static let naming = Naming.kindAndName
    package static let changeAction = Action.recordedCouncil
    package static let keeper = Keeper.councilOffice

    package var visibility: Visibility = .internal
    package var paper: ID<Paper>
    /// The step, from 1.
    package var position: Int
    package var body: ID<Organization>
    package var meeting: ID<Meeting>?
    package var date: Day?
    package var publicness: Publicness
    package var role: Role?
    package var result: Result?

    package init(
        paper: ID<Paper>,
        position: Int,
        body: ID<Organization>,
        date: Day?,
        publicness: Publicness
    ) {
        self.paper = paper
        self.position = position
        self.body = body
        self.date = date
        self.publicness = publicness
    }

    /// Whether the public may be present (Öffentlichkeitsstatus).
    package enum Publicness: String, Choice {
        case open, closed, unknown
        package static let list = "publicness"
    }

    /// What the body is asked for (Zuständigkeit).
    package enum Role: String, Choice {
        case hearing, recommendation, decision, notice
        package static let list = "consultationRole"
    }

    /// What the body said; `nil` at the consultation is "noch offen".
    package struct Result: Codable, Hashable, Sendable {
        package var outcome: Outcome
        /// The words of the minutes: "einstimmig empfohlen".
        package var words: String?

        package init(_ outcome: Outcome, words: String? = nil) {
            self.outcome = outcome
            self.words = words
        }

        static let properties: [Property<Result>] = [
            .choice("outcome", \.outcome), .text("words", \.words),
        ]
    }

    package enum Outcome: String, Choice {
        case decided, decidedWithChanges, recommended, noted, notedWithApproval
        case postponed, rejected, withdrawn
        package static let list = "outcome"
    }

    package var name: String { String(position) }
    package var owner: Reference? { paper.reference }
    package var requires: [Reference] { [body.reference] }

    /// What is said behind closed doors, or where nobody knows, is not for the public.
    package var mayBePublic: Bool { publicness == .open }

    package static let schema = Schema<Self>(
        [
            .one("paper") { $0.paper }, .number("position", \.position), .one("body") { $0.body },
            .one("meeting", \.meeting), .day("date", \.date), .choice("publicness", \.publicness),
            .choice("role", \.role),
        ],
        Property.group("result", \.result, Result.properties, prefix: "result.")
    )

    package func check() throws(Refusal) {
        try Self.checkPosition(position)
    }
}

extension Records {
    /// The day of a consultation: that of its meeting where it has one.
    package func day(of step: Consultation) -> Day? {
        step.meeting.flatMap { self[$0]?.day } ?? step.date
    }
}
