import Concept
package import Register

/// What a council paper (Beschlussvorlage) says, as printed: the outcome of reading its text.
///
/// It knows nothing about the records of the town; `PaperImport` compares it with them. What was
/// not found in the paper is `nil` or empty. As far as signs show them, persons are named only in
/// `authors`, and everything else goes without them.
package struct PaperReading: Codable, Hashable, Sendable {
    /// The number of the paper, such as `168/20`; `nil` where none was found.
    package var reference: String?
    /// The kind of the paper in its usual spelling, such as `Beschlussvorlage`.
    package var paperType: String?
    /// What the paper is about, on one line.
    package var subject: String?
    /// The office that leads, as printed.
    package var department: String?
    /// The date of the paper.
    package var date: Day?
    /// Those who wrote the paper or can be asked, as printed; kept beside the log only.
    package var authors: [String] = []
    /// A telephone number or an extension, as printed; kept beside the log only.
    package var telephone: String?
    /// What the paper says about itself being public; unknown where it says nothing.
    package var publicness = Publicness.unknown
    /// Lines about publicness without a clear meaning; as long as there is one, nothing is
    /// published.
    package var unclearPublicness: [String] = []
    /// The line for number and day of the resolution; `nil` where the paper has no such line.
    package var resolution: ResolutionLine?
    /// What the council is asked to resolve; empty where that was not found.
    package var proposedResolution: [TextBlock] = []
    /// The Beratungsfolge in the order of the paper, or the one sitting that a sentence names.
    package var consultations: [Station] = []
    /// The goals that the paper names, in order; a code may come twice, once without its wording.
    package var strategicGoals: [GoalLine] = []
    /// The fields of action, each once, in order.
    package var fields: [FieldLine] = []
    /// Those who took part, in order.
    package var actors: [ActorLine] = []
    /// The chapters in order, each after the one above it.
    package var chapters: [ChapterReading] = []
    /// The names below "Anlagen"; the files themselves are not part of the text.
    package var attachments: [String] = []
    /// How many values and lines were left out, or shortened, because they seem to name a person.
    package var leftOut = 0
    /// What was not recognised; empty for a paper that was understood as a whole.
    package var findings: [Finding] = []

    /// A paper that says nothing yet; the reader fills it.
    package init() {}

    /// Whether there is any sign that the paper is incomplete.
    package var breaksOff: Bool {
        findings.contains { finding in
            if case .breaksOff = finding { true } else { false }
        }
    }
}

/// The line of the head that the council office fills in once the council has decided.
package enum ResolutionLine: Codable, Hashable, Sendable {
    /// The line is there, and blank.
    case open
    /// Number and day of the resolution; one of them may be missing.
    case recorded(number: String?, date: Day?)
}

/// A strategic goal of the town that the paper serves.
package struct GoalLine: Codable, Hashable, Sendable {
    /// The code without spaces, such as `A3`.
    package let code: String
    /// The wording of the goal; empty where the paper prints the code alone.
    package let wording: String

    /// Holds what is given; the code is not checked.
    package init(code: String, wording: String) {
        self.code = code
        self.wording = wording
    }
}

/// A field of action (Handlungsfeld) that the paper lists.
package struct FieldLine: Codable, Hashable, Sendable {
    /// The name of the field, without number and mark.
    package let name: String
    /// Whether the paper calls the field new in this edition.
    package var isNew: Bool

    /// Holds what is given.
    package init(name: String, isNew: Bool) {
        self.name = name
        self.isNew = isNew
    }
}

/// An entry in the list of those who took part: an organization.
package struct ActorLine: Codable, Hashable, Sendable {
    /// The name as printed, without number or dash.
    package let name: String
    /// The names in the entry, where it seems to be several organizations; else empty.
    package let proposedParts: [String]

    /// An entry without proposed parts names one organization.
    package init(name: String, proposedParts: [String] = []) {
        self.name = name
        self.proposedParts = proposedParts
    }
}
