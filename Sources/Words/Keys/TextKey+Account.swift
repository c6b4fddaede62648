extension TextKey {
    /// What is said about accounts, at the keyboard and on the pages.
    package enum Account: String, CaseIterable, Hashable, Sendable {
        // What is wrong.
        case mailMissing
        case mailMalformed
        case mailTaken
        case nameMissing
        case nameTooLong
        case nameMalformed
        case rolesMissing
        case organizationMissing
        case organizationUnknown
        case accountUnknown
        case lastAdministrator
        case linkSpent
        case passwordMissing
        case passwordTooShort
        case passwordTooLong
        case passwordHoldsWords
        case passwordTooPlain
        case passwordWrong
        case codeWrong
        case tooManyTries

        // How an account stands.
        case stateActive
        case stateInvited
        case stateExpired
        case stateBlocked
        case withoutMail

        // What the command says.
        case linkFor
        case firstLink
        case unknownMail
        case none
        case blocked
        case unblocked
        case rolesChanged
    }
}
