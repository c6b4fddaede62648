package import Register

/// What a paper meets in a register, apart from what it adds.
package struct PaperComparison: Hashable, Sendable {
    /// What stands otherwise in the register and stays so, in the order of the paper.
    package var deviations: [PaperDeviation] = []
    /// What records that are there gain.
    package var supplements: [PaperSupplement] = []
    /// Steps that are recorded as open and of which the paper no longer says so.
    package var lessPublic: [LessPublicStep] = []
    /// Whether nothing is taken over: the paper says that it is not public, or not clearly, and would
    /// have changed what the public sees.
    package var isHeldBack = false
    /// What only a town that knows more could understand.
    package var findings: [Finding] = []

    package init() {}
}

/// A step that is recorded as open, of which a later version of its paper no longer says so.
package struct LessPublicStep: Hashable, Sendable {
    package let reference: Reference
    package let position: Int
    package let body: String
}
