import Concept
import Register
import TestKit
import Testing

@testable import Words

/// That the catalogues hold what the program says, and nothing else.
struct CompletenessTests {
    /// The keys that are put together from kinds, lists and months.
    private static let families: Set<String> = {
        var keys = Catalogue.words.map { "\($0.list).\($0.key)" }
        keys += Kind.allCases.map { "kind.\($0.rawValue)" }
        keys += Via.allCases.map { "via.\($0.rawValue)" }
        keys += Paragraph.Role.allCases.map { "paragraph.\($0.rawValue)" }
        keys += ["internal", "network", "public", "withdrawn"].map { "visibility.\($0)" }
        keys += (1...12).flatMap { ["month.\($0)", "monthShort.\($0)"] }
        return Set(keys)
    }()

    /// The two keys that may name each field.
    private static let fields: [(own: String, shared: String)] = Examples.all.flatMap { record in
        let kind = type(of: record).kind.rawValue
        // A vocabulary names its fields by keys that the catalogues have.
        let names = record is Vocabulary ? [] : record.fields.map(\.name)
        return (names + ["visibility"]).map {
            ("field.\(kind).\($0)", "field.\($0)")
        }
    }

    private static func keys(of words: Catalogue) -> Set<String> {
        Set(words.phrases.keys.map(PluralCategory.base))
    }

    @Test(arguments: Language.allCases)
    func `a catalogue has every text and no other`(language: Language) {
        let fixed = TextKey.allCases.map(\.key)
        let found = Self.keys(of: .of(language)).filter { !$0.hasPrefix("field.") }
        let expected = Self.families.union(fixed)
        #expect(Set(fixed).count == fixed.count)
        #expect(Self.families.isDisjoint(with: fixed))
        #expect(expected.subtracting(found).sorted() == [])
        #expect(found.subtracting(expected).sorted() == [])
    }

    @Test(arguments: Language.allCases)
    func `every field of every kind has a name, and no name is unused`(language: Language) {
        let found = Self.keys(of: .of(language)).filter { $0.hasPrefix("field.") }
        let unnamed = Self.fields.filter { !found.contains($0.own) && !found.contains($0.shared) }
        let used = Self.fields.map { found.contains($0.own) ? $0.own : $0.shared }
        #expect(unnamed.map(\.own) == [])
        #expect(found.subtracting(used).sorted() == [])
    }

    @Test(arguments: Language.allCases)
    func `a plural stands in every form of the language, with the placeholders of the German`(
        language: Language
    ) {
        let words = Catalogue.of(language).phrases
        let german = Catalogue.german.phrases
        let plurals = Set(german.keys.filter { PluralCategory.base(of: $0) != $0 })
        let forms = language.pluralRule.categories.map(\.ending)
        let bases = Set(plurals.map(PluralCategory.base))
        let expected = bases.flatMap { base in forms.map { base + $0 } }
        #expect(Set(words.keys) == Set(german.keys).subtracting(plurals).union(expected))
        #expect(bases.isDisjoint(with: words.keys))
        for (key, phrase) in words {
            if let source = german[key] {
                #expect(phrase.placeholders == source.placeholders, "\(language) \(key)")
            } else {
                // A form that German does not have may leave out the number, and has nothing else of its own.
                let source = german[PluralCategory.base(of: key) + PluralCategory.other.ending]
                let known = source?.placeholders ?? []
                #expect(phrase.placeholders.isSubset(of: known), "\(language) \(key)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `no text is empty, shouts, or puts a sign into a word for people`(language: Language) {
        let words = Catalogue.of(language)
        for (key, phrase) in words.phrases {
            let text = phrase.text()
            #expect(!text.isEmpty && text.first != " " && text.last != " ", "\(key)")
            #expect(!text.contains("!"), "\(key)")
            #expect(text.firstMatch(of: /\p{L}[:*_]in(nen)?\b/) == nil, "\(key)")
        }
    }

    @Test func `the examples have a value in every field, and all their lists are known`() {
        let lists = Set(Catalogue.words.map(\.list))
        for record in Examples.all {
            for field in record.fields {
                let name = "\(type(of: record).kind) \(field.name)"
                #expect(!field.isEmpty, "\(name)")
                if case .choice(let word) = field.value {
                    #expect(lists.contains(word.list), "\(name)")
                }
            }
        }
    }
}
