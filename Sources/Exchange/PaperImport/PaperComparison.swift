import Concept
package import Register

/// What a paper meets in a register, apart from what it adds.
package struct PaperComparison: Hashable, Sendable {
    /// What stands otherwise in the register and stays so, in the order of the paper.
    package var deviations: [PaperDeviation] = []
    /// What records that are there gain.
    package var supplements: [PaperSupplement] = []
    /// What is recorded as open, and of which the paper no longer says so.
    package var lessPublic: [LessPublic] = []
    /// Whether nothing is taken over: the paper says that it is not public, or not clearly, and would
    /// have changed what the public sees.
    package var isHeldBack = false
    /// What only a town that knows more could understand.
    package var findings: [Finding] = []

    package init() {}
}

/// What is recorded as open, and of which a later version of the paper no longer says so.
package enum LessPublic: Hashable, Sendable {
    case step(Reference, position: Int, body: String)
    /// The paper itself.
    case paper(Reference)

    package var reference: Reference {
        switch self {
        case .step(let reference, _, _), .paper(let reference): reference
        }
    }
}
