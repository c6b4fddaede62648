extension TextKey {
    /// Search: the field, the result and what to do without one.
    package enum Search: String, CaseIterable, Hashable, Sendable {
        case heading
        case label
        case button
        case hint
        case count
        case group
        case didYouMean
        case nothing
        case toFields
    }
}
