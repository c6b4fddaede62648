import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Journal
@testable import Vault

/// The secrets by themselves: passwords, codes, tokens.
@Suite struct SecretTests {
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
        (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `codes are those of RFC 6238`(seconds: Int, code: String) {
        let secret = Data("12345678901234567890".utf8)
        let step = OneTimeCode.step(at: Instant(milliseconds: seconds * 1000))
        #expect(OneTimeCode.code(secret, step: step, digits: 8) == code)
        #expect(OneTimeCode.code(secret, step: step) == code.suffix(6))
    }

    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
        ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
    ])
    func `letters are those of RFC 4648`(bytes: String, text: String) {
        #expect(Base32.text(Data(bytes.utf8)) == text)
        #expect(Base32.bytes(text.lowercased()) == Data(bytes.utf8))
    }

    @Test func `a code is taken half a minute early and late, and once`() throws {
        let secret = SecondFactor.Secret(bytes: Data((0..<20).map { $0 }))
        let now = Instant(milliseconds: 1_600_000_020_000)
        let step = OneTimeCode.step(at: now)
        for offset in -3...3 {
            var factor = SecondFactor(secret)
            let isTaken = factor.takes(secret.code(at: step + offset), at: now)
            #expect(isTaken == (abs(offset) <= 1), "\(offset)")
        }
        var factor = SecondFactor(secret)
        func takes(_ typed: String, after seconds: Int = 0) -> Bool {
            factor.takes(typed, at: now.adding(seconds: seconds))
        }
        let code = secret.code(at: step)
        #expect(takes("\(code.prefix(3)) \(code.suffix(3))"))
        #expect(!takes(code))
        #expect(!takes(secret.code(at: step - 1)), "older than the one that was used")
        #expect(takes(secret.code(at: step + 1)))
        for wrong in ["", "12345", "1234567", "abcdef", "１２３４５６"] {
            #expect(!takes(wrong, after: 300))
        }
    }

    @Test func `a secret reads back from its text, and its address escapes what people write`() {
        let secret = SecondFactor.Secret(bytes: Data((0..<20).map { $0 * 7 }))
        #expect(SecondFactor.Secret(secret.text) == secret)
        #expect(secret.text.count == 39)
        for wrong in ["", "ABCD", String(repeating: "A", count: 64), "0" + secret.text.dropFirst()]
        {
            #expect(SecondFactor.Secret(wrong) == nil)
        }
        let address = secret.address(issuer: "Bad Köln & Co", mail: "ada@beispiel.example")
        #expect(
            address == "otpauth://totp/Bad%20K%C3%B6ln%20%26%20Co:ada%40beispiel.example?secret="
                + Base32.text(secret.bytes) + "&issuer=Bad%20K%C3%B6ln%20%26%20Co"
        )
    }

    @Test func `a password is known again, and a hash does not tell it`() throws {
        let cost = PasswordCost(rounds: 1024, blockSize: 8, parallelism: 16)
        let hash = try PasswordHash(Password("password"), cost: cost, salt: Data("NaCl".utf8))
        // The vector of RFC 7914, 12; its first half, for we keep 32 bytes.
        let expected = "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        #expect(hex(hash.digest) == expected)
        #expect(try hash.matches(Password("password")))
        #expect(try !hash.matches(Password("Password")))
        #expect(try !PasswordHash(ofNothing: .light).matches(Password("")))
    }

    @Test func `a password is the same however it is composed`() throws {
        let hash = try PasswordHash(Password("Ma\u{308}rz im Wald"), cost: .light, salt: Data([1]))
        #expect(try hash.matches(Password("März im Wald")))
    }

    @Test(
        arguments: [
            ("kirschen im regen", nil),
            ("offenburg am schönen fluss im mai", nil),
            ("elf zeichen", .passwordTooShort(least: 12, length: 11)),
            (String(repeating: "lang ", count: 26), .passwordTooLong(limit: 128)),
            ("e" + String(repeating: "\u{301}", count: 2000), .passwordTooLong(limit: 128)),
            ("Offenburg-Offenburg", .passwordHoldsWords(least: 12, left: 1)),
            ("lovelace1234567", .passwordHoldsWords(least: 12, left: 0)),
            ("passwort123456!", .passwordHoldsWords(least: 12, left: 1)),
            ("abababababababab", .passwordTooPlain(least: 5)),
        ] as [(String, AccountProblem?)]
    )
    func `a new password is long, and not what anybody guesses`(
        text: String,
        problem: AccountProblem?
    ) {
        #expect(Password(text).problem(knowing: ["Offenburg", "Lovelace", "am"]) == problem)
    }

    @Test func `no word that is known makes a short password long enough`() {
        var chance = Seeded(seed: 7)
        let letters = Array("abcdefghijkl")
        for _ in 0..<500 {
            let own = String((0..<11).map { _ in letters.randomElement(using: &chance) ?? "a" })
            let place = own.index(own.startIndex, offsetBy: Int.random(in: 0...11, using: &chance))
            let padded = own[..<place] + "Offenburg" + own[place...]
            #expect(Password(String(padded)).problem(knowing: ["offenburg"]) != nil, "\(padded)")
        }
    }

    @Test func `recovery codes are ten, all different, and read as people type them`() throws {
        let codes = RecoveryCode.make(.test(seed: 5))
        #expect(Set(codes).count == 10)
        for code in codes {
            #expect(code.wholeMatch(of: /([A-Z2-7]{4}-){5}[A-Z2-7]{4}/) != nil)
            let typed = code.lowercased().replacing("-", with: " ")
            #expect(RecoveryCode.digest(of: typed) == RecoveryCode.digest(of: code))
        }
        for wrong in [
            "", "ABCD", "ABCD-EFGH-0000-1111-2222-3333", String(repeating: "A", count: 99),
        ] {
            #expect(RecoveryCode.digest(of: wrong) == nil)
        }
    }

    @Test func `a token is 32 bytes, and nothing else has a digest`() throws {
        let token = Token.make(.test(seed: 3))
        #expect(token.wholeMatch(of: /[0-9a-f]{64}/) != nil)
        let digest = try #require(Token.digest(of: token))
        #expect(digest.count == 64 && digest != token)
        for wrong in ["", "abc", token + "0", String(token.dropLast())] {
            #expect(Token.digest(of: wrong) == nil)
        }
    }
}
