import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import TestKit
import Testing

/// Every page can be asked for as it stood at the end of a day.
@Suite struct StandTests {
    @Test func `the first page shows the state of a day, and the way back`() async throws {
        let fixture = try await SiteFixture()
        let (response, text) = try await fixture.ask("/?stand=2022-05-01")
        #expect(response.status == .ok)
        #expect(text.contains("Sie sehen den Stand vom 1. Mai 2022."))
        #expect(text.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(text.contains("<link rel=\"canonical\" href=\"/\">"))
        #expect(text.contains("href=\"/massnahmen?stand=2022-05-01\""))
        #expect(text.contains("href=\"/en/?stand=2022-05-01\""))
    }

    @Test func `today's pages say nothing of it`() async throws {
        let fixture = try await SiteFixture()
        let (_, text) = try await fixture.ask("/massnahmen")
        #expect(!text.contains("noindex"))
        #expect(!text.contains("stand="))
    }

    @Test func `a day before a measure began does not know it`() async throws {
        let fixture = try await SiteFixture()
        let first = try #require(
            fixture.town.register.all(Measure.self).filter { $0.visibility == .public }
                .max {
                    $0.version.stamp?.first.sequence ?? 0 < $1.version.stamp?.first.sequence ?? 0
                }
        )
        let path = "/massnahmen/\(first.id.number)"
        #expect(try await fixture.ask(path).response.status == .ok)
        #expect(try await fixture.ask(path + "?stand=2021-01-15").response.status == .notFound)
    }

    @Test(arguments: [
        ("2019", 422), ("gestern", 422), ("2022-02-30", 422), ("2222-01-01", 422),
        ("%00%ff", 422), ("1980-01-01", 422), ("", 200), ("2022-02-28", 200),
        ("28.02.2022", 200), ("28.2.2022", 200), ("28/02/2022", 200), ("31.02.2022", 422),
        ("2.2022", 422), ("1.2.22", 422),
    ])
    func `a day that is none is refused in words`(typed: String, status: Int) async throws {
        let fixture = try await SiteFixture()
        let (response, text) = try await fixture.ask("/massnahmen?stand=\(typed)")
        #expect(response.status.code == status)
        #expect(text.contains("<h1>"))
        #expect(!text.contains("{{"))
    }

    @Test(arguments: ["", "&stand=2024-01-01"])
    func `a last day of changes that is none is refused in words too`(stand: String) async throws {
        let fixture = try await SiteFixture()
        for typed in ["gestern", "2023-02-30", "99999-01-01", "%3Cb%3E", "31.02.2022"] {
            let (response, text) = try await fixture.ask("/aenderungen?bis=\(typed)\(stand)")
            #expect(response.status == .unprocessableContent, "\(typed)")
            #expect(
                text.contains("name=\"bis\" value=\"\(typed == "%3Cb%3E" ? "&lt;b&gt;" : typed)\"")
            )
            #expect(text.contains("name=\"stand\" value=\"2024-01-01\"") == !stand.isEmpty)
        }
        let (iso, _) = try await fixture.ask("/aenderungen?bis=2022-01-21\(stand)")
        let (typed, text) = try await fixture.ask("/aenderungen?bis=21.1.2022\(stand)")
        #expect(iso.status == .ok && typed.status == .ok)
        #expect(text.contains("21. Januar 2022"))
        #expect(!text.contains("15. Juli 2022"))
    }

    @Test func `what was withdrawn does not come back through a past day`() async throws {
        let fixture = try await SiteFixture()
        let measure = ID<Measure>(1)
        let before = try #require(fixture.town.register[measure]?.record)
        #expect(try await fixture.ask("/massnahmen/1?stand=2023-01-01").response.status == .ok)
        try await fixture.town.perform(
            Command(.office(.withdrew)) { _, draft in
                var withdrawn = before
                withdrawn.visibility = .withdrawn(on: Day(daysSinceEpoch: 20_100))
                draft.put(measure, withdrawn)
            }
        )
        for path in ["/massnahmen/1", "/massnahmen/1?stand=2023-01-01"] {
            let (response, text) = try await fixture.ask(path)
            #expect(response.status == .gone)
            #expect(!text.contains(before.title))
        }
        for path in ["/massnahmen", "/", "/suche?q=sprachcafe", "/kalender", "/kalender.ics"] {
            let and = path.contains("?") ? "&" : "?"
            let (_, text) = try await fixture.ask("\(path)\(and)stand=2023-01-01")
            #expect(!text.contains(before.title), "\(path)")
        }
    }

    @Test func `an older name is found on its day`() async throws {
        let fixture = try await SiteFixture()
        let (_, then) = try await fixture.ask("/suche?q=jugendarbeit&stand=2010-01-01")
        #expect(then.contains("Jugendarbeit</"))
        let (_, now) = try await fixture.ask("/handlungsfelder/5")
        #expect(now.contains("Offene Arbeit mit Kindern und Jugendlichen"))
    }

    @Test func `an edition says nothing before it was frozen, and is not in force`() async throws {
        let fixture = try await SiteFixture()
        let (_, before) = try await fixture.ask("/fassungen?stand=2020-11-01")
        #expect(before.contains("Es galt die Fassung 2006."))
        let (_, after) = try await fixture.ask("/fassungen?stand=2020-12-31")
        #expect(after.contains("Es galt die Fassung 2020."))
        let edition = try #require(
            fixture.town.register.all(Edition.self).max { $0.year < $1.year }
        )
        let day = try #require(Day(iso: "2020-11-01"))
        let then = try await fixture.town.publishedEditions(until: day)
        #expect(then[edition.id.number] == nil)
        #expect(try await fixture.town.publishedEditions()[edition.id.number] != nil)
    }

    @Test func `what was typed stays, and the page is not lost`() async throws {
        let fixture = try await SiteFixture()
        let (_, text) = try await fixture.ask("/massnahmen?feld=2&stand=%3Cgestern")
        #expect(text.contains("value=\"&lt;gestern\""))
        #expect(text.contains("action=\"/massnahmen\""))
        #expect(text.contains("name=\"feld\" value=\"2\""))
        #expect(text.contains("href=\"/massnahmen?feld=2\""))
    }

    @Test func `no page has an id twice`() async throws {
        let fixture = try await SiteFixture()
        try await fixture.town.perform(
            Command(.office(.revisedConcept)) { register, draft in
                guard var field = register[ID<FieldOfAction>(1)]?.record else { return }
                field.situation = draft.prose([Passage(.paragraph, "Wie es steht.")])
                draft.put(ID(1), field)
                var edition = Edition(year: 2024, sort: .update)
                edition.visibility = .public
                edition.frozenAt = register.sequence + 1
                draft.add(edition)
                var next = Edition(year: 2025, sort: .update)
                next.visibility = .public
                draft.add(next)
            }
        )
        let (_, text) = try await fixture.ask("/handlungsfelder/1")
        let ids = text.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
        #expect(text.components(separatedBy: "Wie es steht.").count == 3)
        #expect(Set(ids).count == ids.count)
    }
}
