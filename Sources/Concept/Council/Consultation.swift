package import Register

/// One step of a paper through the bodies of the council (Beratung).
///
/// The steps of a paper, in order, are its Beratungsfolge. OParl: `Consultation`.
///
/// - Source: OParl 1.1; Drucksache 168/20, head.
package struct Consultation: Record {
    package static let kind = Kind.consultation
    /// Shown as kind and name, because the name alone says too little.
    package static let naming = Naming.kindAndName
    /// A change is recorded as an entry about the council.
    package static let changeAction = Action.recordedCouncil
    /// The office of the council keeps it.
    package static let keeper = Keeper.councilOffice

    package var visibility: Visibility = .internal
    /// The paper that is consulted.
    package var paper: ID<Paper>
    /// The place in the Beratungsfolge, from 1.
    package var position: Int
    /// The body of the council that consults.
    package var body: ID<Organization>
    /// The meeting, if it is recorded.
    package var meeting: ID<Meeting>?
    /// The day as the paper prints it; the day of `meeting` counts if there is one.
    package var date: Day?
    /// Whether the public may be present.
    package var publicness: Publicness
    /// What the body is asked for; `nil` if the paper does not say.
    package var role: Role?
    /// What the body said; `nil` is shown as "noch offen".
    package var result: Result?

    /// A step without meeting, role and result.
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
    ///
    /// - Source: GemO § 35.
    package enum Publicness: String, Choice {
        /// Public, behind closed doors, not recorded.
        case open, closed, unknown
        /// The catalogues call the words `publicness.…`.
        package static let list = "publicness"
    }

    /// What the body is asked for (Zuständigkeit).
    ///
    /// - Source: OParl `Consultation.role`; GemO §§ 39 and 41.
    package enum Role: String, Choice {
        /// Anhörung, Empfehlung, Entscheidung, Kenntnisnahme.
        case hearing, recommendation, decision, notice
        /// The catalogues call the words `consultationRole.…`.
        package static let list = "consultationRole"
    }

    /// What the body said about the paper.
    package struct Result: Codable, Hashable, Sendable {
        /// The result as one word, to count and to filter.
        package var outcome: Outcome
        /// The words of the minutes: "einstimmig empfohlen".
        package var words: String?

        /// Words of the minutes may be added later.
        package init(_ outcome: Outcome, words: String? = nil) {
            self.outcome = outcome
            self.words = words
        }

        static let properties: [Property<Result>] = [
            .choice("outcome", \.outcome), .text("words", \.words),
        ]
    }

    /// What the body decided (Beratungsergebnis); OParl: `AgendaItem.result`.
    package enum Outcome: String, Choice {
        /// Beschlossen, also with changes; empfohlen; zur Kenntnis genommen, also with approval.
        case decided, decidedWithChanges, recommended, noted, notedWithApproval
        /// Vertagt, abgelehnt, zurückgezogen.
        case postponed, rejected, withdrawn
        /// The catalogues call the words `outcome.…`.
        package static let list = "outcome"
    }

    /// The place in the Beratungsfolge.
    package var name: String { String(position) }
    /// The paper it belongs to.
    package var owner: Reference? { paper.reference }
    /// The body, because a consultation shows its name.
    package var requires: [Reference] { [body.reference] }

    /// Only if the consultation is known to be public.
    ///
    /// - Source: GemO § 35.
    package var mayBePublic: Bool { publicness == .open }

    package static let schema = Schema<Self>(
        [
            .one("paper") { $0.paper }, .number("position", \.position), .one("body") { $0.body },
            .one("meeting", \.meeting), .day("date", \.date), .choice("publicness", \.publicness),
            .choice("role", \.role),
        ],
        Property.group("result", \.result, Result.properties, prefix: "result.")
    )

    /// Checks the place in the Beratungsfolge.
    ///
    /// - Throws: `Refusal.malformed`.
    package func check() throws(Refusal) {
        try Self.checkPosition(position)
    }
}

extension Records {
    /// The day of a consultation: the one of its meeting, or else its own; `nil` if neither is
    /// known.
    package func day(of step: Consultation) -> Day? {
        step.meeting.flatMap { self[$0]?.day } ?? step.date
    }
}
