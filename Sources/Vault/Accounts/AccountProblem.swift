import Concept
package import Register

/// Why an account cannot be as somebody wants it.
///
/// The cases carry facts; pages and commands make sentences of them.
package enum AccountProblem: Hashable, Sendable {
    /// No letter can be sent to this address.
    case mailMalformed(String)
    /// Another account has this address.
    case mailTaken(String)
    /// The name is empty.
    case nameMissing
    /// The name has more characters than the limit.
    case nameTooLong(limit: Int)
    /// The name contains a character that controls a terminal or a page.
    case nameMalformed
    /// No role is chosen.
    case rolesMissing
    /// This role acts for an organization, and none is chosen.
    case organizationMissing(Role)
    /// There is no organization with this number.
    case organizationUnknown(Int)
    /// There is no such account, or not any more.
    case accountUnknown
    /// Nobody would be left who can make accounts.
    case lastAdministrator
    /// The set-up link was used, has expired or never existed.
    case linkSpent
    /// The password has fewer characters than needed.
    case passwordTooShort(least: Int, length: Int)
    /// The password has more characters than the limit.
    case passwordTooLong(limit: Int)
    /// Without words that anybody can guess, too few characters are left.
    case passwordHoldsWords(least: Int, left: Int)
    /// The password has too few different characters.
    case passwordTooPlain(least: Int)
    /// The password is one of those that are tried first.
    case passwordGuessable(Guesswork.Reason)
    /// It is not the present password of the account.
    case passwordWrong
    /// It is not the code that the device shows now.
    case codeWrong
    /// There were too many wrong attempts; the next one is possible at this moment.
    case tooManyTries(until: Instant)
}

/// An account was not made or changed; there is at least one reason.
package struct AccountRefused: Error, Hashable, Sendable {
    /// All reasons that were found, never empty.
    package let problems: [AccountProblem]

    init(_ problems: AccountProblem...) {
        self.problems = problems
    }

    init(_ problems: [AccountProblem]) {
        self.problems = problems
    }
}
