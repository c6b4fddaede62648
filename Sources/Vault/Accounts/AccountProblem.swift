import Concept
package import Register

/// Why an account cannot be what somebody wants.
///
/// Cases carry facts; the floor above says them.
package enum AccountProblem: Hashable, Sendable {
    case mailMalformed(String)
    case mailTaken(String)
    case nameMissing
    case nameTooLong(limit: Int)
    /// It holds a sign that steers a terminal or a page.
    case nameMalformed
    case rolesMissing
    /// A role that acts for an organization needs one.
    case organizationMissing(Role)
    case organizationUnknown(Int)
    /// There is none with this number, or not any more.
    case accountUnknown
    /// Nobody could make accounts any more.
    case lastAdministrator
    /// The set-up link was used, is too old, or never was one.
    case linkSpent
    case passwordTooShort(least: Int, length: Int)
    case passwordTooLong(limit: Int)
    /// Too little is left without words that anybody can guess.
    case passwordHoldsWords(least: Int, left: Int)
    /// Too few different signs.
    case passwordTooPlain(least: Int)
    /// Whoever knows what people take finds it soon.
    case passwordGuessable(Guesswork.Reason)
    /// It is not the one that the account has.
    case passwordWrong
    /// The code from the device is not the one of now.
    case codeWrong
    case tooManyTries(until: Instant)
}

/// An account was not made or changed, for these reasons; there is at least one.
package struct AccountRefused: Error, Hashable, Sendable {
    package let problems: [AccountProblem]

    init(_ problems: AccountProblem...) {
        self.problems = problems
    }

    init(_ problems: [AccountProblem]) {
        self.problems = problems
    }
}
