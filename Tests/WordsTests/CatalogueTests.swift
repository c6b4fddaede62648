import Concept
import Register
import TestKit
import Testing

@testable import Words

struct CatalogueTests {
    private let german = Catalogue.german
    private let english = Catalogue.english

    @Test func `a text is found by its key`() {
        #expect(german[.measure(.lead)] == "Federführung")
        #expect(english[.measure(.lead)] == "Lead")
    }

    @Test func `placeholders are filled, and one without a value stays to be seen`() {
        #expect(german(.frame(.edition), ["year": "2020"]) == "Fassung 2020")
        #expect(german(.frame(.edition), [:]) == "Fassung {{year}}")
        #expect(Phrase("{{ a }} und {{b}}{{").text(["a": "1", "b": "2"]) == "1 und 2{{")
        #expect(Phrase("{{a}}").text(["a": "{{b}}", "b": "2"]) == "{{b}}")
    }

    @Test(arguments: [
        (0, "0 Maßnahmen", "0 measures"), (1, "1 Maßnahme", "1 measure"),
        (2, "2 Maßnahmen", "2 measures"), (1500, "1.500 Maßnahmen", "1,500 measures"),
    ])
    func `a text takes the form of its number`(count: Int, german: String, english: String) {
        #expect(self.german(.measure(.count), count: count) == german)
        #expect(self.english(.measure(.count), count: count) == english)
    }

    @Test func `a text may take a number and other values`() {
        let headline = german(.start(.headline), count: 24, ["running": "9"])
        #expect(headline == "24 Maßnahmen, davon 9 in Umsetzung")
    }

    @Test func `kinds, fields and words of lists have names`() {
        #expect(german.name(of: .measure) == "Maßnahme")
        #expect(german.plural(of: .measure) == "Maßnahmen")
        #expect(german.name(ofField: "funding.once", of: .measure) == "Einmalige Kosten")
        #expect(german.name(ofField: "title", of: .measure) == "Titel")
        #expect(german.name(ofField: "title", of: .organization) == "Name")
        #expect(german.word(Phase.planned) == "geplant")
        #expect(english.word(Phase.underway) == "under way")
        #expect(german.word(Action.reportedStatus) == "Sachstand gemeldet")
        #expect(german.word(Role.office) == "Integrationsbüro")
        #expect(german.word(Via.page) == "auf der Website")
        #expect(german.word(.withdrawn(on: Examples.day)) == "zurückgezogen am 14. Dezember 2020")
    }

    @Test func `records are called by kind and number, or by their names`() {
        let measure = Reference(.measure, 17)
        let paper = Reference(.paper, 3)
        #expect(german.name(of: measure) == "Maßnahme M17")
        #expect(german.name(of: paper) == "Vorlage 3")
        #expect(english.name(of: measure) == "Measure M17")
        #expect(german.name(of: measure, called: "Sprachcafé") == "Maßnahme M17 „Sprachcafé“")
        #expect(english.name(of: paper, called: "168/20") == "Council paper “168/20”")
        let titles = Examples.all.map(german.title)
        #expect(titles.allSatisfy { !$0.isEmpty })
        #expect(titles.contains("Sitzung, 14. Dezember 2020"))
        #expect(titles.contains("Fassung 2020"))
    }

    @Test func `the town's words replace those of the German catalogue`() {
        let vocabulary = Vocabulary(terms: [
            Vocabulary.Term("phase.planned", "vorgesehen"),
            Vocabulary.Term("kind.objective", "Wirkungsziel"),
            Vocabulary.Term("kind.objective_other", "Wirkungsziele"),
            Vocabulary.Term("no.such.key", "Wort"),
        ])
        let own = german.with(vocabulary)
        #expect(own.word(Phase.planned) == "vorgesehen")
        #expect(own.word(Phase.underway) == "in Umsetzung")
        #expect(own.name(of: .objective) == "Wirkungsziel")
        #expect(own.plural(of: .objective) == "Wirkungsziele")
        #expect(own.phrases.count == german.phrases.count)
        #expect(english.with(vocabulary).word(Phase.planned) == "planned")
        #expect(german.word(Phase.planned) == "geplant")
    }

    @Test(arguments: [
        (nil, Language.german), ("", .german), ("fr, tr;q=0.9", .german),
        ("en-GB,en;q=0.9", .english),
        ("de-DE, en;q=0.8", .german), ("en;q=0.3, de;q=0.25", .english),
        ("de;q=0, EN;q=0.1", .english),
        ("en;q=abc", .german), ("*", .german), (";;,;q=", .german), ("en;q=0.85,de;q=0.9", .german),
    ])
    func `a browser is answered in the language it likes best`(header: String?, language: Language)
    {
        #expect(Language.preferred(by: header) == language)
    }
}
