import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import TestKit
import Testing

@testable import Addresses

/// The desk, what comes, the overview and the handover.
@Suite struct DeskTests {
    private static let attribution = Attribution(
        by: Author(.office),
        via: .command,
        action: .edited
    )

    private static func today(_ office: OfficeFixture) -> Day {
        Berlin.day(of: office.town.world.now())
    }

    /// The addresses inside the office that a page links to.
    private static func links(_ text: String) -> Set<String> {
        Set(
            text.matches(of: /href="(\/[a-z][^"#]*)"/).map { String($0.1) }
                .filter { $0.hasPrefix("/bearbeiten/") || $0.hasPrefix("/aufgaben") }
        )
    }

    @Test func `each line of the desk leads to a page`() async throws {
        let office = try await OfficeFixture()
        let desk = try await office.get("/aufgaben")
        #expect(desk.status == .ok)
        let links = Self.links(desk.text)
        #expect(links.count > 20)
        for link in links {
            let page = try await office.get(link.replacing("&amp;", with: "&"))
            #expect(page.status == .ok, "\(link)")
        }
    }

    @Test func `the desk is shown without a look into the database`() async throws {
        let office = try await OfficeFixture()
        try office.site.store.close()
        #expect(try await office.get("/aufgaben").status == .ok)
        // The history is read from the log: the store is closed indeed.
        #expect(try await office.get("/uebergabe").status == .internalServerError)
    }

    @Test func `each cause has a page with all that the desk counts`() async throws {
        let office = try await OfficeFixture()
        let hints = office.town.register.hints(on: Self.today(office))
        let desk = try await office.get("/aufgaben").text
        for cause in Set(hints.map(\.cause)) {
            let page = try await office.get("/aufgaben/\(cause.path)")
            let all = hints.filter { $0.cause == cause }
            #expect(page.status == .ok)
            #expect(page.text.components(separatedBy: "<li>").count > all.count, "\(cause)")
            let isCut = all.count > 8
            #expect(desk.contains("/aufgaben/\(cause.path)") == isCut, "\(cause)")
        }
        #expect(try await office.get("/aufgaben/gibt-es-nicht").status == .notFound)
        #expect(try await office.get("/aufgaben/wiedervorlagen/1").status == .notFound)
    }

    @Test func `what needs attention is found anew when something changes`() async throws {
        let office = try await OfficeFixture()
        #expect(try await !office.get("/aufgaben").text.contains("Vorhaben ohne alles"))
        try await office.town.perform(
            Command(Self.attribution) { _, draft in draft.add(Measure(title: "Vorhaben ohne alles"))
            }
        )
        #expect(try await office.get("/aufgaben").text.contains("Vorhaben ohne alles"))
    }

    @Test func `a follow-up comes back at the desk and goes when it is done`() async throws {
        let office = try await OfficeFixture()
        let form = "/bearbeiten/wiedervorlagen/neu?zu=1"
        let faulty = try await office.post(
            form,
            [("sort", "promise"), ("subject", "Zahlen für den Rat"), ("due", "irgendwann")]
        )
        #expect(faulty.status == .unprocessableContent)
        #expect(faulty.text.contains("Zahlen für den Rat"))
        let saved = try await office.post(
            form,
            [
                ("sort", "promise"), ("subject", "Zahlen für den Rat"), ("due", "13.9.20"),
                ("measure", "1"), ("schritt", "speichern"),
            ]
        )
        #expect(saved.status == .seeOther)
        for path in ["/aufgaben", "/uebergabe"] {
            #expect(try await office.get(path).text.contains("Zahlen für den Rat"), "\(path)")
        }
        let done = try await office.post(
            "/bearbeiten/wiedervorlagen/1/ergebnis",
            [("doneOn", "14.9.2020"), ("outcome", "Geschickt"), ("schritt", "speichern")]
        )
        #expect(done.status == .seeOther)
        let hints = office.town.register.hints(on: Self.today(office))
        #expect(!hints.contains { $0.cause == .followUpDue })
    }

    @Test func `an empty town has nothing to do, and every page says so`() async throws {
        let office = try await OfficeFixture(example: false)
        for path in ["/aufgaben", "/was-kommt", "/ueberblick", "/uebergabe"] {
            #expect(try await office.get(path).status == .ok, "\(path)")
        }
        #expect(try await office.get("/aufgaben").text.contains("Nichts drängt"))
    }

    @Test func `what comes goes out as a calendar to save`() async throws {
        let office = try await OfficeFixture()
        let due = Self.today(office).adding(days: 30)
        try await office.town.perform(
            Command(Self.attribution) { _, draft in
                draft.add(FollowUp(.reminder, subject: "Kanari, anrufen", due: due))
            }
        )
        #expect(try await office.get("/was-kommt").text.contains("Kanari, anrufen"))
        let file = try await office.get("/was-kommt.ics")
        #expect(file.headers[.contentType] == "text/calendar; charset=utf-8")
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"was-kommt.ics\"")
        #expect(file.headers[.cacheControl] == "no-store")
        let day = due.description.filter { $0 != "-" }
        #expect(file.text.contains("DTSTART;VALUE=DATE:\(day)"))
        #expect(file.text.contains("Kanari\\, anrufen"))
    }

    @Test func `the handover tells why things were changed last`() async throws {
        let office = try await OfficeFixture()
        try await office.town.perform(
            Command(
                Attribution(
                    by: Author(.office),
                    via: .page,
                    action: .corrected,
                    reason: "Kanari-Grund"
                )
            ) {
                register,
                draft in
                guard var measure = register[ID<Measure>(1)]?.record else { return }
                measure.title += "!"
                draft.put(ID<Measure>(1), measure)
            }
        )
        #expect(try await office.get("/uebergabe").text.contains("Kanari-Grund"))
    }

    @Test func `the handover names whom to ask, to the office`() async throws {
        let office = try await OfficeFixture()
        try await office.change { measure in
            measure.lead = ID(1)
            measure.status = Status(.underway)
        }
        let id = try await office.add(.example())
        let page = try await office.get("/uebergabe").text
        #expect(page.contains("/personen/\(id)") && page.contains("Eva Kanari"))
    }

    @Test func `a lead sees the own measures and nothing else`() async throws {
        let lead = ID<Organization>(1)
        let office = try await OfficeFixture(as: [.lead], of: lead)
        try await office.town.perform(
            Command(Self.attribution) { register, draft in
                draft.add(FollowUp(.promise, subject: "Kanari", due: Day(daysSinceEpoch: 18_000)))
                var other = Measure(title: "Kanari-Maßnahme")
                other.period.until = Day(daysSinceEpoch: 18_000)
                draft.add(other)
                guard var own = register[ID<Measure>(1)]?.record else { return }
                own.lead = lead
                own.status = Status(.underway)
                own.period = Period(until: Day(daysSinceEpoch: 18_000))
                draft.put(ID<Measure>(1), own)
            }
        )
        let own = try #require(office.town.register[ID<Measure>(1)]?.title)
        for path in ["/aufgaben", "/was-kommt", "/was-kommt.ics"] {
            #expect(!(try await office.get(path).text.contains("Kanari")), "\(path)")
        }
        let desk = try await office.get("/aufgaben")
        #expect(desk.text.contains(own) && desk.text.contains("Ende ist überschritten"))
    }
}
