import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import TestKit
import Testing
import Vault

/// The own account, and those of others.
@Suite struct AccountPageTests {
    private static let password = "kirschen im regen"

    private func account(_ office: OfficeFixture) throws -> Account {
        try #require(office.accounts.account(mail: "ada@bad-beispiel.example"))
    }

    @Test func `a changed password holds, and every other session ends`() async throws {
        let office = try await OfficeFixture(as: [.partner], of: ID(1))
        let ada = try account(office)
        let first = try await office.accounts.signIn(
            mail: "ada@bad-beispiel.example",
            password: Self.password,
            from: OfficeFixture.browser(source: "192.0.2.2")
        )
        guard case .signedIn(let other) = first else { throw OfficeFixture.Unexpected(first) }
        #expect(try await office.get("/konto").text.contains("Alle anderen beenden"))
        let wrong = try await office.post(
            "/konto/passwort",
            [("passwort", "falsch"), ("neu", "birnen im sonnenschein")]
        )
        #expect(wrong.status == .unprocessableContent)
        #expect(!wrong.text.contains("birnen"))
        let both = try await office.post(
            "/konto/passwort",
            [("passwort", "falsch"), ("neu", "kurz")]
        )
        #expect(both.text.contains("id=\"feld-passwort-fehler\""))
        #expect(both.text.contains("id=\"feld-neu-fehler\""))
        let short = try await office.post(
            "/konto/passwort",
            [("passwort", Self.password), ("neu", "kurz")]
        )
        #expect(short.text.contains("id=\"feld-neu-fehler\""))
        let changed = try await office.post(
            "/konto/passwort",
            [("passwort", Self.password), ("neu", "birnen im sonnenschein")]
        )
        #expect(changed.status == .seeOther)
        #expect(office.accounts.signedIn(other) == nil)
        #expect(office.accounts.sessions(of: ada.id).count == 1)
    }

    @Test func `what two people change in one account holds together`() async throws {
        let office = try await OfficeFixture(as: [.administration])
        let author = Author(.administration)
        let token = try await office.accounts.invite(
            Invitation(
                mail: "grace@bad-beispiel.example",
                name: "Grace",
                roles: [.partner],
                organization: ID(1)
            ),
            by: author,
            via: .command
        )
        #expect(!token.isEmpty)
        let id = try #require(office.accounts.account(mail: "grace@bad-beispiel.example")?.id)
        let path = "/konten/\(id)"
        let mine = try await office.get(path)
        _ = try await office.accounts.change(
            roles: [.partner, .steering],
            organization: ID(2),
            of: id,
            by: author,
            via: .command
        )
        let roles = [("tat", "rollen"), ("rolle", "partner"), ("rolle", "lead")]
        let kept = try await office.post(path, roles + [("organisation", "1")], from: mine)
        #expect(kept.status == .seeOther)
        let account = try #require(office.accounts.account(id))
        #expect(Set(account.roles) == [.partner, .steering, .lead])
        #expect(account.organization == ID(2))
        let moved = try await office.post(path, roles + [("organisation", "3")], from: mine)
        #expect(moved.status == .conflict)
        #expect(moved.hidden("vorher-organisation") == "2")
        #expect(office.accounts.account(id)?.organization == ID(2))
    }

    @Test func `a session elsewhere is ended by its button`() async throws {
        let office = try await OfficeFixture(as: [.partner], of: ID(1))
        let step = try await office.accounts.signIn(
            mail: "ada@bad-beispiel.example",
            password: Self.password,
            from: OfficeFixture.browser(source: "192.0.2.2")
        )
        guard case .signedIn(let other) = step else { throw OfficeFixture.Unexpected(step) }
        let id = try #require(office.accounts.signedIn(other)?.session.id)
        #expect(try await office.post("/konto", [("sitzung", id)]).status == .seeOther)
        #expect(office.accounts.signedIn(other) == nil)
        #expect(try await office.get("/konto").status == .ok)
    }

