import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import TestKit
import Testing

/// Before a town opens its pages, only who is signed in sees them.
@Suite struct ClosedSiteTests {
    private func closed() async throws -> OfficeFixture {
        let office = try await OfficeFixture()
        try await office.site.setTown { $0.isOpen = false }
        return office
    }

    @Test(arguments: [
        "/", "/en/", "/massnahmen", "/massnahmen/1", "/massnahmen.csv", "/massnahmen.atom",
        "/aenderungen.atom", "/kalender.ics", "/sitemap.xml", "/suche?q=sprache",
        "/suche/vorschlaege?q=s", "/massnahmen?stand=2021-06-01", "/gibt-es-nicht", "/kontakt",
        "/hinweis", "/barriere", "/hinweis/abcd", "/stil", "/massnahmen/", "/inhalt",
    ])
    func `every address answers the same to who is not signed in`(path: String) async throws {
        let office = try await closed()
        let robots = try #require(HTTPField.Name("X-Robots-Tag"))
        let answer = try await office.get(path, signedIn: false)
        #expect(answer.status == .forbidden && answer.headers[robots] == "noindex")
        #expect(answer.headers[.cacheControl] == "no-store" && answer.headers[.eTag] == nil)
        let heading = path.hasPrefix("/en") ? "not open yet" : "noch nicht freigeschaltet"
        #expect(answer.text.contains(heading) && answer.text.contains("/anmelden"))
        for secret in ["Sprachcafé", "Handlungsfelder", "Fassung", "Maßnahmen"] {
            #expect(!answer.text.contains(secret), "\(secret)")
        }
        let posted = try await office.ask(path, .post, [:], nil)
        #expect(posted.status == .forbidden)
    }

    @Test(arguments: ["/impressum", "/datenschutz", "/en/barrierefreiheit"])
    func `what the law asks for is there, without the rest`(path: String) async throws {
        let office = try await closed()
        let answer = try await office.get(path, signedIn: false)
        #expect(answer.status == .ok && answer.headers[.cacheControl] == "no-store")
        #expect(!answer.text.contains("href=\"/massnahmen\""))
        #expect(try await office.get(path + "?stand=2021-01-01", signedIn: false).status == .ok)
    }

    @Test func `those who collect pages are told to leave all of them alone`() async throws {
        let office = try await closed()
        let robots = try await office.get("/robots.txt", signedIn: false)
        #expect(robots.status == .ok && robots.text == "User-agent: *\nDisallow: /\n")
        #expect(try await office.get("/healthz", signedIn: false).status == .ok)
        let page = try await office.get("/", signedIn: false).text
        let style = try #require(page.firstMatch(of: /href="(\/stil-[^"]+)"/))
        #expect(try await office.get(String(style.1), signedIn: false).status == .ok)
    }

    @Test func `who is signed in sees the pages, and that nobody else does`() async throws {
        let office = try await closed()
        for path in ["/", "/massnahmen/1", "/en/massnahmen"] {
            let answer = try await office.get(path)
            #expect(answer.status == .ok && answer.headers[.cacheControl] == "no-store")
            #expect(
                answer.text.contains("href=\"\(path.hasPrefix("/en") ? "/en" : "")/einstellungen\"")
            )
        }
        #expect(try await office.get("/sitemap.xml").status == .ok)
        #expect(try await office.get("/hinweis").status == .ok)
        var stranger: HTTPFields = [:]
        stranger[.cookie] = "miteinander=\(String(repeating: "0", count: 64))"
        #expect(try await office.ask("/", .get, stranger, nil).status == .forbidden)
    }

    @Test func `the office opens the pages, and they are kept again`() async throws {
        let office = try await closed()
        #expect(try await office.get("/anmelden", signedIn: false).status != .notFound)
        let saved = try await office.post(
            "/bearbeiten/stadt/1/freischalten",
            [("isOpen", "ja"), ("schritt", "speichern")]
        )
        #expect(saved.headers[.location] == "/einstellungen?erledigt=gespeichert")
        let page = try await office.get("/massnahmen/1", signedIn: false)
        #expect(page.status == .ok && page.headers[.eTag] != nil)
        #expect(!page.text.contains("/einstellungen"))
    }
}
