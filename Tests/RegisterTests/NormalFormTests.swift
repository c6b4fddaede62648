import Foundation
import TestKit
import Testing

@testable import Concept
@testable import Register

/// Normal forms are those of Foundation, and cost what the text is long.
@Suite struct NormalFormTests {
    /// Signs that compose, that change their order, or that only look as if they did.
    private static let signs: [Unicode.Scalar] = [
        "a", "o", "u", "ä", "ü", "é", "\u{301}", "\u{308}", "\u{323}", "\u{327}", "\u{345}", " ",
        "\n", "\r", "\u{200D}", "\u{1100}", "\u{1161}", "\u{11A8}", "\u{AC00}", "\u{BC6}",
        "\u{BBE}", "\u{9C7}", "\u{9BE}", "\u{DD9}", "\u{DCF}", "\u{3099}", "か", "\u{1F1E9}",
        "\u{212B}", "\u{2126}", "\u{FB01}", "\u{F900}", "\u{1D15E}", "ẞ",
    ]

    @Test func `pieces give the same as the whole`() {
        var chance = Seeded(seed: 15)
        for _ in 0..<300 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...900, using: &chance) {
                text.append(Self.signs.randomElement(using: &chance) ?? "a")
            }
            let whole = String(text)
            let composed = whole.precomposedStringWithCanonicalMapping
            #expect(whole.composed.utf8.elementsEqual(composed.utf8))
            let decomposed = whole.decomposedStringWithCanonicalMapping
            #expect(whole.decomposed.utf8.elementsEqual(decomposed.utf8))
        }
    }

    @Test(arguments: ["e\u{301}", "é", "\u{1100}\u{1161}", "a\u{308} "])
    func `a text of accents takes what it is long`(sign: String) {
        #expect(
            Doubling.isLinear(from: 20_000) { size in
                let text = String(repeating: sign, count: size)
                _ = text.composed.utf8.count + text.decomposed.utf8.count
            }
        )
    }
}
