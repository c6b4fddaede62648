import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import Services
import Testing
import Vault

/// Closing a round where answers wait, and what its report says of them.
@Suite struct RoundClosingTests {
    private static let closing = "/abfragen/1/abschliessen"
    private static let save = ("schritt", "speichern")

    /// A round that runs, asking for measures 1 to 3.
    private func office() async throws -> OfficeFixture {
        let office = try await OfficeFixture()
        try await office.addRounds([1, 2, 3])
        return office
    }

    private func send(_ done: String, on measure: ID<Measure>, _ office: OfficeFixture) async throws
    {
        let answers = office.site.shelves.answers
        var answer = StatusAnswer(.changed, status: Status(.underway))
        answer.done = done
        try await answers.begin(
            answer,
            to: ID(1),
            on: measure,
            seen: office.town.register[measure]?.version.stamp?.put.sequence ?? 0,
            from: answers[ID(1), measure]?.revision ?? 0
        )
        _ = try await answers.send(ID(1), only: measure, unchanged: [], by: "Vorstand")
    }

    /// The hidden fields of the answers that a page shows.
    private func shown(_ page: OfficeFixture.Answer) -> [(String, String)] {
        page.text.matches(of: /name="gezeigt" value="([^"]*)"/)
            .map { ("gezeigt", String($0.output.1)) }
    }

    private func round(_ office: OfficeFixture) -> StatusRound? {
        office.town.register[ID<StatusRound>(1)]?.record
    }

    @Test func `closing names whose answers wait and asks for a tick`() async throws {
        let office = try await office()
        try await send("Raum gefunden", on: ID(2), office)
        let page = try await office.get(Self.closing)
        #expect(page.text.contains("1 Antwort ist eingegangen und noch nicht übernommen"))
        #expect(page.text.contains("/1/2\""))
        #expect(page.text.contains("Zu 2 Maßnahmen ist nichts übernommen"))
        let unsure = try await office.post(Self.closing, shown(page) + [Self.save], from: page)
        #expect(unsure.status == .unprocessableContent)
        #expect(unsure.text.contains("Es warten noch Antworten"))
        #expect(round(office)?.closedOn == nil)
        let sure = shown(page) + [Self.save, ("trotzdem", "ja")]
        let closed = try await office.post(Self.closing, sure, from: page)
        #expect(closed.status == .seeOther)
        #expect(round(office)?.received == [ID(2)])
        let report = try await office.get("/abfragen/1/bericht").text
        #expect(report.contains("Eingegangen, nicht übernommen"))
        #expect(report.contains("3 Maßnahmen, zu 1 liegt uns eine Antwort vor"))
        let unknown = report.components(separatedBy: "id=\"ohne-antwort\"").last ?? ""
        #expect(unknown.contains("M1 ") && !unknown.contains("M2 "))
        let list = try await office.get("/abfragen/1/bericht/liste.csv").text
        #expect(list.contains("eingegangen, nicht übernommen"))
        #expect(list.components(separatedBy: "liegt uns nicht vor").count == 3)
    }

    @Test func `an answer that comes while somebody reads the page is asked about`() async throws {
        let office = try await office()
        let page = try await office.get(Self.closing)
        #expect(!page.text.contains("noch nicht übernommen"))
        try await send("Raum gefunden", on: ID(1), office)
        let moved = try await office.post(
            Self.closing,
            [Self.save, ("trotzdem", "ja")],
            from: page
        )
        #expect(moved.status == .conflict)
        #expect(moved.text.contains("Inzwischen ist eine weitere Antwort eingegangen"))
        #expect(round(office)?.closedOn == nil)
        // One that is sent anew is another one.
        let seen = shown(moved)
        try await send("Doch ein anderer Raum", on: ID(1), office)
        let again = try await office.post(
            Self.closing,
            seen + [Self.save, ("trotzdem", "ja")],
            from: moved
        )
        #expect(again.status == .conflict)
        let last = try await office.post(
            Self.closing,
            shown(again) + [Self.save, ("trotzdem", "ja")],
            from: again
        )
        #expect(last.status == .seeOther && round(office)?.received == [ID(1)])
    }

    @Test func `whoever sends while the round is closed is counted or told, never lost`()
        async throws
    {
        for delay in 0..<12 {
            let office = try await office()
            let page = try await office.get(Self.closing)
            async let closed = office.post(Self.closing, [Self.save], from: page)
            for _ in 0..<delay { await Task.yield() }
            let isSent: Bool
            do {
                try await send("Raum", on: ID(3), office)
                isSent = true
            } catch is RoundOver {
                isSent = false
            }
            let status = try await closed.status
            let received = round(office)?.received ?? []
            if round(office)?.closedOn == nil {
                #expect(status == .conflict && isSent)
            } else {
                #expect(received == (isSent ? [ID(3)] : []), "after \(delay)")
            }
        }
    }

    @Test func `an answer from before the round knew of waiting ones is not called missing`()
        async throws
    {
        let office = try await office()
        try await send("Raum", on: ID(2), office)
        try await office.town.perform(
            Command(Attribution(by: Author(.office), via: .page, action: .closedRound)) {
                register,
                draft in
                guard var round = register[ID<StatusRound>(1)]?.record else { return }
                round.closedOn = Berlin.day(of: SiteFixture.now)
                round.reportedThrough = register.sequence
                draft.put(ID<StatusRound>(1), round)
            }
        )
        let report = try await office.get("/abfragen/1/bericht").text
        #expect(report.contains("Eingegangen, nicht übernommen"))
    }

    @Test func `where nothing waits, closing asks nothing`() async throws {
        let office = try await office()
        let page = try await office.get(Self.closing)
        #expect(!page.text.contains("name=\"trotzdem\""))
        let closed = try await office.post(Self.closing, [Self.save], from: page)
        #expect(closed.status == .seeOther && round(office)?.received == [])
    }

    // MARK: - Whom it reached

    @Test func `a round that reached nobody says so and what to do`() async throws {
        let office = try await office()
        for path in ["/abfragen", "/abfragen/1"] {
            let page = try await office.get(path).text
            #expect(page.contains("niemand erreicht"), "\(path)")
            #expect(!page.contains("erschickt"), "\(path)")
        }
        let page = try await office.get("/abfragen/1").text
        #expect(
            page.contains("Links zum Weitergeben machen Sie") && page.contains("nicht erreicht")
        )
        _ = try await office.site.shelves.answers.makeLink(to: ID(1), byHand: true)
        let after = try await office.get("/abfragen/1").text
        #expect(
            !after.contains("niemand erreicht") && after.contains("Link zum Weitergeben gemacht")
        )
    }

    @Test func `an answer is a sign that somebody was reached`() async throws {
        let office = try await office()
        try await send("Raum", on: ID(1), office)
        #expect(try await office.get("/abfragen/1").text.contains("hat geantwortet"))
    }
}
