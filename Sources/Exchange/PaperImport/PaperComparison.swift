import Concept
package import Register

/// What an import of a paper finds beside what it adds; shown to the office before and after.
package struct PaperComparison: Hashable, Sendable {
    /// Where the paper prints something else than the town has recorded; the record stays as it is.
    ///
    /// In the order of the paper.
    package var deviations: [PaperDeviation] = []
    /// What records that the town has gain from the paper.
    package var supplements: [PaperSupplement] = []
    /// What is recorded as open and what this version of the paper no longer calls so.
    ///
    /// As long as there is any, nothing of the paper can be published.
    package var lessPublic: [LessPublic] = []
    /// Whether nothing is taken over at all.
    ///
    /// That is so where the paper says that it is not public, or does not say so clearly, and would
    /// have changed what the public sees.
    package var isHeldBack = false
    /// What only a comparison with the town shows not to be understood, such as a goal without
    /// wording.
    package var findings: [Finding] = []

    /// The comparison at the beginning of the walk through a paper.
    package init() {}
}

/// Something that is recorded as open and that a later version of the paper no longer calls so.
package enum LessPublic: Hashable, Sendable {
    /// One step of the way through the bodies, by its number and its body.
    case step(Reference, position: Int, body: String)
    /// The paper itself.
    case paper(Reference)

    /// The record in question, for a link to it.
    package var reference: Reference {
        switch self {
        case .step(let reference, _, _), .paper(let reference): reference
        }
    }
}
