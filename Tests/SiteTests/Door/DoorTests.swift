import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import TestKit
import Testing
import Vault

@testable import Participation

/// That accounts are set up and used by pages alone, and a look changes nothing.
@Suite struct DoorTests {
    private func secret(_ page: OfficeFixture.Answer) throws -> SecondFactor.Secret {
        try #require(page.hidden("geheimnis").flatMap { SecondFactor.Secret($0) })
    }

    private func code(_ secret: SecondFactor.Secret, _ office: OfficeFixture) -> String {
        secret.code(at: OneTimeCode.step(at: office.town.world.now()))
    }

    @Test func `an account is set up by its link and signs in with two steps`() async throws {
        let office = try await OfficeFixture()
        let link = try await office.accounts.invite(
            Invitation(mail: "bea@bad-beispiel.example", name: "Bea", roles: [.office]),
            by: Author(.administration),
            via: .page
        )
        let browser = DoorBrowser(office)
        let path = "/einrichten/\(link)"
        let page = try await browser.get(path)
        #expect(page.status == .ok)
        let policy = try #require(HTTPField.Name("Referrer-Policy"))
        #expect(page.headers[policy] == "same-origin")
        #expect(page.headers[.cacheControl] == "no-store")

        let weak = try await browser.post(path, ["passwort": "kurz", "code": "0"], from: page)
        #expect(weak.status == .unprocessableContent)
        #expect(weak.text.contains("href=\"#feld-passwort\""))
        let password = "kirschen im regen"
        let key = try secret(weak)
        let done = try await browser.post(
            path,
            ["passwort": password, "code": code(key, office)],
            from: weak
        )
        #expect(done.status == .ok)
        #expect(done.text.contains("Zettel"))
        #expect(try await browser.get("/konto").status == .seeOther, "a set-up signs nobody in")
        #expect(browser.cookies["miteinander-browser"] != nil, "but the browser is known")
        #expect(try await browser.get(path).status == .notFound)

        for _ in 0..<40 { _ = office.town.world.now() }
        let first = try await browser.get("/anmelden?weiter=%2Fbearbeiten%2Fmassnahmen")
        let wrong = try await browser.post(
            "/anmelden",
            ["mail": "bea@bad-beispiel.example", "passwort": "falsch falsch falsch"],
            from: first
        )
        let unknown = try await browser.post(
            "/anmelden",
            ["mail": "niemand@bad-beispiel.example", "passwort": "falsch falsch falsch"],
            from: first
        )
        #expect(wrong.status == unknown.status && wrong.status == .unprocessableContent)
        let second = try await browser.post(
            "/anmelden",
            ["mail": "bea@bad-beispiel.example", "passwort": password],
            from: first
        )
        #expect(second.text.contains("Code"))
        let before = browser.cookie
        let inside = try await browser.post(
            "/anmelden",
            ["code": code(key, office)],
            from: second
        )
        #expect(inside.status == .seeOther)
        #expect(inside.headers[.location] == "/bearbeiten/massnahmen")
        #expect(browser.cookie != before, "the token is new with the session")

        let measures = try await browser.get("/bearbeiten/massnahmen")
        #expect(measures.status == .ok)
        let out = try await browser.post("/abmelden", [:], from: measures)
        #expect(out.status == .seeOther)
        #expect(try await browser.get("/bearbeiten").status == .seeOther)
    }

    @Test func `looking at a set-up link changes nothing, as often as one looks`() async throws {
        let office = try await OfficeFixture()
        let link = try await office.accounts.invite(
            Invitation(mail: "bea@bad-beispiel.example", name: "Bea", roles: [.steering]),
            by: Author(.administration),
            via: .page
        )
        let sequence = office.town.register.sequence
        let browser = DoorBrowser(office)
        for _ in 0..<3 { #expect(try await browser.get("/einrichten/\(link)").status == .ok) }
        #expect(office.town.register.sequence == sequence)
        #expect(office.accounts.offer(of: link) != nil)
    }

    @Test func `over plain http elsewhere the door says why it is shut`() async throws {
        let office = try await OfficeFixture()
        let answer = try await office.get("/anmelden", signedIn: false)
        #expect(answer.status == .forbidden)
        #expect(answer.text.contains("https"))
    }

    @Test(arguments: ["https://example.org", "//example.org", "/\\example.org", "bearbeiten", ""])
    func `the way on leads nowhere else`(wayOn: String) {
        #expect(Door.safe(wayOn) == nil)
    }

    @Test func `a form that another site sends is refused`() async throws {
        let office = try await OfficeFixture()
        let path = "/bearbeiten/massnahmen/1/stand"
        let page = try await office.get(path)
        let foreign = try await office.post(path, [], from: page, origin: "https://example.org")
        #expect(foreign.status == .forbidden)
        let none = try await office.post(path, [], from: page, origin: nil)
        #expect(none.status == .forbidden)
        let token = String(repeating: "a", count: 96)
        let buttons = "/einlesen/vorschlaege"
        #expect(try await office.post(buttons, [], token: token).status == .forbidden)
    }

    @Test func `a form without a token of its session is shown again and saves nothing`()
        async throws
    {
        let office = try await OfficeFixture()
        let before = office.town.register.sequence
        let shown = try await office.post(
            "/bearbeiten/massnahmen/1/notiz",
            [("internalNote", "Getippt"), ("schritt", "speichern")],
            token: String(repeating: "a", count: 96)
        )
        #expect(shown.status == .ok && shown.text.contains("Getippt</textarea>"))
        #expect(office.town.register.sequence == before)
    }
}
