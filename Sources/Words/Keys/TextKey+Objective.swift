extension TextKey {
    /// The objectives of the fields, and one of them.
    package enum Objective: String, CaseIterable, Hashable, Sendable {
        case heading
        case intro
        case count
        case none
        case tableCaption
        case guiding
        case sub
        case guidingNumbered
        case subNumbered
        case subObjectives
        case above
        case field
        case measures
        case noMeasures
        case goals
        case assessment
        case notAssessed
        case actors
    }
}
