extension TextKey {
    /// The bodies of the council, and one of them.
    package enum Body: String, CaseIterable, Hashable, Sendable {
        case heading
        case intro
        case none
        case papers
        case noPapers
        case meetings
        case noMeetings
        case meetingOf
        case meetingTime
        case cancelled
        case consultations
        case ways
    }
}
