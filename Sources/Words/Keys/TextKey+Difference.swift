extension TextKey {
    /// What has changed, as sentences.
    package enum Difference: String, CaseIterable, Hashable, Sendable {
        case new
        case gone
        case changed
        case fieldAdded
        case fieldRemoved
        case fieldChanged
        case entriesAdded
        case entriesRemoved
        case reordered
        case paragraphMoved
        case moreFields
    }
}
