extension TextKey {
    /// The list of the fields of action, and one of them.
    package enum FieldOfAction: String, CaseIterable, Hashable, Sendable {
        case heading
        case intro
        case count
        case none
        case tableCaption
        case numbered
        case number
        case title
        case measureCount
        case situation
        case objectives
        case measures
        case noMeasures
        case lead
        case reportsTo
        case accent
        case continues
        case continuedBy
        case newIn
        case endedIn
        case ended
        case actors
        case before
        case numberedInEdition
    }
}
