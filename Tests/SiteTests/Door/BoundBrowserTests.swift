import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import Testing
import Vault

/// What was begun in one browser does not go on in another: two of them, with cookies of their own.
@Suite struct BoundBrowserTests {
    private static let password = "kirschen im regen"
    private static let mail = "ada@bad-beispiel.example"
    private static let sentence = "in einem anderen Browser begonnen"

    private func browsers() async throws -> (OfficeFixture, DoorBrowser, DoorBrowser) {
        let office = try await OfficeFixture()
        return (office, DoorBrowser(office), DoorBrowser(office))
    }

    private func codePage(_ browser: DoorBrowser) async throws -> OfficeFixture.Answer {
        let first = try await browser.get("/anmelden")
        return try await browser.post(
            "/anmelden",
            ["mail": Self.mail, "passwort": Self.password],
            from: first
        )
    }

    @Test func `the form of one browser is refused from another`() async throws {
        let (_, one, other) = try await browsers()
        let page = try await codePage(one)
        _ = try await other.get("/anmelden")
        let taken = try await other.post("/anmelden", ["code": "000000"], from: page)
        #expect(taken.status == .forbidden && taken.text.contains(Self.sentence))
        #expect(taken.text.contains("name=\"passwort\""), "it begins anew")
    }

    @Test func `a ticket in a form of its own opens nothing in another browser`() async throws {
        let (_, one, other) = try await browsers()
        let page = try await codePage(one)
        let own = try await other.get("/anmelden")
        let ticket = try #require(page.hidden("ticket"))
        let taken = try await other.post(
            "/anmelden",
            ["ticket": ticket, "code": "000000"],
            from: own
        )
        #expect(taken.status == .forbidden && taken.text.contains(Self.sentence))
        let wrong = try await one.post("/anmelden", ["code": "000000"], from: page)
        #expect(
            wrong.status == .unprocessableContent && wrong.text.contains("Der Code stimmt nicht")
        )
    }

    @Test func `a set-up page of one browser is not sent from another`() async throws {
        let (office, one, other) = try await browsers()
        let link = try await office.accounts.invite(
            Invitation(mail: "bea@bad-beispiel.example", name: "Bea", roles: [.councillor]),
            by: Author(.administration),
            via: .page
        )
        let path = "/einrichten/\(link)"
        let page = try await one.get(path)
        _ = try await other.get("/anmelden")
        let taken = try await other.post(path, ["passwort": Self.password], from: page)
        #expect(taken.status == .forbidden && taken.text.contains(Self.sentence))
        #expect(office.accounts.offer(of: link) != nil)
        let done = try await one.post(path, ["passwort": Self.password], from: page)
        #expect(done.status == .ok)
    }

    @Test func `what ties a browser is over after an hour`() async throws {
        let (_, one, _) = try await browsers()
        let set = try await one.get("/anmelden").headers[.setCookie]
        #expect(set?.hasSuffix("; Max-Age=3600") == true)
    }

    @Test func `a browser is known after signing in, and only by its cookie`() async throws {
        let office = try await OfficeFixture(as: [.partner], of: ID(1))
        let browser = DoorBrowser(office)
        #expect(browser.cookies["miteinander-browser"] == nil)
        _ = try await browser.get("/anmelden")
        _ = try await browser.get("/")
        #expect(browser.cookies["miteinander-browser"] == nil, "nobody else is known")
        let inside = try await codePage(browser)
        #expect(inside.status == .seeOther)
        let token = try #require(browser.cookies["miteinander-browser"])
        #expect(token.utf8.count == 64)
        #expect(office.accounts.account(mail: Self.mail)?.deviceCount == 1)
    }

    @Test func `an account without a second factor gets one before anything else is shown`()
        async throws
    {
        let office = try await OfficeFixture(as: [.partner], of: ID(1))
        let id = try #require(office.accounts.account(mail: Self.mail)?.id)
        try await makeLead(of: id, office)
        let browser = DoorBrowser(office)
        let first = try await browser.get("/anmelden?weiter=%2Fbearbeiten%2Fmassnahmen")
        let page = try await browser.post(
            "/anmelden",
            ["mail": Self.mail, "passwort": Self.password],
            from: first
        )
        #expect(page.status == .ok && page.text.contains("Einen zweiten Schritt einrichten"))
        #expect(page.text.contains("<svg class=\"qr\""))
        #expect(try await browser.get("/bearbeiten/massnahmen").status == .seeOther)
        let wrong = try await browser.post("/anmelden", ["code": "000000"], from: page)
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("<svg class=\"qr\""))
        let key = try #require(wrong.text.firstMatch(of: /([A-Z2-7]{4} ){7}[A-Z2-7]{4}/)?.0)
        let secret = try #require(SecondFactor.Secret(String(key)))
        let step = OneTimeCode.step(at: office.town.world.now())
        let done = try await browser.post("/anmelden", ["code": secret.code(at: step)], from: wrong)
        #expect(done.status == .ok && done.text.contains("Zettel"))
        #expect(done.text.contains("href=\"/bearbeiten/massnahmen\""))
        #expect(try await browser.get("/aufgaben").status == .ok)
        #expect(office.accounts.account(id)?.hasSecondFactor == true)
    }

    /// As where the role asked for no second factor when it was given.
    private func makeLead(of id: String, _ office: OfficeFixture) async throws {
        let store = office.site.store
        let row = try #require(try await store.row(kind: "account", key: id))
        let text = String(decoding: row.body, as: UTF8.self).replacing(
            "\"partner\"",
            with: "\"lead\""
        )
        try await store.keep(
            ShelfRow(kind: row.kind, key: id, person: id, body: Data(text.utf8))
        )
        try await office.accounts.endSessions(of: id)
        // As a command does that wrote it.
        try await office.town.perform(
            Command(Attribution(by: Author(.administration), via: .command, action: .announced)) {
                _,
                _ in
            }
        )
        try await office.accounts.refresh()
    }
}
