extension TextKey {
    /// What comes and what was.
    package enum Calendar: String, CaseIterable, Hashable, Sendable {
        case heading
        case intro
        case none
        case file
        case ahead
        case nothingAhead
        case past
        case due
        case overdue
        case nextSittings
    }
}
