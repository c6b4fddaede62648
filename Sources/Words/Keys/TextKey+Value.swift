extension TextKey {
    /// Words that stand for a value or join several.
    package enum Value: String, CaseIterable, Hashable, Sendable {
        case open
        case notRecorded
        case notGiven
        case notYetKnown
        case yes
        case no
        case and
        case others
        case dateAndTime
        case since
        case startingFrom
        case until
        case untilEndOf
        case span
        case posts
    }
}
