package import Concept
import Register

/// A place where the town has recorded something else than the paper prints.
///
/// The record stays as it is, and the office decides whether it should change.
package enum PaperDeviation: Hashable, Sendable {
    /// The town's goal with this code has another wording.
    case goalWording(String, recorded: String, printed: String)
    /// The paper names this goal by its code, and the record of the paper is not connected with it.
    case goalNotTied(String)
    /// The step with this number; `fields` are the stored names of those that differ.
    case step(Int, fields: [String])
    /// What the paper says about itself being public.
    case paperPublicness(recorded: Consultation.Publicness, printed: Consultation.Publicness)
    /// The field of action at this position has another title.
    case fieldTitle(Int, recorded: String, printed: String)
    /// The field of action with this title has another position.
    case fieldPosition(String, recorded: Int, printed: Int)
    /// A field that is in force and that a paper does not list; only for a paper that is new here.
    case fieldNotListed(String)
    /// The text of the chapter is another one, because the office has edited it or the paper has.
    case chapterText(number: String, heading: String)
    /// The member at the position of this actor has another name.
    case actor(recorded: String, printed: String)
}
