import Concept
import Journal
import Register
package import Vault
package import Words

extension AccountProblem {
    /// The message for the person: what is wrong and what to do next.
    package func message(in words: Catalogue) -> String {
        func said(_ key: TextKey.Account, _ values: [String: String] = [:]) -> String {
            words(.account(key), values)
        }
        func number(_ number: Int) -> String { words.number(number) }
        return switch self {
        case .mailMalformed(let mail):
            mail.isEmpty ? said(.mailMissing) : said(.mailMalformed, ["mail": mail])
        case .mailTaken(let mail): said(.mailTaken, ["mail": mail])
        case .nameMissing: said(.nameMissing)
        case .nameTooLong(let limit): said(.nameTooLong, ["limit": number(limit)])
        case .nameMalformed: said(.nameMalformed)
        case .rolesMissing: said(.rolesMissing)
        case .organizationMissing(let role):
            said(.organizationMissing, ["role": words.word(role)])
        case .organizationUnknown(let id): said(.organizationUnknown, ["number": String(id)])
        case .accountUnknown: said(.accountUnknown)
        case .lastAdministrator: said(.lastAdministrator)
        case .linkSpent: said(.linkSpent)
        case .passwordTooShort(let least, let length):
            length == 0
                ? said(.passwordMissing)
                : said(.passwordTooShort, ["least": number(least), "length": number(length)])
        case .passwordTooLong(let limit): said(.passwordTooLong, ["limit": number(limit)])
        case .passwordHoldsWords(let least, let left):
            said(.passwordHoldsWords, ["least": number(least), "left": number(left)])
        case .passwordTooPlain(let least): said(.passwordTooPlain, ["least": number(least)])
        case .passwordGuessable(let reason): said(reason.key)
        case .passwordWrong: said(.passwordWrong)
        case .codeWrong: said(.codeWrong)
        case .tooManyTries(let until):
            said(.tooManyTries, ["time": words.dateAndTime(until)])
        }
    }
}

extension Guesswork.Reason {
    /// The sentence on why the password is easy to guess and what helps.
    fileprivate var key: TextKey.Account {
        switch self {
        case .common: .passwordCommon
        case .ownWords: .passwordOwnWords
        case .keyboard: .passwordKeyboard
        case .repeated: .passwordRepeated
        case .row: .passwordRow
        case .day: .passwordDay
        }
    }
}
