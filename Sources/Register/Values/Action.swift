/// What a person did.
///
/// Raw values are stored for good.
package enum Action: String, Choice {
    case foundedTown, importedPaper, importedList, published, withdrew, retracted
    case adoptedEdition, revisedConcept, edited, corrected
    /// Took back one change, or brought back what was retracted.
    case undid, restored
    case addedMeasure, reportedStatus, recordedCouncil, changedNetwork, translated
    /// Something beside the log changed that pages may show.
    case announced
    case redacted
    /// Asked addressees of a round, the first time or once more.
    case askedForStatus
    case closedRound
    /// Said that the clock of the machine is right; what comes after is dated by it.
    case confirmedClock

    package static let list = "action"
}
