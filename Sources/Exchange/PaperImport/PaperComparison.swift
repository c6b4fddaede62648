/// What a paper meets in a register, apart from what it adds.
package struct PaperComparison: Hashable, Sendable {
    /// What stands otherwise in the register and stays so, in the order of the paper.
    package var deviations: [PaperDeviation] = []
    /// What records that are there gain.
    package var supplements: [PaperSupplement] = []
    /// What only a town that knows more could understand.
    package var findings: [Finding] = []

    package init() {}
}
