import Concept
import Foundation
import Journal
import Register
import TestKit
import Testing

/// Pages show what the example town has none of, and leave out what a town has nothing of.
@Suite struct FullTownTests {
    let fixture: SiteFixture

    init() async throws {
        fixture = try await SiteFixture()
        try await fixture.town.perform(
            Command(.office()) { register, draft in
                let bodies = register.all(Organization.self).filter { $0.sort == .councilBody }
                for (days, body) in zip([-30, 14, 21], bodies) {
                    var meeting = Meeting(
                        body: body.id,
                        day: Berlin.day(of: SiteFixture.now).adding(days: days)
                    )
                    meeting.visibility = .public
                    meeting.time = "18:00"
                    meeting.place = "Ratssaal"
                    meeting.isCancelled = days == 21
                    draft.add(meeting)
                }
                for (position, wording) in ["Alle gehören dazu.", "Wir lernen voneinander."]
                    .enumerated()
                {
                    var principle = Principle(position: position + 1, wording: wording)
                    principle.visibility = .public
                    draft.add(principle)
                }
                var measure = Measure(title: "Nähkurs", field: ID(1))
                measure.visibility = .public
                measure.listNumber = "2.1"
                draft.add(measure)
                var objective = Objective(field: ID(1), number: "1.9", wording: "Alle lesen.")
                objective.visibility = .public
                draft.add(objective)
                var field = FieldOfAction(position: 12, title: "Wohnungsbau")
                field.visibility = .public
                draft.add(field)
            }
        )
    }

    private func main(_ path: String) async throws -> String {
        let text = try await fixture.ask(path).text
        let main = text.split(separator: "<main", maxSplits: 1).last ?? ""
        return String(main.split(separator: "</main>", maxSplits: 1).first ?? "")
    }

    private func number<R: Record>(of type: R.Type, _ name: String) throws -> Int {
        try #require(fixture.town.register.all(type).first { $0.name == name }).id.number
    }

    @Test func `the first page names the next public meetings`() async throws {
        let text = try await main("/")
        #expect(text.contains("Nächste öffentliche Sitzungen"))
        #expect(text.contains("18:00") && text.contains("Ratssaal"))
        #expect(text.contains("abgesagt"))
        #expect(!(try await main("/?stand=2024-12-01")).contains("Nächste öffentliche Sitzungen"))
    }

    @Test func `bodies show their meetings, and the calendar what comes and what was`() async throws
    {
        #expect(try await main("/gremien").contains("Ratssaal"))
        let calendar = try await main("/kalender")
        let ahead = try #require(calendar.range(of: "Was kommt"))
        let past = try #require(calendar.range(of: "Was war"))
        #expect(ahead.lowerBound < past.lowerBound)
    }

    @Test func `the principles come first, each with its number and a place of its own`()
        async throws
    {
        let text = try await main("/konzept")
        let places = try ["leitlinie-1", "leitlinie-2", "wozu"].map { id in
            try #require(text.range(of: "id=\"\(id)\"")).lowerBound
        }
        #expect(places == places.sorted())
        #expect(text.contains("value=\"2\""))
        #expect(text.contains("href=\"#leitlinien\""))
    }

    @Test func `the number of the office's list stands beside that of the town, and is found`()
        async throws
    {
        let measure = try number(of: Measure.self, "Nähkurs")
        for path in [
            "/massnahmen?q=2.1", "/massnahmen?ansicht=karten&q=2.1", "/massnahmen/\(measure)",
        ] {
            let text = try await main(path)
            #expect(text.contains("M\(measure)") && text.contains("Nr. 2.1 der Liste"), "\(path)")
        }
        #expect(try await main("/suche?q=2.1").contains("Nähkurs"))
    }

    @Test func `an objective says whose wording it shows and who contributes`() async throws {
        let text = try await main("/ziele/1")
        #expect(text.contains("Wortlaut der Fassung 2020"))
        #expect(text.contains("Wer dazu beiträgt"))
        #expect(text.contains("Stadtteil- und Familienzentren"))
    }

    @Test func `what has no content has no heading`() async throws {
        let objective = try await main("/ziele/\(number(of: Objective.self, "Alle lesen."))")
        #expect(objective.matches(of: /<h2/).isEmpty)
        let field = try await main(
            "/handlungsfelder/\(number(of: FieldOfAction.self, "Wohnungsbau"))"
        )
        #expect(field.matches(of: /<h2/).isEmpty)
        let measure = try await main("/massnahmen/\(number(of: Measure.self, "Nähkurs"))")
        #expect(!measure.contains("Sachstände"))
    }

    @Test(arguments: [
        ("/massnahmen/27", "", true), ("/massnahmen/27", "2024-12-01", false),
        ("/massnahmen/15", "", false),
    ])
    func `a measure that goes on says that it was silent only after a year`(
        path: String,
        stand: String,
        isSilent: Bool
    ) async throws {
        let text = try await main(stand.isEmpty ? path : "\(path)?stand=\(stand)")
        #expect(text.contains("liegt uns keine neue Meldung vor") == isSilent)
    }
}
