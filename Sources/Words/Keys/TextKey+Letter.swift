extension TextKey {
    /// What stands in letters by mail.
    package enum Letter: String, CaseIterable, Hashable, Sendable {
        case greeting
        case askingSubject
        case remarkSubject
        case remindingSubject
        case askingBackSubject
        case reminding
        case askingBack
        case about
        case link
        case forward
        case regards
        case office
        case why
        case privacy
        case acceptedSubject
        case accepted
        case linkToSee
        case trialSubject
        case trial
        case renewingSubject
        case renewing
        case receiptSubject
        case receipt
        case receiptNumber
        case inviteSubject
        case invite
        case inviteForward
        case codeSubject
        case code
        case codeUnasked
    }
}
