import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import TestKit
import Testing
import Web
import Words

@testable import Addresses

/// The form of the list: each choice has an address, and what means nothing is said.
@Suite struct MeasureSelectionTests {
    private func selection(_ query: String) -> MeasureSelection {
        MeasureSelection(Query(query[...]))
    }

    @Test(arguments: [
        "", "feld=3", "q=deutsch+lernen&feld=3&phase=underway&zeit=late&geld=open",
        "federfuehrung=2&zielgruppe=1&stadtteil=4&jahr=2024&sortierung=titel&ansicht=karten",
    ])
    func `a selection reads back from its address`(query: String) {
        let read = selection(query)
        #expect(read.unknown.isEmpty)
        #expect(MeasureSelection(Query(read.query.text[...])) == read)
    }

    @Test(arguments: 1...30)
    func `any selection reads back from its address`(seed: UInt64) {
        var chance = Seeded(seed: seed)
        var made = MeasureSelection()
        made.field = Bool.random(using: &chance) ? ID(Int.random(in: 1...99, using: &chance)) : nil
        made.phase =
            Bool.random(using: &chance) ? Phase.allCases.randomElement(using: &chance) : nil
        made.timing = Bool.random(using: &chance) ? .late : nil
        made.year = Bool.random(using: &chance) ? Int.random(in: 1900...2100, using: &chance) : nil
        made.words = Bool.random(using: &chance) ? "ä&b=c+d %41 \"<" : nil
        made.order = MeasureSelection.Order.allCases.randomElement(using: &chance) ?? .number
        made.view = MeasureSelection.View.allCases.randomElement(using: &chance) ?? .table
        #expect(MeasureSelection(Query(made.query.text[...])) == made)
        #expect(made.chosen.reduce(made) { $0.without($1) } == made.all)
    }

    @Test func `what means nothing is told and changes nothing`() async throws {
        let read = selection("phase=fertig&feld=-1&jahr=12&zeit=&q=+")
        #expect(read.query.isEmpty)
        #expect(read.unknown.map(\.name) == [.field, .phase, .year])
        let fixture = try await SiteFixture()
        let (response, text) = try await fixture.ask("/massnahmen?phase=%3Cb%3Efertig")
        #expect(response.status == .ok)
        #expect(text.contains("„&lt;b&gt;fertig“ kennen wir bei „Status“ nicht"))
        #expect(text.contains("<h2 id=\"treffer\">40 Maßnahmen</h2>"))
    }

    @Test func `choices narrow the list together, and each can be taken away`() async throws {
        let fixture = try await SiteFixture()
        let all = fixture.town.published.all(Measure.self)
        let expected = all.filter {
            $0.fieldsOfAction.contains(ID(1)) && $0.status.phase == .completed
        }
        #expect(!expected.isEmpty && expected.count < all.count)
        let (_, text) = try await fixture.ask("/massnahmen?feld=1&phase=completed")
        #expect(text.contains(">\(expected.count) von \(all.count) Maßnahmen</h2>"))
        for measure in all {
            let isThere = text.contains("<a href=\"/massnahmen/\(measure.id.number)\">")
            #expect(isThere == expected.contains { $0.id == measure.id })
        }
        #expect(text.contains("href=\"/massnahmen?feld=1\""))
        #expect(text.contains("href=\"/massnahmen?phase=completed\""))
    }

    @Test func `the list is sorted as dictionaries are`() async throws {
        let fixture = try await SiteFixture()
        let (_, text) = try await fixture.ask("/massnahmen?sortierung=titel")
        let titles = fixture.town.published.all(Measure.self).map(\.title)
            .sorted { SortKey($0) < SortKey($1) }
        let places = titles.compactMap { text.range(of: ">\($0)</a>")?.lowerBound }
        #expect(places.count == titles.count)
        #expect(places == places.sorted())
        #expect(text.contains("aria-sort=\"ascending\""))
    }

    @Test func `nothing found has a way out`() async throws {
        let fixture = try await SiteFixture()
        let (_, text) = try await fixture.ask("/massnahmen?q=sprahce")
        #expect(text.contains("0 von 40 Maßnahmen"))
        #expect(text.contains("Meinten Sie:"))
        #expect(text.contains("href=\"/massnahmen?q=Sprache\""))
    }

    @Test func `a number finds its measure`() async throws {
        let fixture = try await SiteFixture()
        let (_, text) = try await fixture.ask("/massnahmen?q=m15")
        #expect(text.contains("1 von 40 Maßnahmen"))
        #expect(text.contains("href=\"/massnahmen/15\""))
    }
}
