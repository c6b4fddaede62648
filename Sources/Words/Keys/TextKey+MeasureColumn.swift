extension TextKey {
    /// The heads of the columns of a list of measures.
    package enum MeasureColumn: String, CaseIterable, Hashable, Sendable {
        case number
        case listNumber
        case level
        case title
        case description
        case fieldsOfAction
        case objectives
        case occasion
        case sort
        case targetGroups
        case districts
        case strategicGoals
        case priority
        case origin
        case originNumber
        case originLater
        case originReason
        case lead
        case contact
        case partners
        case reportsTo
        case period
        case from
        case until
        case periodWords
        case status
        case phase
        case timing
        case reason
        case cause
        case mergedInto
        case asOf
        case progress
        case nextStep
        case obstacle
        case outcome
        case successCriteria
        case cost
        case once
        case yearly
        case staff
        case budget
        case source
        case programme
        case fundingEnd
        case links
        case isExample
        case visibility
        case internalNote
        case note
        case nothing
    }
}
