import Addresses
import Concept
import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Register
import Synchronization
import TestKit
import Testing
import Words

@testable import Web

/// How the site answers, whatever it is asked.
@Suite struct AnswerTests {
    @Test func `an empty town says that nothing is published yet`() async throws {
        let fixture = try await SiteFixture(example: false)
        let (response, text) = try await fixture.ask("/")
        #expect(response.status == .ok)
        #expect(text.contains("Noch ist nichts veröffentlicht."))
    }

    @Test func `every address is answered in both languages`() async throws {
        let fixture = try await SiteFixture()
        for address in Self.addresses {
            for prefix in ["", "/en"] {
                let (response, text) = try await fixture.ask(prefix + address)
                #expect(response.status == .ok, "\(prefix + address)")
                #expect(text.contains(prefix.isEmpty ? "<html lang=\"de\">" : "<html lang=\"en\">"))
                #expect(!text.contains("{{"), "\(prefix + address)")
            }
        }
    }

    static let addresses = [
        "/", "/konzept", "/handlungsfelder", "/handlungsfelder/1", "/strategische-ziele", "/ziele",
        "/ziele/1", "/massnahmen", "/massnahmen/1", "/fassungen", "/gremien", "/vorlagen",
        "/vorlagen/1", "/netzwerk", "/netzwerk/1", "/aenderungen", "/aenderungen?bis=2022-01-01",
        "/so-lesen-sie-diese-seite", "/begriffe", "/hilfe", "/kontakt", "/impressum",
        "/datenschutz",
        "/barrierefreiheit", "/inhalt",
    ]

    @Test(arguments: [
        "/nichts", "/massnahmen/0", "/massnahmen/01", "/massnahmen/-1", "/massnahmen/9999999999999",
        "/massnahmen/1/2", "/konzept/1", "/%00", "/..%2f..%2fetc", "/en/nichts", "/fr/konzept",
    ])
    func `what is not there is 404, with a way on`(path: String) async throws {
        let fixture = try await SiteFixture(example: false)
        let (response, text) = try await fixture.ask(path)
        #expect(response.status == .notFound)
        #expect(text.contains("<h1>"))
    }

    @Test func `the other path of a page leads to the one that lasts`() async throws {
        let fixture = try await SiteFixture(example: false)
        for (path, target) in [
            ("/massnahmen/", "/massnahmen"), ("/en", "/en/"), ("/en/konzept/", "/en/konzept"),
            ("//konzept", "/konzept"),
        ] {
            let (response, _) = try await fixture.ask(path)
            #expect(response.status == .movedPermanently, "\(path)")
            #expect(response.headers[.location] == target)
        }
    }

    @Test(arguments: [HTTPRequest.Method.post, .put, .delete, .patch, .trace, .options])
    func `a page takes nothing`(method: HTTPRequest.Method) async throws {
        let fixture = try await SiteFixture(example: false)
        let (response, _) = try await fixture.ask("/", method)
        #expect(response.status == .methodNotAllowed)
        #expect(response.headers[.allow] == "GET, HEAD")
    }

    @Test func `who has the page gets none`() async throws {
        let fixture = try await SiteFixture()
        let (first, _) = try await fixture.ask("/massnahmen")
        let etag = try #require(first.headers[.eTag])
        for given in [etag, "W/\(etag)", "\"x\", \(etag)", "*"] {
            let (again, text) = try await fixture.ask(
                "/massnahmen",
                headers: [.ifNoneMatch: given]
            )
            #expect(again.status == .notModified, "\(given)")
            #expect(text.isEmpty)
        }
    }

    @Test func `compressed and plain are the same page with tags of their own`() async throws {
        let fixture = try await SiteFixture()
        let (plain, text) = try await fixture.ask("/massnahmen/1")
        let (packed, _) = try await fixture.ask(
            "/massnahmen/1",
            headers: [.acceptEncoding: "gzip, br"]
        )
        #expect(packed.headers[.contentEncoding] == "gzip")
        #expect(packed.headers[.eTag] != plain.headers[.eTag])
        let bytes = Gzip.expand(Array(packed.body.readableBytesView), size: text.utf8.count)
        #expect(String(decoding: bytes, as: UTF8.self) == text)
        #expect(Array(packed.body.readableBytesView).count < text.utf8.count)
    }

    @Test func `every answer forbids what pages do not need`() async throws {
        let fixture = try await SiteFixture()
        for path in ["/", "/nichts", "/massnahmen/", "/healthz"] {
            let (response, _) = try await fixture.ask(path)
            let policy = response.headers[.contentSecurityPolicy] ?? ""
            #expect(policy.hasPrefix("default-src 'none'"), "\(path)")
            #expect(!policy.contains("unsafe"), "\(path)")
            #expect(response.headers[.xContentTypeOptions] == "nosniff", "\(path)")
        }
    }

