import Concept
import Register
import TestKit
import Testing

/// Search finds words as people type them.
@Suite struct SearchTests {
    private func town() throws -> Register {
        try Register().with { draft in
            let goal = draft.add(StrategicGoal(code: "A3", wording: "Offenburg ist weltoffen"))
            let field = draft.add(FieldOfAction(position: 1, title: "Sprache"))
            var first = Measure(title: "Sprachförderung in Kitas", field: field)
            first.strategicGoals = [goal]
            first.progress = "Die Straßenzüge im Süden sind erreicht."
            draft.add(first)
            var second = Measure(title: "Café der Kulturen", field: field)
            second.description = draft.prose([Passage(.paragraph, "Auch Sprache wird gefördert.")])
            draft.add(second)
            draft.add(Paper(code: "168/20", sort: "Beschlussvorlage", subject: "Fortschreibung"))
        }
    }

    private func found(_ text: String) throws -> [Int] {
        let query = try #require(SearchQuery(text))
        return try town().found(query, among: [.measure]).map(\.reference.number)
    }

    @Test(arguments: [
        ("förderung", [1]), ("foerderung", [1]), ("forderung", [1]), ("FÖRDERUNG", [1]),
        ("strassenzuege", [1]), ("strassenzuge", [1]), ("Straßenzüge", [1]), ("cafe", [2]),
        ("Café", [2]), ("sprache", [2]), ("sprach", [1, 2]), ("sprach kitas", [1]),
        ("sprach nirgends", []), ("gefoerdert", [2]), ("förderung\u{AD}", [1]),
    ])
    func `words are found in either spelling`(typed: String, numbers: [Int]) throws {
        #expect(try found(typed) == numbers)
    }

    @Test func `what is called so comes first`() throws {
        let register = try Register().with { draft in
            var mentions = Measure(title: "Anderes")
            mentions.progress = "Ein Garten entsteht."
            draft.add(mentions)
            draft.add(Measure(title: "Garten der Nachbarn"))
        }
        let query = try #require(SearchQuery("garten"))
        #expect(register.found(query, among: [.measure]).map(\.reference.number) == [2, 1])
    }

    @Test(arguments: [
        ("M1", Reference(.measure, 1)), ("m 2", Reference(.measure, 2)),
        ("a3", Reference(.strategicGoal, 1)), ("168/20", Reference(.paper, 1)),
        ("M99", nil), ("M0", nil), ("x", nil), ("M99999999999999999999", nil), ("m-1", nil),
    ])
    func `a number or code names its record`(typed: String, reference: Reference?) throws {
        #expect(try town().called(typed) == reference)
    }

    @Test func `nothing to look for is no query`() {
        #expect(SearchQuery("  \n") == nil)
        #expect(SearchQuery("\u{AD}") == nil)
    }

    @Test(arguments: [
        ("Sprachforderumg", "Sprachförderung"), ("Kutas", "Kitas"), ("Kitsa", "Kitas"),
        ("Kulturenn", "Kulturen"), ("Kultren", "Kulturen"),
    ])
    func `a word with one wrong letter leads to the town's own`(
        typed: String,
        own: String
    ) throws {
        let near = try town().words(near: typed, among: [.measure], limit: 3)
        // Two wrong letters are too many.
        #expect(typed == "Sprachforderumg" ? near.isEmpty : near == [own])
    }

    @Test func `the place is marked in the words as they are written`() throws {
        let query = try #require(SearchQuery("foerder"))
        let record = try #require(try town()[ID<Measure>(1)]).record
        let excerpt = try #require(Excerpt(of: record, for: query))
        #expect(excerpt.pieces.filter(\.isFound).map(\.text) == ["förder"])
        #expect(excerpt.pieces.map(\.text).joined() == "Sprachförderung in Kitas")
    }

    @Test func `a long text is cut around what was found`() throws {
        let long = String(repeating: "Wort ", count: 100) + "Fundstelle " + "und weiter. "
        let query = try #require(SearchQuery("fundstelle"))
        let excerpt = Excerpt(in: long + long, for: query)
        let shown = excerpt.pieces.map(\.text).joined()
        #expect(shown.count < 200)
        #expect(shown.hasPrefix("… ") && shown.hasSuffix(" …"))
        #expect(excerpt.pieces.contains { $0.isFound && $0.text == "Fundstelle" })
    }

    @Test(arguments: 1...20)
    func `an excerpt loses nothing and marks what is there`(seed: UInt64) {
        var chance = Seeded(seed: seed)
        let letters = Array("aäoöuüß eE-.…Éé\u{301}👩‍👧")
        let text = String((0..<80).map { _ in letters.randomElement(using: &chance) ?? "a" })
        let word = String((0..<3).map { _ in letters.randomElement(using: &chance) ?? "a" })
        guard let query = SearchQuery(word) else { return }
        let excerpt = Excerpt(in: text, for: query)
        #expect(excerpt.pieces.map(\.text).joined() == text)
    }
}
