import Concept
import Register
import TestKit
import Testing

@Suite struct ProseTests {
    private func text(_ words: String) -> [Passage] {
        words.split(separator: " ").map { Passage(.paragraph, String($0)) }
    }

    @Test func `a paragraph that stays keeps its number when others come and go`() {
        var last = 0
        let old = Prose().revised(text("a b c d"), after: &last)
        let new = old.revised(text("b x c d e"), after: &last)
        #expect(new.paragraphs.map(\.number) == [2, 5, 3, 4, 6])
        #expect(last == 6)
    }

    @Test func `a paragraph that was rewritten in its place keeps its number`() {
        var last = 0
        let old = Prose().revised(text("a b c"), after: &last)
        let new = old.revised(text("a bb c"), after: &last)
        #expect(new.paragraphs.map(\.number) == [1, 2, 3])
        #expect(last == 3)
    }

    @Test func `a heading does not become a paragraph by being near`() {
        var last = 0
        let old = Prose().revised([Passage(.heading, "a")], after: &last)
        let new = old.revised([Passage(.paragraph, "b")], after: &last)
        #expect(new.paragraphs.map(\.number) == [2])
    }

    @Test(arguments: 1...40)
    func `whatever is typed, the words are those typed and each number is there once`(seed: Int) {
        var chance = Seeded(seed: UInt64(seed))
        var last = 0
        var prose = Prose()
        for _ in 0..<12 {
            let typed = (0..<Int.random(in: 0...8, using: &chance)).map { _ in
                Passage(
                    Paragraph.Role.allCases.randomElement(using: &chance) ?? .paragraph,
                    ["a", "b", "c", "d"].randomElement(using: &chance) ?? "a"
                )
            }
            prose = prose.revised(typed, after: &last)
            #expect(prose.passages == typed, "seed \(seed)")
            #expect(Set(prose.paragraphs.map(\.number)).count == typed.count, "seed \(seed)")
            #expect(prose.paragraphs.allSatisfy { $0.number <= last }, "seed \(seed)")
        }
    }
}
