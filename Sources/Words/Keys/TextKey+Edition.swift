extension TextKey {
    /// The editions of the concept, and one of them.
    package enum Edition: String, CaseIterable, Hashable, Sendable {
        case heading
        case intro
        case none
        case tableCaption
        case titled
        case year
        case sort
        case submittedOn
        case adoptedOn
        case adoptionUnknown
        case paper
        case newFields
        case continuedFields
        case endedFields
        case remark
        case comparison
        case nothingToCompare
        case compareFrom
        case compareWith
        case compare
        case notFrozen
        case comparisonCaption
        case comparisonSummary
        case fate
        case fateContinued
        case fateRenamed
        case fateSucceeded
        case fateNew
        case fateDropped
        case countContinued
        case countRenamed
        case countSucceeded
        case countNew
        case countDropped
        case fieldsOfEdition
        case renamedFields
        case succeededFields
        case before
        case compareWithYear
        case sameTwice
        case timeline
        case timelineBelow
        case timelineBelowNone
        case timelineSaid
        case timelineSaidNone
        case timelineTable
        case editionCount
        case reportCount
        case halfYear
        case firstHalf
        case secondHalf
    }
}
