package import Register

/// What is to be reached in a field: a Leitziel, or a Teilziel below one.
package struct Objective: Record {
    package static let kind = Kind.objective
    package static let naming = Naming.name
    package static let changeAction = Action.edited
    /// A Leitziel and the Teilziele below it.
    package static let levels = 2

    package var visibility: Visibility = .internal
    package var field: ID<FieldOfAction>
    /// The objective above: then this is a Teilziel.
    package var within: ID<Objective>?
    /// Its number as it is printed in the edition: "2.1".
    package var number: String
    package var wording: String
    package var strategicGoals: [ID<StrategicGoal>]
    /// How far it was reached, judged when the next edition is made.
    package var assessment: Assessment?
    package var assessmentText: String?
    /// For the office; never public.
    package var internalNote: String?

    package init(field: ID<FieldOfAction>, number: String, wording: String) {
        self.field = field
        self.number = number
        self.wording = wording
        strategicGoals = []
    }

    package enum Assessment: String, Choice {
        case reached, partlyReached, notReached, outdated
        package static let list = "assessment"
    }

    package var name: String { wording }
    package var owner: Reference? { field.reference }
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

    package func check() throws(Refusal) {
        try Self.require(number, "number")
        try Self.require(wording, "wording")
    }
}
