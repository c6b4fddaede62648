extension TextKey {
    /// The letters of the town, and the way by which they leave.
    package enum Outbox: String, CaseIterable, Hashable, Sendable {
        case heading
        case way
        case noWay
        case noAddress
        case testButton
        case mailHeading
        case noReturn
        case returnNotRead
        case foreignReturn
        case returnTaken
        case returnRefused
        case returnOfAnother
        case testHanded
        case testFailed
        case testNoMail
        case openHeading
        case noneOpen
        case said
        case unclearHint
        case again
        case arrived
        case pastHeading
        case asking
        case reminding
        case askingBack
        case accepted
        case stateWaiting
        case stateHanding
        case stateHanded
        case stateUnclear
        case stateRefused
        case stateOvertaken
        case letters
        case cameBack
        case barUnsubscribed
        case barBounced
        case renewing
        case receipt
        case inviteHanded
        case inviteFailed
    }
}
