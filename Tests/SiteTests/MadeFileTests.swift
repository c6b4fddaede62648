import Addresses
import Concept
import Design
import Foundation
import FoundationXML
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Register
import TestKit
import Testing
import Web
import Words

@testable import PublicSite

/// The files that are made from what the public sees: the colour, and what crawlers ask for.
@Suite struct MadeFileTests {
    @Test func `a town without a colour has no sheet for one`() async throws {
        let fixture = try await SiteFixture(example: false)
        let (_, text) = try await fixture.ask("/")
        #expect(!text.contains("/farben-"))
        let (response, _) = try await fixture.ask("/farben-0123456789ab.css")
        #expect(response.status == .notFound)
    }

    @Test func `a town's colour comes after the main sheet, from a file that browsers keep`()
        async throws
    {
        let fixture = try await SiteFixture()
        try await fixture.setTown { $0.accent = "#7a0019" }
        let (_, page) = try await fixture.ask("/")
        let sheets = page.matches(of: /<link rel="stylesheet" href="([^"]+)">/).map { $0.1 }
        #expect(sheets.count == 2)
        let path = String(try #require(sheets.last))
        #expect(path.hasPrefix("/farben-"))
        let (response, text) = try await fixture.ask(path)
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "text/css; charset=utf-8")
        #expect(response.headers[.cacheControl]?.contains("immutable") == true)
        #expect(response.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
        #expect(text.contains("--accent: #7a0019;"))
        let dark = try #require(text.firstMatch(of: /dark\) { :root { --accent: (#[0-9a-f]{6});/))
        let color = try #require(Color(String(dark.1)))
        #expect(Accent.contrast(of: color, on: Accent.darkPapers) >= 450)
        #expect(!page.contains("style=\""))
    }

    @Test func `another colour is another file, and the old one is gone`() async throws {
        let fixture = try await SiteFixture()
        let old = AccentSheet(try #require(Color("#0a5a5c"))).path
        let (before, _) = try await fixture.ask(old)
        #expect(before.status == .ok)
        try await fixture.setTown { $0.accent = "#003399" }
        let (after, _) = try await fixture.ask(old)
        #expect(after.status == .notFound)
        let (page, text) = try await fixture.ask("/konzept?stand=2020-09-13")
        #expect(page.status == .ok)
        #expect(text.contains(AccentSheet(try #require(Color("#003399"))).path))
    }

    @Test func `the papers that a colour is checked against are those of the style sheet`()
        throws
    {
        let file = Places.root.appending(path: "Sources/Design/Resources/miteinander.css")
        let style = try String(contentsOf: file, encoding: .utf8)
        let parts = style.split(separator: "@media (prefers-color-scheme: dark)", maxSplits: 1)
        for (part, papers) in zip(parts, [Accent.lightPapers, Accent.darkPapers]) {
            let names = ["--paper: ", "--card: ", "--wash: "]
            let found = part.split(separator: "\n").compactMap { line -> String? in
                let line = line.drop { $0 == " " }
                return names.first(where: line.hasPrefix).map { name in
                    String(line.dropFirst(name.count).prefix { $0 != ";" })
                }
            }
            #expect(Set(found) == Set(papers.map(\.text)))
        }
    }

    @Test func `the site map is well formed and names every page in both languages`()
        async throws
    {
        let fixture = try await SiteFixture(publicAddress: "https://integration.stadt.example")
        let (response, text) = try await fixture.ask("/sitemap.xml")
        #expect(response.headers[.contentType] == "application/xml; charset=utf-8")
        let document = try XMLDocument(xmlString: text)
        let places = try document.nodes(forXPath: "//*[local-name()='loc']").compactMap(
            \.stringValue
        )
        let pages = Address.all(in: fixture.town.published)
        #expect(places.count == 2 * pages.count)
        #expect(Set(places).count == places.count)
        #expect(places.contains("https://integration.stadt.example/en/massnahmen/1"))
        #expect(!text.contains("&"))
        for place in places where !place.contains("/en/") {
            let path = place.replacing("https://integration.stadt.example", with: "")
            let (page, _) = try await fixture.ask(path)
            #expect(page.status == .ok, "\(path)")
        }
    }

    @Test func `the site map is made anew when the public sees something else`() async throws {
        let fixture = try await SiteFixture(publicAddress: "https://stadt.example")
        let (_, before) = try await fixture.ask("/sitemap.xml")
        #expect(try await fixture.ask("/sitemap.xml").text == before)
        try await fixture.town.perform(
            Command(.office(.addedMeasure)) { _, draft in
                var measure = Measure(title: "Neu")
                measure.visibility = .public
                draft.add(measure)
            }
        )
        let (_, after) = try await fixture.ask("/sitemap.xml")
        let added = try #require(fixture.town.register.all(Measure.self).max { $0.id < $1.id })
        #expect(
            after.contains("/massnahmen/\(added.id.number)<")
                && !before.contains("/massnahmen/\(added.id.number)<")
        )
    }

    @Test func `a site map for one host is none for another`() async throws {
        let fixture = try await SiteFixture(example: false)
        for host in ["a.example", "b.example", "a.example"] {
            let (_, text) = try await fixture.ask("/sitemap.xml", host: host)
            #expect(text.contains("https://\(host)/"))
        }
    }

    @Test func `the foot cites the address in full where it is known`() async throws {
        let fixture = try await SiteFixture(publicAddress: "https://integration.stadt.example")
        let (_, text) = try await fixture.ask("/en/massnahmen")
        #expect(text.contains("https://integration.stadt.example/en/massnahmen"))
    }

    @Test(arguments: [
        ("stadt.example", "https://stadt.example"),
        ("Stadt.Example:8443", "https://stadt.example:8443"),
        ("localhost:8080", "http://localhost:8080"), ("127.0.0.1", "http://127.0.0.1"),
        ("", nil), ("stadt..example", nil), ("-stadt.example", nil), ("stadt.example:", nil),
        ("stadt.example:99999", nil), ("a@stadt.example", nil), ("stadt.example/pfad", nil),
        ("stadt.example\">", nil), ("[::1]", nil), ("städte.example", nil), ("a b", nil),
        (String(repeating: "a", count: 64), nil),
    ])
    func `the host of a request counts only where it is the name of one`(host: String, at: String?)
    {
        #expect(PublicAddress.of(host: host) == at)
    }

    @Test(arguments: [
        ("https://stadt.example", "https://stadt.example"),
        ("HTTPS://Stadt.example/", "https://stadt.example"),
        ("http://localhost:8080/", "http://localhost:8080"), ("stadt.example", nil),
        ("https://stadt.example/konzept", nil), ("https://", nil), ("ftp://stadt.example", nil),
        ("https://stadt.example//", nil), ("https://stadt.example?x", nil),
    ])
    func `a public address is a scheme and a host`(text: String, read: String?) {
        #expect(PublicAddress.read(text) == read)
    }

    @Test func `without an address in full there are no files for crawlers`() async throws {
        let fixture = try await SiteFixture(example: false)
        for path in ["/sitemap.xml", "/robots.txt"] {
            let (named, text) = try await fixture.ask(path, host: "stadt.example")
            #expect(named.status == .ok)
            #expect(text.contains("https://stadt.example/"))
            let (broken, page) = try await fixture.ask(path, host: "stadt.example\"><b>")
            #expect(broken.status == .notFound)
            #expect(!page.contains("<b>"))
        }
    }

    @Test func `robots are told where the site map is and that all may be read`() async throws {
        let fixture = try await SiteFixture(
            example: false,
            publicAddress: "https://integration.stadt.example"
        )
        let (_, text) = try await fixture.ask("/robots.txt")
        let map = "Sitemap: https://integration.stadt.example/sitemap.xml\n"
        #expect(text == "User-agent: *\nDisallow:\n\n" + map)
    }
}

