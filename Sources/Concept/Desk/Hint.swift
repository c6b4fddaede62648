package import Register

/// Something that needs attention, found by looking at what is kept; nobody has to note it.
///
/// - Source: the pains of integration offices, collected from the reports of several towns.
package struct Hint: Hashable, Sendable {
    package let cause: Cause
    /// What it is about, and where the next step is taken.
    package let about: Reference
    /// The day that makes it so: of the last report, of the end, of the meeting; `nil` where none is
    /// known.
    package let day: Day?

    /// Why it needs attention, the most pressing first.
    package enum Cause: CaseIterable, Hashable, Comparable, Sendable {
        /// A follow-up has come back.
        case followUpDue
        /// A body is to see a paper soon, and the paper has to be sent before.
        case paperComing
        /// A body was to see a paper, and nobody has written down what it said.
        case resultMissing
        /// All bodies have seen a paper, and its resolution has no number and no date.
        case resolutionMissing
        /// A body has recommended something, and nobody has answered.
        case recommendationOpen
        /// A measure should have ended.
        case measureOverdue
        case milestoneOverdue
        /// The money of a measure ends soon, or has ended.
        case fundingEnds
        /// Nobody has said for long how a measure stands.
        case measureSilent
        /// Three rounds in a row heard that a measure still stands as it did.
        case measureUnchanged
        case measureWithoutLead
        case measureWithoutObjective
        case objectiveWithoutMeasure
        case fieldWithoutLead
        /// Nobody has said for long that what is kept of an organization still holds.
        case organizationSilent
    }
}
