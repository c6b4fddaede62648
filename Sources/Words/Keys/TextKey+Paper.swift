extension TextKey {
    /// The council papers, and one of them.
    package enum Paper: String, CaseIterable, Hashable, Sendable {
        case heading
        case none
        case tableCaption
        case titled
        case reference
        case sort
        case subject
        case department
        case date
        case proposedResolution
        case resolution
        case resolutionNumber
        case resolutionDate
        case route
        case routeCaption
        case noRoute
        case step
        case body
        case meetingDate
        case publicness
        case role
        case result
        case resultOpen
        case resultAhead
        case chapters
        case goals
        case edition
    }
}
