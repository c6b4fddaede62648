import Concept
import HTTPTypes
import Journal
import Register
import Testing

/// That nothing is lost: histories, taking back, taking out and bringing back.
@Suite struct HistoryTests {
    private let measure = Reference(.measure, 1)

    @Test func `a history says who, when, what and why`() async throws {
        let office = try await OfficeFixture()
        let page = try await office.get("/bearbeiten/massnahmen/1/verlauf")
        #expect(page.status == .ok)
        #expect(page.text.contains("Integrationsbüro"))
        #expect(page.text.contains("Uhr"))
    }

    @Test func `a change is taken back by a new one, and what came after stays`() async throws {
        let office = try await OfficeFixture()
        let before = try #require(office.town.register[ID<Measure>(1)]?.record)
        try await office.change { $0.nextStep = "Falsch" }
        let sequence = office.town.register.sequence
        try await office.change { $0.contact = "Servicestelle" }
        let path = "/bearbeiten/massnahmen/1/verlauf/\(sequence)"
        let asked = try await office.get(path)
        #expect(asked.text.contains("Falsch"))
        let done = try await office.post(path, [("schritt", "speichern")])
        #expect(done.headers[.location] == "/bearbeiten/massnahmen/1?erledigt=zurueckgenommen")
        let after = try #require(office.town.register[ID<Measure>(1)]?.record)
        #expect(after.nextStep == before.nextStep)
        #expect(after.contact == "Servicestelle")
        #expect(try await office.town.versions(of: measure).last?.head.attribution.action == .undid)
    }

    @Test func `what changed again meanwhile is not taken back blindly`() async throws {
        let office = try await OfficeFixture()
        try await office.change { $0.nextStep = "Falsch" }
        let sequence = office.town.register.sequence
        try await office.change { $0.nextStep = "Richtig" }
        let path = "/bearbeiten/massnahmen/1/verlauf/\(sequence)"
        #expect(try await office.get(path).status == .conflict)
        #expect(office.town.register[ID<Measure>(1)]?.nextStep == "Richtig")
    }

    @Test func `what was public is withdrawn with a reason, and can come back`() async throws {
        let office = try await OfficeFixture()
        let path = "/bearbeiten/massnahmen/1/entfernen"
        let asked = try await office.post(path, [("schritt", "speichern")])
        #expect(asked.status == .unprocessableContent)
        let done = try await office.post(
            path,
            [("schritt", "speichern"), ("begruendung", "Doppelt")]
        )
        #expect(done.status == .seeOther)
        #expect(try await office.site.ask("/massnahmen/1").response.status == .gone)
        let back = try await office.post(
            "/bearbeiten/massnahmen/1/sichtbarkeit",
            [("visibility", "public"), ("schritt", "speichern")]
        )
        #expect(back.status == .seeOther)
        #expect(try await office.site.ask("/massnahmen/1").response.status == .ok)
    }

    @Test func `what was never public is retracted, and comes back under its number`() async throws
    {
        let office = try await OfficeFixture(example: false)
        _ = try await office.post(
            "/bearbeiten/zielgruppen/neu",
            [("title", "Jugendliche"), ("schritt", "speichern")]
        )
        let group = ID<TargetGroup>(1)
        #expect(office.town.register[group]?.title == "Jugendliche")
        _ = try await office.post(
            "/bearbeiten/zielgruppen/1/entfernen",
            [("schritt", "speichern"), ("begruendung", "Irrtum")]
        )
        #expect(office.town.register[group] == nil)
        #expect(
            try await office.get("/bearbeiten/zielgruppen").text.contains("zielgruppen/1/verlauf")
        )
        let sequence = office.town.register.sequence
        let done = try await office.post(
            "/bearbeiten/zielgruppen/1/verlauf/\(sequence)",
            [("schritt", "speichern")]
        )
        #expect(done.status == .seeOther)
        #expect(office.town.register[group]?.title == "Jugendliche")
    }
}
