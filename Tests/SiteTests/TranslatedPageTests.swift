import Concept
import Foundation
import Journal
import Register
import TestKit
import Testing

/// What the town says stands on an English page in English, or is marked as German.
@Suite struct TranslatedPageTests {
    private func measure(_ fixture: SiteFixture) throws -> Numbered<Measure> {
        let measures = fixture.town.published.all(Measure.self)
        return try #require(measures.first { !$0.description.isEmpty } ?? measures.first)
    }

    /// Translates the title of a measure, made of `source`.
    private func translate(
        _ measure: Numbered<Measure>,
        from source: String,
        _ visibility: Visibility,
        _ fixture: SiteFixture
    ) async throws {
        let reference = measure.reference
        try await fixture.town.perform(
            Command(.office()) { _, draft in
                let entry = Translation.Entry("title", "A measure in English", from: source)
                var translation = Translation(of: reference, language: "en", entries: [entry])
                translation.visibility = visibility
                draft.add(translation)
            }
        )
    }

    @Test func `without a translation the German title is marked`() async throws {
        let fixture = try await SiteFixture()
        let measure = try measure(fixture)
        let (_, text) = try await fixture.ask("/en/massnahmen/\(measure.id.number)")
        #expect(text.contains("<h1 lang=\"de\">"))
    }

    @Test func `a public, current translation stands in its place`() async throws {
        let fixture = try await SiteFixture()
        let measure = try measure(fixture)
        let path = "/massnahmen/\(measure.id.number)"
        let german = try await fixture.ask(path).text
        try await translate(measure, from: measure.title, .public, fixture)
        let (_, text) = try await fixture.ask("/en" + path)
        #expect(text.contains("A measure in English</h1>"))
        #expect(!text.contains("<h1 lang"))
        #expect(try await fixture.ask("/en/massnahmen").text.contains(">A measure in English</a>"))
        let after = try await fixture.ask(path).text
        let heading = { (page: String) in
            page.components(separatedBy: "<h1").last?.components(separatedBy: "</h1>").first
        }
        #expect(heading(after) == heading(german))
    }

    @Test func `one of older words, or one that is not public, is not shown`() async throws {
        let tries: [(String?, Visibility)] = [
            ("Ein älterer Titel", .public), (nil, .internal),
        ]
        for (source, visibility) in tries {
            let fixture = try await SiteFixture()
            let measure = try measure(fixture)
            try await translate(measure, from: source ?? measure.title, visibility, fixture)
            let (_, text) = try await fixture.ask("/en/massnahmen/\(measure.id.number)")
            #expect(!text.contains("in English"))
            #expect(text.contains("<h1 lang=\"de\">"))
        }
    }

    @Test(arguments: 1...3)
    func `every text of the town is translated or marked as German`(seed: UInt64) async throws {
        let fixture = try await SiteFixture()
        let published = fixture.town.published
        let german = try await translateSome(published, Seeded(seed: seed), fixture)
        var paths = [
            "konzept", "massnahmen", "ziele", "strategische-ziele", "fassungen", "vorlagen",
        ]
        paths += published.all(FieldOfAction.self).map { "handlungsfelder/\($0.id.number)" }
        paths += published.all(Measure.self).prefix(20).map { "massnahmen/\($0.id.number)" }
        paths += published.all(Paper.self).map { "vorlagen/\($0.id.number)" }
        var translated = 0
        for path in paths {
            let (_, page) = try await fixture.ask("/en/" + path)
            let texts = SpokenText.texts(of: page)
            let bare = texts.filter { $0.language != "de" && german.contains($0.words) }
            #expect(bare.map(\.words) == [], "seed \(seed), \(path)")
            let foreign = texts.filter { $0.words.hasPrefix("EN ") }
            #expect(foreign.allSatisfy { $0.language == "en" }, "seed \(seed), \(path)")
            translated += foreign.count
        }
        #expect(translated > 0, "seed \(seed)")
    }

    /// Translates about half of what can be, and answers all German words that are long enough to be told apart.
    private func translateSome(
        _ published: PublicRegister,
        _ chance: Seeded,
        _ fixture: SiteFixture
    ) async throws -> Set<String> {
        var chance = chance
        var german: Set<String> = []
        var translations: [Translation] = []
        for kind in [
            Kind.concept, .chapter, .principle, .field, .objective, .strategicGoal, .measure,
            .milestone, .paper, .edition,
        ] {
            for version in published.table.versions(of: kind) {
                let texts = version.record.translatable.sorted { $0.key < $1.key }
                german.formUnion(texts.map(\.value).filter { $0.count > 12 })
                let entries = texts.filter { _ in Bool.random(using: &chance) }
                    .map { Translation.Entry($0.key, "EN \($0.value)", from: $0.value) }
                if entries.isEmpty { continue }
                var translation = Translation(
                    of: version.reference,
                    language: "en",
                    entries: entries
                )
                translation.visibility = .public
                translations.append(translation)
            }
        }
        let all = translations
        try await fixture.town.perform(
            Command(.office()) { _, draft in for each in all { draft.add(each) } }
        )
        return german
    }
}

/// A run of text of a page, with the language that its elements say it is in.
private struct SpokenText {
    let words: String
    let language: String

    private static let void: Set<Substring> = ["meta", "link", "img", "input", "br", "hr", "wbr"]

    /// What stands inside `main`, in its order.
    static func texts(of page: String) -> [SpokenText] {
        let main = page.components(separatedBy: "<main").last ?? ""
        let body = main.components(separatedBy: "</main>").first ?? ""
        var languages = ["en"]
        var texts: [SpokenText] = []
        for piece in body.split(separator: "<").dropFirst() {
            let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
            let tag = parts[0]
            if tag.first == "/" {
                if languages.count > 1 { languages.removeLast() }
            } else if tag.last != "/", !void.contains(tag.prefix { $0 != " " }) {
                let own = tag.firstMatch(of: /\slang="([a-z]+)"/).map { String($0.1) }
                languages.append(own ?? languages.last ?? "en")
            }
            let words =
                parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespacesAndNewlines) : ""
            if !words.isEmpty {
                texts.append(SpokenText(words: words, language: languages.last ?? "en"))
            }
        }
        return texts
    }
}