/// The pages for what did not work.
@Suite struct ErrorPageTests {
    private func text(_ content: (ErrorPage) -> PageContent) async throws -> String {
        let fixture = try await SiteFixture(example: false)
        let sending = fixture.site.errorPage(.german, content)
        return String(buffer: sending.expanded().bytes)
    }

    @Test func `who asks too often is told how long to wait`() async throws {
        #expect(try await text { $0.tooMany(seconds: 1) }.contains("in 1 Sekunde noch einmal"))
        #expect(try await text { $0.tooMany(seconds: 30) }.contains("in 30 Sekunden noch einmal"))
        #expect(try await text { $0.tooMany() }.contains("gleich noch einmal"))
    }

    @Test func `what cannot be used is named line by line, and never as markup`() async throws {
        let page = try await text { $0.unreadable(["Der 31. Februar ist kein Tag.", "<b>"]) }
        #expect(page.contains("<li>Der 31. Februar ist kein Tag.</li>"))
        #expect(page.contains("<li>&lt;b&gt;</li>"))
        #expect(try await !text { $0.unreadable([]) }.contains("<ul></ul>"))
    }

    @Test func `a site that cannot answer says so`() async throws {
        #expect(try await text(\.unavailable).contains("gerade nicht erreichbar"))
    }

    @Test func `a page that is not there offers ways on`() async throws {
        let page = try await text(\.notFound)
        for path in ["/massnahmen", "/inhalt", "/hilfe", "/kontakt", "/"] {
            #expect(page.contains("<a href=\"\(path)\">"), "\(path)")
        }
    }
}
