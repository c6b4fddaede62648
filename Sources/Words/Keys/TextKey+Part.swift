extension TextKey {
    /// The page for who works in a field or an organization.
    package enum Part: String, CaseIterable, Hashable, Sendable {
        case heading
        case intro
        case field
        case organization
        case noChoice
        case show
        case yourPart
        case yourMeasures
        case nothing
        case new
        case due
        case contacts
        case office
        case teaser
    }
}
