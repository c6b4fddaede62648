import Testing

@testable import Words

/// The plural rules against the examples of the CLDR.
struct PluralTests {
    private static let rules: [String: PluralRule] = [
        "de": .german, "en": .german, "fr": .french, "tr": .turkish, "ar": .arabic,
        "uk": .ukrainian, "ru": .ukrainian, "ro": .romanian, "pl": .polish, "fa": .persian,
        "prs": .persian, "ti": .tigrinya, "kmr": .turkish, "ckb": .turkish,
    ]

    /// A language, a category, and numbers that take it; those with a comma are shown with a fraction.
    private static let table: [(String, PluralCategory, String)] = [
        ("de", .one, "1 -1"), ("de", .other, "0 2 5 11 21 100 101 102 0,5 1,5 1,25 10,1"),
        ("en", .one, "1"), ("en", .other, "0 2 5 11 21 100 101 102 0,1 1,1"),
        ("fr", .one, "0 1 0,5 1,5 1,99"), ("fr", .many, "1000000 2000000"),
        ("fr", .other, "2 5 11 21 100 101 102 1000 1000001 2,5 10,1"),
        ("tr", .one, "1"), ("tr", .other, "0 2 5 11 21 100 101 102 0,5 1,5"),
        ("kmr", .one, "1"), ("kmr", .other, "0 2 11 21 101 0,1"),
        ("ckb", .one, "1"), ("ckb", .other, "0 2 11 21 101 0,1"),
        ("fa", .one, "0 1 0,5 0,04"), ("fa", .other, "2 5 11 21 100 101 102 1,1 2,5"),
        ("prs", .one, "0 1"), ("prs", .other, "2 101"),
        ("ti", .one, "0 1"), ("ti", .other, "2 5 11 21 100 101 102 0,5 1,5"),
        ("uk", .one, "1 21 31 101 121 1001"), ("uk", .few, "2 3 4 22 24 102 104 1002"),
        ("uk", .many, "0 5 10 11 12 14 19 20 25 100 111 112 114 1000 1000000"),
        ("uk", .other, "0,5 1,5 2,1 10,25"),
        ("ru", .one, "1 21 101"), ("ru", .few, "2 22 102"), ("ru", .many, "0 5 11 12 100 111"),
        ("ru", .other, "1,5"),
        ("pl", .one, "1"), ("pl", .few, "2 3 4 22 24 102 104"),
        ("pl", .many, "0 5 10 11 12 14 20 21 25 31 100 101 111 112 1000000"),
        ("pl", .other, "0,5 1,5 2,1"),
        ("ro", .one, "1"), ("ro", .few, "0 2 5 11 16 19 101 102 119 1001 0,5 1,5"),
        ("ro", .other, "20 21 25 35 100 120 1000 1000000"),
        ("ar", .zero, "0"), ("ar", .one, "1"), ("ar", .two, "2"),
        ("ar", .few, "3 5 10 103 110 1003"), ("ar", .many, "11 21 26 99 111 1011"),
        ("ar", .other, "100 101 102 200 202 1000 1000000 0,5 1,5 2,25 10,1"),
    ]

    /// A number as the table writes it: "12", "-1", "1,25".
    private static func number(_ text: Substring) throws -> PluralNumber {
        let parts = text.split(separator: ",")
        let whole = try #require(Int(parts[0]))
        guard parts.count == 2 else { return PluralNumber(whole) }
        let rest = try #require(Int(parts[1].count == 1 ? parts[1] + "0" : parts[1]))
        return PluralNumber(hundredths: whole * 100 + rest)
    }

    @Test(arguments: table)
    func `a number takes the form of its language`(
        tag: String,
        category: PluralCategory,
        numbers: String
    ) throws {
        let rule = try #require(Self.rules[tag])
        for text in numbers.split(separator: " ") {
            #expect(rule.category(of: try Self.number(text)) == category, "\(tag) \(text)")
        }
    }

    @Test func `a rule chooses each of its forms and no other, and all are tried`() {
        for (tag, rule) in Self.rules {
            let whole = (0...1_200).map { PluralNumber($0) } + [PluralNumber(1_000_000)]
            let parts = (0...1_200).map { PluralNumber(hundredths: $0) }
            let chosen = Set((whole + parts).map(rule.category(of:)))
            #expect(chosen == Set(rule.categories), "\(tag)")
            #expect(rule.categories.last == .other, "\(tag)")
            let tried = Self.table.filter { $0.0 == tag }.map(\.1)
            if tag != "prs" { #expect(Set(tried) == chosen, "\(tag)") }
        }
    }

    @Test func `a number in hundredths is read as it is shown`() {
        #expect(PluralNumber(hundredths: 100) == PluralNumber(1))
        #expect(PluralNumber(hundredths: -200) == PluralNumber(2))
        #expect(PluralNumber(hundredths: 150).fraction == 5)
        #expect(PluralNumber(hundredths: 150).fractionDigits == 1)
        #expect(PluralNumber(hundredths: 105).fraction == 5)
        #expect(PluralNumber(hundredths: 105).fractionDigits == 2)
    }

    @Test func `the ending of a form is told from an ending of a name`() {
        #expect(PluralCategory.base(of: "measure.count_one") == "measure.count")
        #expect(PluralCategory.base(of: "measure.count_many") == "measure.count")
        #expect(PluralCategory.base(of: "measure.lead") == "measure.lead")
        #expect(PluralCategory.base(of: "value.some_one_else") == "value.some_one_else")
    }
}
