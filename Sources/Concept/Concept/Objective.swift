package import Register

/// What is to be reached in a field: a Leitziel, or a Teilziel below one.
package struct Objective: Record {
    package static let kind = Kind.objective
    package static let naming = Naming.name
    package static let changeAction = Action.edited
    /// Two: a Leitziel, and the Teilziele below it.
    package static let levels = 2

    package var visibility: Visibility = .internal
    /// The field of action it belongs to, also for a Teilziel.
    package var field: ID<FieldOfAction>
    /// The Leitziel that this Teilziel is part of; `nil` for a Leitziel.
    package var within: ID<Objective>?
    /// The number as printed in the edition: "2.1"; never empty.
    package var number: String
    /// The objective in one sentence; never empty.
    package var wording: String
    /// The goals of the whole town that it serves.
    package var strategicGoals: [ID<StrategicGoal>]
    /// How far it was reached, judged when the next edition is made; `nil` until then.
    package var assessment: Assessment?
    /// The assessment in words.
    package var assessmentText: String?
    /// For the office; removed from every public copy.
    package var internalNote: String?

    /// A Leitziel without assessment.
    package init(field: ID<FieldOfAction>, number: String, wording: String) {
        self.field = field
        self.number = number
        self.wording = wording
        strategicGoals = []
    }

    /// How far an objective was reached (Bewertung).
    package enum Assessment: String, Choice {
        /// Erreicht, teilweise erreicht, nicht erreicht; overtaken by events (überholt).
        case reached, partlyReached, notReached, outdated
        /// The catalogues call the words `assessment.…`.
        package static let list = "assessment"
    }

    /// The sentence itself.
    package var name: String { wording }
    /// The field it belongs to.
    package var owner: Reference? { field.reference }
    /// The Leitziel above a Teilziel.
    package var parent: Reference? { within?.reference }

    package static let schema = Schema<Self>(
        [
            .one("field", { $0.field }, .agreed), .one("within", \.within, .agreed),
            .code("number", \.number, .agreed), .text("wording", \.wording, .agreed),
            .many("strategicGoals", \.strategicGoals), .choice("assessment", \.assessment),
            .text("assessmentText", \.assessmentText),
            .internalText("internalNote", \.internalNote),
        ]
    )

    /// Checks that number and wording are filled in.
    ///
    /// - Throws: `Refusal.missing`.
    package func check() throws(Refusal) {
        try Self.require(number, "number")
        try Self.require(wording, "wording")
    }
}