    @Test func `what was withdrawn is gone, and what was never public was never there`()
        async throws
    {
        let fixture = try await SiteFixture()
        let register = fixture.town.register
        let withdrawn = try #require(
            register.all(Measure.self).first { $0.visibility.isWithdrawn }
        )
        let (gone, text) = try await fixture.ask("/massnahmen/\(withdrawn.id.number)")
        #expect(gone.status == .gone)
        #expect(!text.contains(withdrawn.title))
        let hidden = try #require(register.all(Measure.self).first { $0.visibility == .internal })
        let (nothing, _) = try await fixture.ask("/massnahmen/\(hidden.id.number)")
        #expect(nothing.status == .notFound)
    }

    @Test func `a failure is a page with a number and nothing else`() async throws {
        let fixture = try await SiteFixture()
        let store = try #require(fixture.town.store as? SQLiteStore)
        try store.close()
        let (response, text) = try await fixture.ask("/aenderungen?bis=2021-01-01")
        #expect(response.status == .internalServerError)
        #expect(text.contains("Der Fehler liegt bei uns."))
        #expect(!text.contains("SQLite"))
        let (health, _) = try await fixture.ask("/healthz")
        #expect(health.status == .serviceUnavailable)
    }

    @Test(arguments: [UInt64](1...30))
    func `whatever is asked is answered`(seed: UInt64) async throws {
        var chance = Seeded(seed: seed)
        let fixture = try await SiteFixture(example: false)
        let pieces = [
            "/", "massnahmen", "%", "%C3%A4", "%zz", "..", "?", "&", "bis=", "2020-02-31", "en",
            "'", "\"", "<script>", ";", "%00", "%0d%0a", "1", "=",
            String(repeating: "a", count: 300),
        ]
        for _ in 0..<20 {
            let path = (0..<Int.random(in: 1...8, using: &chance)).map { _ in
                pieces.randomElement(using: &chance) ?? "/"
            }.joined()
            let (response, _) = try await fixture.ask("/" + path)
            #expect(
                [.ok, .movedPermanently, .notFound].contains(response.status),
                "seed \(seed): \(path)"
            )
            #expect(response.headers[.location]?.contains("\n") != true)
        }
    }
}

/// What is kept of pages.
@Suite struct CacheTests {
    @Test func `a page is made anew when what the public sees has changed, and only then`()
        async throws
    {
        let fixture = try await SiteFixture()
        let (before, _) = try await fixture.ask("/massnahmen/1")
        let internalNote = Command(.office()) { register, draft in
            guard var measure = register[ID<Measure>(1)]?.record else { return }
            measure.internalNote = "Nur für das Büro."
            draft.put(ID(1), measure)
        }
        try await fixture.town.perform(internalNote)
        let (same, _) = try await fixture.ask("/massnahmen/1")
        #expect(same.headers[.eTag] == before.headers[.eTag])
        let progress = Command(.office(.reportedStatus)) { register, draft in
            guard var measure = register[ID<Measure>(1)]?.record else { return }
            measure.progress = "Das Café hat einen dritten Ort."
            draft.put(ID(1), measure)
        }
        try await fixture.town.perform(progress)
        let (after, text) = try await fixture.ask("/massnahmen/1")
        #expect(after.headers[.eTag] != before.headers[.eTag])
        #expect(text.contains("Das Café hat einen dritten Ort."))
    }
}

/// Addresses are printed and read the same.
@Suite struct AddressTests {
    static let all: [Address] =
        [
            .start, .concept, .fields, .field(ID(7)), .strategicGoals, .objectives,
            .objective(ID(2)),
            .measures(MeasureSelection()), .measure(ID(17)), .editions, .bodies, .papers,
            .paper(ID(1)), .network,
            .organization(ID(3)), .changes(until: nil),
            .changes(until: Day(daysSinceEpoch: 18_600)),
        ] + TextPage.allCases.map(Address.text)

    @Test(arguments: all)
    func `an address reads back from its text`(address: Address) throws {
        for language in [Language.german, .english] {
            let request = PageRequest(address, language)
            let text = request.text
            let parts = text.split(separator: "?", omittingEmptySubsequences: false)
            let read = Location(path: parts[0], query: parts.count > 1 ? parts[1] : nil)
            #expect(read.target == .page(request))
        }
    }
}

/// The log of answers says nothing about who asked.
@Suite struct AccessLogTests {
    @Test func `a line has no query, no break and a limit`() throws {
        let lines = Mutex("")
        let log = AccessLog { text in lines.withLock { $0 += text } }
        let noon = Instant(milliseconds: 5)
        log.note("GET", "/massnahmen", 200, bytes: 10, took: .microseconds(7), at: noon)
        log.note("GET", "/a\nGET /b", 404, bytes: 10, took: .microseconds(7), at: noon)
        log.flush()
        let text = lines.withLock { $0 }
        #expect(text == "5 GET /massnahmen 200 10 7\n5 GET (…) 404 10 7\n")
    }
}
