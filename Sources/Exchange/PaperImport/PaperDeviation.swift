package import Concept
import Register

/// Where the town has recorded something else than a paper prints; it stays as it is recorded.
package enum PaperDeviation: Hashable, Sendable {
    /// A goal has the code, but another wording.
    case goalWording(String, recorded: String, printed: String)
    /// A goal that the town knows and that the paper names by its code, but is not tied to.
    case goalNotTied(String)
    /// A step of the way through the bodies; the names of its fields that differ.
    case step(Int, fields: [String])
    /// Whether the paper itself is public.
    case paperPublicness(recorded: Consultation.Publicness, printed: Consultation.Publicness)
    /// The field in the place of the printed one has another title.
    case fieldTitle(Int, recorded: String, printed: String)
    case fieldPosition(String, recorded: Int, printed: Int)
    /// A field in force of which a new paper says nothing.
    case fieldNotListed(String)
    case chapterText(number: String, heading: String)
    /// The member in the place of the printed actor has another name.
    case actor(recorded: String, printed: String)
}
