extension TextKey {
    /// How to read this site: what it holds, and what its words mean.
    package enum Guide: String, CaseIterable, Hashable, Sendable {
        case lead
        case whatHeading
        case what
        case whoFor
        case statusHeading
        case status
        case phaseUnknown
        case phaseProposed
        case phasePlanned
        case phaseUnderway
        case phaseCompleted
        case phaseMadePermanent
        case phaseSuspended
        case phaseDropped
        case phaseMerged
        case runsPermanently
        case timingHeading
        case timing
        case timingOnTime
        case timingLate
        case timingUnknown
        case editionHeading
        case edition
        case stand
        case correction
        case earlier
        case methodHeading
        case methodPapers
        case methodReports
        case methodCounts
        case methodHistory
        case maintainedHeading
        case office
        case maintainedMissing
        case oftenHeading
        case often
        case oftenLast
        case exampleHeading
        case example
    }
}
