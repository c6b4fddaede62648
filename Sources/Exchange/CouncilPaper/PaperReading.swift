import Concept
package import Register

/// What a council paper (Beschlussvorlage) says, as printed: the result of reading its text.
///
/// A pure value. It knows no records of the town; who imports it decides what becomes of it.
package struct PaperReading: Codable, Hashable, Sendable {
    /// The number of the paper, such as `168/20`.
    package var reference: String?
    /// The kind of paper in its usual spelling, such as `Beschlussvorlage`.
    package var paperType: String?
    package var subject: String?
    package var department: String?
    package var date: Day?
    package var authors: [String] = []
    /// Telephone number or extension, as printed.
    package var telephone: String?
    /// The publicness that the head states for the paper as a whole.
    package var publicness = Publicness.unknown
    /// What the head prints about publicness without a clear meaning; empty where it says nothing.
    package var unclearPublicness: [String] = []
    /// The line for number and day of the resolution; `nil` if the paper has none.
    package var resolution: ResolutionLine?
    package var proposedResolution: [TextBlock] = []
    /// The Beratungsfolge, in the order of the paper.
    package var consultations: [Station] = []
    package var strategicGoals: [GoalLine] = []
    package var fields: [FieldLine] = []
    package var actors: [ActorLine] = []
    package var chapters: [ChapterReading] = []
    /// The names under "Anlagen"; the files themselves are no part of the text.
    package var attachments: [String] = []
    /// How many values and lines were left out because they seem to name a person.
    package var leftOut = 0
    /// What was not recognised, in the order of the parts; empty for a paper that was read whole.
    package var findings: [Finding] = []

    package init() {}

    package var breaksOff: Bool {
        findings.contains { finding in
            if case .breaksOff = finding { true } else { false }
        }
    }
}

/// The line of the head that the council office fills in once the paper is decided.
package enum ResolutionLine: Codable, Hashable, Sendable {
    /// Printed, and left blank.
    case open
    case recorded(number: String?, date: Day?)
}

/// A strategic goal of the town that the paper serves.
package struct GoalLine: Codable, Hashable, Sendable {
    /// The code of the goal, such as `A3`.
    package let code: String
    /// Empty if the paper prints the code alone.
    package let wording: String

    package init(code: String, wording: String) {
        self.code = code
        self.wording = wording
    }
}

/// A field of action (Handlungsfeld) that the paper lists.
package struct FieldLine: Codable, Hashable, Sendable {
    package let name: String
    /// Whether the paper calls the field new in this edition.
    package var isNew: Bool

    package init(name: String, isNew: Bool) {
        self.name = name
        self.isNew = isNew
    }
}

/// One entry of the list of those who took part.
package struct ActorLine: Codable, Hashable, Sendable {
    package let name: String
    /// The actors that this entry seems to glue together; empty if it names one.
    package let proposedParts: [String]

    package init(name: String, proposedParts: [String] = []) {
        self.name = name
        self.proposedParts = proposedParts
    }
}
