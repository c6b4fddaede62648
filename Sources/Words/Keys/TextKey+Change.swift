extension TextKey {
    /// The list of the changes.
    package enum Change: String, CaseIterable, Hashable, Sendable {
        case heading
        case until
        case intro
        case day
        case what
        case records
        case none
        case older
        case newer
        case since
        case recordKeptSince
        case countsFrom
        case reason
        case inserted
        case deleted
    }
}
