/// What is to be reached in a field: a Leitziel, or a Teilziel below one.
package struct Objective: Record {
    package static let kind = Kind.objective
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

    package var fields: [Field] {
        [
            .one("field", field), .one("within", within), .code("number", number),
            .text("wording", wording), .many("strategicGoals", strategicGoals),
            .choice("assessment", assessment), .text("assessmentText", assessmentText),
            .text("internalNote", internalNote),
        ]
    }

    package func publicCopy(where isPublic: (Reference) -> Bool) -> Objective {
        var copy = self
        copy.within = within.visible(isPublic)
        copy.strategicGoals = strategicGoals.visible(isPublic)
        copy.internalNote = nil
        return copy
    }

    package func check() throws(Refusal) {
        try Self.require(number, "number")
        try Self.require(wording, "wording")
    }
}
