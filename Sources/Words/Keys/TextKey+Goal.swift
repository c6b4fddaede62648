extension TextKey {
    /// The strategic goals of the town.
    package enum Goal: String, CaseIterable, Hashable, Sendable {
        case heading
        case intro
        case none
        case tableCaption
        case titled
        case code
        case wording
        case measures
        case noMeasures
        case objectives
        case papers
    }
}
