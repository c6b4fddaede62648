import Vault

extension AccountProblem {
    /// The name of the form's field that the problem is about; `nil` if it is about none in
    /// particular.
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
