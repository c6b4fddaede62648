import Addresses
import Concept
import Foundation
import HTTPTypes
import Journal
import Markup
import Register
import TestKit
import Testing
import Words

@testable import Design
@testable import PublicSite

/// The pages that are text, with what a town has set and without.
@Suite struct TextPageTests {
    @Test func `every text page has one heading that its title begins with, in both languages`()
        async throws
    {
        let fixture = try await SiteFixture()
        for page in TextPage.allCases {
            for words in [Catalogue.german, .english] {
                let request = PageRequest(.text(page), words.language)
                let (response, text) = try await fixture.ask(request.text)
                #expect(response.status == .ok, "\(request.text)")
                #expect(text.ranges(of: "<h1>").count == 1)
                #expect(text.contains("<h1>\(words[page.title])</h1>"), "\(request.text)")
                #expect(text.contains("<title>\(words[page.title]) "), "\(request.text)")
            }
        }
    }

    @Test func `the foot of every page leads to all of them`() async throws {
        let fixture = try await SiteFixture(example: false)
        let (_, text) = try await fixture.ask("/en/nichts")
        let foot = text[(text.firstRange(of: "<footer")?.lowerBound ?? text.endIndex)...]
        for page in TextPage.allCases {
            #expect(foot.contains("href=\"/en\(Address.text(page).place.path)\""), "\(page)")
        }
    }

    @Test func `no heading of an empty town stands above nothing`() async throws {
        let fixture = try await SiteFixture(example: false)
        for page in TextPage.allCases {
            let (response, text) = try await fixture.ask(Address.text(page).place.path)
            #expect(response.status == .ok)
            #expect(!text.contains("</h2><h2>"), "\(page)")
            #expect(!text.contains("</h2></article>"), "\(page)")
            #expect(!text.contains("<dl class=\"facts\"></dl>"), "\(page)")
        }
    }

    @Test func `a page says what the town has not set, and whom to ask`() async throws {
        let fixture = try await SiteFixture(example: false)
        let (_, imprint) = try await fixture.ask("/impressum")
        let missing = "Noch nicht eingetragen: Postadresse, Vertretung, Telefon und E-Mail."
        #expect(imprint.contains(missing + " Auskunft gibt die Stadtverwaltung."))
        #expect(!imprint.contains("Lizenz der Texte"))
        let (_, privacy) = try await fixture.ask("/datenschutz")
        #expect(privacy.contains("Noch nicht eingetragen: Stelle für Datenschutz."))
        let (_, statement) = try await fixture.ask("/barrierefreiheit")
        #expect(statement.contains("Eine Prüfung ist noch nicht eingetragen."))
    }

    @Test func `what is set is shown, and what is missing leads to the contact page`()
        async throws
    {
        let fixture = try await SiteFixture()
        let (_, whole) = try await fixture.ask("/impressum")
        #expect(whole.contains("<a href=\"tel:0781000000\">0781 00-0000</a>"))
        #expect(!whole.contains("Noch nicht eingetragen"))
        try await fixture.setTown { $0.postalAddress = nil }
        let (_, text) = try await fixture.ask("/impressum")
        #expect(text.contains("Noch nicht eingetragen: Postadresse."))
        #expect(text.contains("<a href=\"/kontakt\">Kontakt</a>"))
    }

    @Test func `the Land chooses law and offices`() async throws {
        let fixture = try await SiteFixture()
        let (_, badenWuerttemberg) = try await fixture.ask("/barrierefreiheit")
        #expect(badenWuerttemberg.contains("10b L-BGG"))
        #expect(badenWuerttemberg.contains("schlichtung@barrierefreiheit.bwl.de"))
        try await fixture.setTown { $0.land = "DE-NI" }
        let (_, elsewhere) = try await fixture.ask("/barrierefreiheit")
        #expect(!elsewhere.contains("L-BGG"))
        #expect(elsewhere.contains("die das Land dafür bestimmt hat"))
        #expect(elsewhere.contains("href=\"\(Land.enforcementOffices)\""))
        try await fixture.setTown { $0.land = "DE-HE" }
        let (_, hesse) = try await fixture.ask("/en/barrierefreiheit")
        #expect(hesse.contains("Regierungspräsidium Gießen"))
        #expect(!hesse.contains(Land.enforcementOffices))
        try await fixture.setTown { $0.land = "DE-NI" }
        let (_, privacy) = try await fixture.ask("/datenschutz")
        #expect(privacy.contains("https://www.lfd.niedersachsen.de"))
    }

    @Test func `all sixteen Länder have their supervisor, each with a site of its own`() {
        #expect(Land.allCases.count == 16)
        #expect(Set(Land.allCases.map(\.supervisor.website)).count == 16)
        #expect(Land.allCases.allSatisfy { $0.supervisor.website.hasPrefix("https://") })
    }

    @Test func `every word for a status is explained`() async throws {
        let fixture = try await SiteFixture(example: false)
        let (_, text) = try await fixture.ask("/so-lesen-sie-diese-seite")
        for phase in Phase.allCases {
            #expect(text.contains("\(Catalogue.german.word(phase))</span></dt>"), "\(phase)")
        }
        for timing in Timing.allCases {
            #expect(text.contains(Catalogue.german.word(timing)), "\(timing)")
        }
        #expect(!text.contains("<h2>Beispiele</h2>"))
    }

