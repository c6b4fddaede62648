import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Vault

/// Passwords that somebody finds who knows what people take.
@Suite struct GuessworkTests {
    private static let own = ["Bad", "Beispiel", "Stadt", "Ada", "Müllerin", "ada.muellerin"]

    private func problem(_ text: String) -> AccountProblem? {
        Password(text).problem(knowing: Self.own)
    }

    @Test(
        arguments: [
            ("trustno1monkey", .passwordGuessable(.common)),
            ("iloveyouforever", .passwordGuessable(.common)),
            ("Tr0ub4dour&dragon", .passwordGuessable(.common)),
            ("administrator", .passwordGuessable(.common)),
            ("ichliebedich", .passwordGuessable(.common)),
            ("Schmetterling1", .passwordGuessable(.common)),
            ("sommersonne2024", .passwordGuessable(.common)),
            ("Mu3ll3rin2024!", .passwordGuessable(.ownWords)),
            ("qwertzuiop[]12", .passwordHoldsWords(least: 12, left: 8)),
            ("1qay2wsx3edc", .passwordGuessable(.common)),
            ("zxcvbnm,./oiuytrew", .passwordGuessable(.keyboard)),
            ("uhbzgvtfcrdxesy", nil),
            ("abcdeabcdeabcde", .passwordGuessable(.repeated)),
            ("abcdefgijklmnop", .passwordGuessable(.row)),
            ("24.12.1985 2003", .passwordGuessable(.day)),
            ("drei Birnen im Zug", nil),
            ("löwe kamm teich ufer", nil),
            ("x7Kq2mPz9wLt", nil),
        ] as [(String, AccountProblem?)]
    )
    func `what people take is refused, with the reason`(text: String, expected: AccountProblem?) {
        let found = problem(text)
        // What wins where several reasons hold is the library's; that it is refused is not.
        if case .passwordGuessable? = expected {
            guard case .passwordGuessable? = found else {
                Issue.record("\(text): \(String(describing: found))")
                return
            }
        }
        #expect(found == expected, "\(text)")
    }

    /// Some of those that lists of stolen passwords have at their top.
    private static let common = [
        "password", "letmein", "dragon", "monkey", "football", "baseball", "superman", "batman",
        "princess", "sunshine", "shadow", "master", "michael", "jennifer", "jordan", "michelle",
        "starwars", "computer", "whatever", "freedom", "trustno1", "iloveyou", "welcome", "hunter",
        "charlie", "andrew", "jessica", "daniel", "thomas", "soccer", "killer", "pepper", "summer",
        "ginger", "cookie", "cheese", "matrix", "mustang", "corvette", "mercedes", "porsche",
        "harley", "yankees", "cowboys", "lakers", "phoenix", "thunder", "diamond", "chicken",
        "hallo", "schatz", "passwort", "sommer", "ferien", "fussball", "berlin", "bayern",
        "miteinander", "integration", "beispiel", "rathaus", "qwertz", "asdfgh", "yxcvbn",
    ]

    @Test func `common passwords made long as people make them stay refused`() {
        var chance = Seeded(seed: 11)
        let ends = [
            "123", "1234", "12345", "123456", "!", "!!", "1!", "2023", "2024", "2025", "01", "007",
        ]
        let leet: [Character: Character] = ["a": "@", "e": "3", "i": "1", "o": "0", "s": "$"]
        var refused = 0
        for _ in 0..<3000 {
            var word = Self.common.randomElement(using: &chance) ?? ""
            if Bool.random(using: &chance) { word = word.capitalized }
            if Int.random(in: 0..<4, using: &chance) == 0 {
                word = String(word.map { leet[$0] ?? $0 })
            }
            var text = word
            // Nothing new comes in: the word again, or an end that everybody takes.
            let again = Bool.random(using: &chance)
            while text.count < 12 {
                text += again ? word : ends.randomElement(using: &chance) ?? ""
            }
            if problem(text) != nil { refused += 1 } else { Issue.record("\(text)") }
        }
        #expect(refused == 3000)
    }

    @Test func `what a keeper of passwords makes is taken`() {
        var chance = Seeded(seed: 12)
        let signs = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
        for _ in 0..<1000 {
            let text = (0..<16).map { _ in signs.randomElement(using: &chance) ?? "a" }
            #expect(problem(String(text)) == nil)
        }
    }

    @Test func `a long password costs no more than a short one`() throws {
        let hash = try PasswordHash(Password("kirschen im regen"), cost: .light, salt: Data([1]))
        for sign in ["e\u{301}", "\u{301}", "\u{FDFA}", " ", "a", "\u{1F469}\u{200D}"] {
            let text = String(repeating: sign, count: (4 << 20) / sign.utf8.count)
            let password = Password(text)
            #expect(password.isTooLong && password.text.isEmpty)
            #expect(password.problem(knowing: Self.own) == .passwordTooLong(limit: 128))
            #expect(try !hash.matches(password))
        }
        #expect(!Password(String(repeating: "a", count: 1024)).isTooLong)
        #expect(Password(String(repeating: "a", count: 1025)).isTooLong)
    }
}
