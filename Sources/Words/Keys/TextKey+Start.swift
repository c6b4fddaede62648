extension TextKey {
    /// The first page of a town.
    package enum Start: String, CaseIterable, Hashable, Sendable {
        case heading
        case intro
        case headline
        case headlineUnknown
        case byStatus
        case status
        case count
        case byField
        case fields
        case field
        case fieldMeasures
        case latestChanges
        case allChanges
        case allMeasures
        case readConcept
        case noConcept
        case noConceptNext
        case nothingPublished
        case nothingPublishedNext
        case noChanges
        case allDates
        case ways
        case findMeasures
        case compareEditions
        case seeDates
        case seeNetwork
        case fieldMeasuresLate
    }
}