    @Test func `another device and new codes need the password`() async throws {
        let office = try await OfficeFixture()
        let page = try await office.get("/konto/geraet")
        #expect(page.text.contains("<svg class=\"qr\""))
        let secret = try #require(page.hidden("geheimnis").flatMap { SecondFactor.Secret($0) })
        let code = secret.code(at: OneTimeCode.step(at: office.town.world.now()))
        let values = [("geheimnis", secret.text), ("code", code)]
        let refused = try await office.post("/konto/geraet", values + [("passwort", "falsch")])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.hidden("geheimnis") == secret.text)
        let right = try await office.post("/konto/geraet", values + [("passwort", Self.password)])
        #expect(right.status == .seeOther)
        let codes = try await office.post("/konto/codes", [("passwort", Self.password)])
        #expect(codes.status == .ok)
        #expect(try account(office).recoveryCodesLeft > 5)
    }

    @Test func `who has no second factor is asked for none`() async throws {
        let office = try await OfficeFixture(as: [.partner], of: ID(1))
        #expect(try await office.get("/konto/geraet").status == .notFound)
        #expect(!(try await office.get("/konto").text.contains("/konto/codes")))
    }

    @Test func `an invitation shows its link once and names what is missing`() async throws {
        let office = try await OfficeFixture(as: [.administration])
        let empty = try await office.post("/konten/einladen", [("name", "Bo Beispiel")])
        #expect(empty.status == .unprocessableContent)
        #expect(empty.text.contains("value=\"Bo Beispiel\""))
        #expect(empty.text.contains("Die Rolle fehlt"))
        let sent = try await office.post(
            "/konten/einladen",
            [("name", "Bo"), ("mail", "bo@stadt.example"), ("rolle", "management")]
        )
        let token = try #require(sent.text.firstMatch(of: /\/einrichten\/([0-9a-f]+)/)?.1)
        #expect(office.accounts.offer(of: String(token))?.mail == "bo@stadt.example")
        #expect(!(try await office.get("/konten").text.contains(token)))
    }

    @Test func `a blocked account is out at once and may come back`() async throws {
        let office = try await OfficeFixture(as: [.administration])
        let ada = try account(office)
        let last = try await office.post("/konten/\(ada.id)", [("tat", "sperren")])
        #expect(last.status == .unprocessableContent)
        let author = Author(.administration)
        _ = try await office.accounts.invite(
            Invitation(mail: "bo@stadt.example", name: "Bo", roles: [.steering]),
            by: author,
            via: .page
        )
        let bo = try #require(office.accounts.account(mail: "bo@stadt.example")?.id)
        let path = "/konten/\(bo)"
        #expect(try await office.post(path, [("tat", "sperren")]).status == .seeOther)
        #expect(office.accounts.account(bo)?.isBlocked == true)
        #expect(try await office.post(path, [("tat", "entsperren")]).status == .seeOther)
        let roles = [("tat", "rollen"), ("rolle", "lead"), ("organisation", "1")]
        #expect(try await office.post(path, roles).status == .seeOther)
        #expect(office.accounts.account(bo)?.organization == ID(1))
        #expect(try await office.get(path).text.contains("Rollen geändert"))
        let reset = try await office.post(path, [("tat", "zuruecksetzen")])
        #expect(reset.text.contains("\(OfficeFixture.origin)/einrichten/"))
    }

    @Test func `when somebody was at work is shown to that person alone`() async throws {
        let office = try await OfficeFixture(as: [.administration])
        let ada = try account(office)
        _ = try await office.accounts.signIn(
            mail: "ada@bad-beispiel.example",
            password: "geraten und geraten",
            from: OfficeFixture.browser(source: "198.51.100.1")
        )
        let own = try await office.get("/konto")
        #expect(own.text.contains("<li>Angemeldet: ") && own.text.contains("falsches Passwort"))
        let seen = try await office.get("/konten/\(ada.id)")
        #expect(!seen.text.contains("<li>Angemeldet: ") && seen.text.contains("falsches Passwort"))
        #expect(seen.text.contains(ada.mark))
    }

    @Test func `known browsers are counted and forgotten on the own page`() async throws {
        let office = try await OfficeFixture()
        let ada = try account(office)
        #expect(!(try await office.get("/konto").text.contains("Alle vergessen")))
        _ = try await office.accounts.rememberDevice(nil, of: ada.id)
        #expect(try await office.get("/konto").text.contains("1 Browser ist Ihrem Konto bekannt"))
        let sent = try await office.post("/konto", [("browser", "vergessen")])
        #expect(sent.status == .seeOther)
        #expect(try account(office).deviceCount == 0)
    }
}
