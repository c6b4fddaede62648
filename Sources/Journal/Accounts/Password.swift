import Foundation

/// A password as somebody typed it.
struct Password: Sendable {
    static let shortest = 12
    static let longest = 128
    static let leastDifferent = 5

    /// In one form, however the keyboard composes it.
    let text: String

    var bytes: Data { Data(text.utf8) }

    init(_ typed: String) {
        text = typed.precomposedStringWithCompatibilityMapping
    }

    /// Words that everybody tries first.
    private static let plain = [
        "passwort", "password", "kennwort", "geheim", "willkommen", "hallo", "integration",
        "miteinander", "qwertz", "qwerty", "asdfgh", "abcdefgh", "0123456789", "123456789",
        "12345678", "1234567", "123456", "12345", "1234",
    ]

    /// What is wrong with it as a new password; `nil` where nothing is.
    ///
    /// Words that anybody can guess, such as the town's name, count for nothing: what is left of it
    /// must be long enough. There are no rules about signs and digits.
    ///
    /// - Source: ASVS 5.0, V6.2.1, V6.2.5, V6.2.9, V6.2.11.
    func problem(knowing words: [String]) -> AccountProblem? {
        // One sign of the screen may be any number of bytes.
        guard text.count <= Password.longest, text.utf8.count <= 8 * Password.longest else {
            return .passwordTooLong(limit: Password.longest)
        }
        guard text.count >= Password.shortest else {
            return .passwordTooShort(least: Password.shortest, length: text.count)
        }
        let known = (Password.plain + words).map { $0.lowercased() }.filter { $0.count >= 4 }
            .sorted { ($1.count, $0) < ($0.count, $1) }
        let rest = known.reduce(text.lowercased()) { $0.replacing($1, with: "") }
        guard rest.count >= Password.shortest else {
            return .passwordHoldsWords(least: Password.shortest, left: rest.count)
        }
        guard Set(rest).count >= Password.leastDifferent else {
            return .passwordTooPlain(least: Password.leastDifferent)
        }
        return nil
    }
}
