import Foundation
import TestKit
import Testing

@testable import Journal

/// How a body is made from an earlier one, without the words that were taken out.
@Suite struct BodyPatchTests {
    private static let words = [
        "Frau", "Geheim", " ", "aus", ",", "der", "Straße", "\"", "{", "1", "ä", ".",
    ]

    private func text(_ chance: inout Seeded) -> Data {
        let count = Int.random(in: 0...40, using: &chance)
        let words = (0..<count).map { _ in Self.words.randomElement(using: &chance) ?? "" }
        return Data(words.joined().utf8)
    }

    @Test(arguments: 1...200)
    func `it makes the later from the earlier, also read again, and two are as good as one`(
        seed: Int
    ) throws {
        var chance = Seeded(seed: UInt64(seed))
        let bodies = (0..<3).map { _ in text(&chance) }
        let first = BodyPatch(from: bodies[0], to: bodies[1])
        let second = BodyPatch(from: bodies[1], to: bodies[2])
        #expect(first.applied(to: bodies[0]) == bodies[1])
        #expect(first.followed(by: second).applied(to: bodies[0]) == bodies[2])
        #expect(BodyPatch(first.description) == first)
    }

    @Test func `it holds neither what is taken out nor what stays`() {
        let patch = BodyPatch(
            from: Data("Ein Satz über Frau Geheim, und noch einer.".utf8),
            to: Data("Ein Satz über [..], und noch einer.".utf8)
        )
        #expect(patch.description == "0+15,x5b2e2e5d,26+17")
    }

    @Test func `what a second one takes out of the first is gone`() {
        let one = BodyPatch(from: Data("a Geheim b".utf8), to: Data("a Frau G b".utf8))
        let two = BodyPatch(from: Data("a Frau G b".utf8), to: Data("a x b".utf8))
        let both = one.followed(by: two)
        #expect(both.applied(to: Data("a Geheim b".utf8)) == Data("a x b".utf8))
        #expect(!both.description.contains(hex("Frau".utf8)))
    }

    @Test(arguments: ["1+", "x1", "xgg", "1+2+3", "-1+4", "a", "1+99999999999999999999"])
    func `what is no patch is not read as one`(text: String) {
        #expect(BodyPatch(text) == nil)
    }

    @Test func `a body that is too short is not the one that was meant`() {
        #expect(BodyPatch("0+5")?.applied(to: Data("1234".utf8)) == nil)
    }

    @Test(arguments: ["Frau Geheim ", "[..] ", "a", "\" ", "Wort%d "])
    func `its making, following and applying are linear`(unit: String) {
        func body(_ count: Int, _ offset: Int) -> Data {
            let words = (0..<count).map { unit.replacing("%d", with: String($0 + offset)) }
            return Data(words.joined(separator: "\n").utf8)
        }
        let isLinear = Doubling.isLinear(from: 2000) { size in
            let bodies = [
                body(size, 0), body(size, size / 2), Data("[..]".utf8) + body(size, size),
            ]
            let first = BodyPatch(from: bodies[0], to: bodies[1])
            let both = first.followed(by: BodyPatch(from: bodies[1], to: bodies[2]))
            #expect(both.applied(to: bodies[0]) == bodies[2])
        }
        #expect(isLinear)
    }
}
