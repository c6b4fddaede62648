import Vault

extension AccountProblem {
    /// The field at which it is said.
    package var entry: String? {
        switch self {
        case .mailMalformed, .mailTaken: "mail"
        case .nameMissing, .nameTooLong, .nameMalformed: "name"
        case .passwordTooShort, .passwordTooLong, .passwordHoldsWords, .passwordTooPlain,
            .passwordGuessable, .passwordWrong:
            "passwort"
        case .codeWrong: "code"
        case .rolesMissing, .organizationMissing, .organizationUnknown, .accountUnknown,
            .lastAdministrator, .linkSpent, .tooManyTries:
            nil
        }
    }
}
