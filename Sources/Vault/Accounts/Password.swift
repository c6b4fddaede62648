import Concept
import Foundation
import Register

/// A password as somebody typed it.
struct Password: Sendable {
    static let shortest = 12
    static let longest = 128
    static let leastDifferent = 5
    /// In bytes: one sign of the screen may be several, but not any number of them.
    static let byteLimit = 1024

    /// In one form, however the keyboard composes it; empty where it is too long to be looked at.
    let text: String
    /// Then nothing is done with it: composing a long row of accents takes for ever.
    let isTooLong: Bool

    var bytes: Data { Data(text.utf8) }

    init(_ typed: String) {
        let isShort = typed.utf8.count <= Password.byteLimit
        let composed =
            isShort ? typed.withoutHeapsOfMarks.precomposedStringWithCompatibilityMapping : ""
        isTooLong = !isShort || composed.utf8.count > Password.byteLimit
        text = isTooLong ? "" : composed
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
    /// must be long enough. Then it must be hard to guess for whoever knows what people take. There are
    /// no rules about signs and digits.
    ///
    /// - Source: ASVS 5.0, V6.2.1, V6.2.4, V6.2.5, V6.2.9, V6.2.11.
    func problem(knowing words: [String]) -> AccountProblem? {
        guard !isTooLong, text.count <= Password.longest else {
            return .passwordTooLong(limit: Password.longest)
        }
        guard text.count >= Password.shortest else {
            return .passwordTooShort(least: Password.shortest, length: text.count)
        }
        let own = words.map { $0.lowercased() }
        let known = (Password.plain + own + own.map(\.withoutUmlauts)).filter { $0.count >= 4 }
            .sorted { ($1.count, $0) < ($0.count, $1) }
        let rest = known.reduce(text.lowercased()) { $0.replacing($1, with: "") }
        guard rest.count >= Password.shortest else {
            return .passwordHoldsWords(least: Password.shortest, left: rest.count)
        }
        guard Set(rest).count >= Password.leastDifferent else {
            return .passwordTooPlain(least: Password.leastDifferent)
        }
        return Guesswork(text, own: Password.plain + own).reason.map { .passwordGuessable($0) }
    }
}

extension String {
    /// As people write them on a keyboard without them.
    var withoutUmlauts: String {
        [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")]
            .reduce(self) { $0.replacing($1.0, with: $1.1) }
    }
}