    @Test func `the site map names every page that is in the file for crawlers`() async throws {
        let fixture = try await SiteFixture()
        let (_, text) = try await fixture.ask("/en/inhalt")
        for address in Address.all(in: fixture.town.published) {
            let path = PageRequest(address, .english).text
            #expect(text.contains("href=\"\(path)\""), "\(path)")
        }
    }
}

/// The terms of the glossary and the links to them.
@Suite struct GlossaryTests {
    private let forms = TermForms(.german)

    private func linked(_ text: String) -> [String] {
        forms.pieces(of: text) { _ in true }.filter { $0.term != nil }.map(\.text)
    }

    @Test func `every term stands in the glossary with its place`() async throws {
        let fixture = try await SiteFixture(example: false)
        for path in ["/begriffe", "/en/begriffe"] {
            let (_, text) = try await fixture.ask(path)
            for term in GlossaryTerm.allCases {
                #expect(text.contains("<dt id=\"\(term.anchor)\">"), "\(path) \(term)")
            }
            #expect(!text.contains("class=\"term\""))
        }
    }

    @Test(arguments: [
        ("Die Fassung gilt.", ["Fassung"]), ("„Fassungen“, sonst nichts", ["Fassungen"]),
        ("Fassung", ["Fassung"]), ("Fassungslos", []), ("Erstfassung", []),
        ("Fassungs-Liste und Fassung-Liste", []), ("in den Handlungsfeldern", ["Handlungsfeldern"]),
        ("eines Handlungsfeldes, der Handlungsfelder", ["Handlungsfeldes", "Handlungsfelder"]),
        ("Ein Strategisches Ziel der Stadt", ["Strategisches Ziel"]), ("Ein Strategisches", []),
        ("Strategisches Zielen", ["Strategisches Zielen"]), ("Strategisches Zielgruppen", []),
        ("fassung", []), ("Fassung…", ["Fassung"]), ("FassungÄ", []), ("ÄFassung", []), ("", []),
        ("Beschluss und Beschlussantrag", ["Beschluss", "Beschlussantrag"]),
    ])
    func `a term is a whole word, whatever stands around it`(text: String, found: [String]) {
        #expect(linked(text) == found)
    }

    @Test(arguments: [UInt64](1...40))
    func `a text that was cut is whole again when put together`(seed: UInt64) {
        var chance = Seeded(seed: seed)
        let pieces = [
            "Fassung", "Strategisches", " ", "Ziel", "-", "„", "“", "ä", "🙂", "e\u{301}", ".",
            "Leitlinien", "\u{A0}", "\u{AD}", "–", "Beschluss", "s", "\n",
        ]
        for _ in 0..<200 {
            let text = (0..<Int.random(in: 0...12, using: &chance)).map { _ in
                pieces.randomElement(using: &chance) ?? ""
            }.joined()
            let cut = forms.pieces(of: text) { _ in Bool.random(using: &chance) }
            #expect(cut.map(\.text).joined() == text, "seed \(seed): \(text)")
        }
    }

    @Test func `a page links a term where it occurs first, and only there`() async throws {
        let fixture = try await SiteFixture()
        let (_, text) = try await fixture.ask("/konzept")
        let links = text.matches(of: /class="term" href="\/begriffe#([a-z-]+)"/).map(\.1)
        #expect(links.contains("begriff-steuerungsgruppe"))
        #expect(links.count == Set(links).count)
        for anchor in links {
            #expect(GlossaryTerm.allCases.contains { $0.anchor == anchor }, "\(anchor)")
        }
        let (_, english) = try await fixture.ask("/en/konzept")
        #expect(english.contains("href=\"/en/begriffe#begriff-steuerungsgruppe\""))
    }

    @Test func `headings are not linked`() async throws {
        let fixture = try await SiteFixture()
        let (_, text) = try await fixture.ask("/konzept")
        for heading in text.matches(of: /<h[1-4][^>]*>(.*?)<\/h[1-4]>/) {
            #expect(!heading.1.contains("<a "))
        }
    }

    @Test func `the town's own word is the one that is explained and linked`() async throws {
        let fixture = try await SiteFixture()
        let words = Vocabulary(terms: [
            .init("kind.principle", "Grundsatz"), .init("kind.principle_other", "Grundsätze"),
        ])
        try await fixture.town.perform(
            Command(.office(.published)) { _, draft in
                var words = words
                words.visibility = .public
                draft.put(ID(1), words)
            }
        )
        let (_, glossary) = try await fixture.ask("/begriffe")
        #expect(glossary.contains("<dt id=\"begriff-leitlinie\">Grundsatz</dt>"))
        let own = TermForms(Catalogue.german.with(words))
        let found = own.pieces(of: "Leitlinien sind Grundsätze.") { _ in true }
        #expect(found.filter { $0.term != nil }.map(\.text) == ["Grundsätze"])
    }
}
