package import Register

/// Something that needs attention, found by looking through the records; nobody has to enter it.
///
/// - Source: what integration offices struggle with, collected from the reports of several towns.
package struct Hint: Hashable, Sendable {
    /// Why it needs attention.
    package let cause: Cause
    /// The record it is about, and where the next step is taken.
    package let about: Reference
    /// The day that makes it urgent, such as the last report, the end or the meeting; `nil` if none
    /// is known.
    package let day: Day?

    /// Why something needs attention, the most urgent first.
    package enum Cause: CaseIterable, Hashable, Comparable, Sendable {
        /// The day of a follow-up has come.
        case followUpDue
        /// A body will see a paper soon, so the paper has to be sent out.
        case paperComing
        /// A body has met about a paper, and its result is not recorded.
        case resultMissing
        /// All bodies have seen a paper, and its resolution has neither number nor date.
        case resolutionMissing
        /// A body recommended something, and no later step has answered it.
        case recommendationOpen
        /// The end of a measure has passed, and the measure is not over.
        case measureOverdue
        /// The day of a step has passed, and the step is not reached.
        case milestoneOverdue
        /// The funding of a measure ends soon, or has ended.
        case fundingEnds
        /// There has been no report on a measure for a long time.
        case measureSilent
        /// Three rounds in a row reported no change of a measure.
        case measureUnchanged
        /// Nobody leads the measure.
        case measureWithoutLead
        /// The measure serves no objective, in a concept that has objectives.
        case measureWithoutObjective
        /// No measure serves the objective.
        case objectiveWithoutMeasure
        /// Nobody leads the field of action.
        case fieldWithoutLead
        /// Nobody has confirmed the entry of an organization for a long time.
        case organizationSilent
    }
}
