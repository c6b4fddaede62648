/// What a change did, as the history names it.
///
/// Raw values are stored and never change; the glossary has the German names.
package enum Action: String, Choice {
    case foundedTown, importedPaper, importedList, published, withdrew, retracted
    case adoptedEdition, revisedConcept, edited, corrected
    /// Took back one change; brought back a retracted record.
    case undid, restored
    case addedMeasure, reportedStatus, recordedCouncil, changedNetwork, translated
    /// Something changed that pages show and that is stored beside the log.
    case announced
    case redacted
    /// Asked the addressees of a round, the first time or again.
    case askedForStatus
    case closedRound
    /// Confirmed that the clock of the machine is right; later changes are dated by it.
    case confirmedClock

    /// The catalogues call the words `action.published` and so on.
    package static let list = "action"
}
