import Concept
import Foundation
import HTTPTypes
import Host
import Hummingbird
import Office
import PublicSite
import Register
import Services
import Synchronization
import TestKit
import Testing
import Vault
import Web

/// What was written into a log.
private final class Lines: Sendable {
    private let kept = Mutex("")
    var text: String { kept.withLock { $0 } }
    func add(_ lines: String) { kept.withLock { $0 += lines } }
}

/// That no line of the log holds what lets somebody in, or who somebody is.
@Suite struct LoggedPathTests {
    private static let token = "f3a9c41d7be0855512d9ab6403ce7788"

    /// Every address that bears a token or names a person, and addresses that look like them.
    private static let addresses = [
        "/einrichten/T", "/einrichten/T/", "/einrichten/T/mehr", "/einrichten//T", "/einrichten",
        "/antwort/T", "/antwort/T/3", "/antwort/T/3/weitergeben", "/antwort/T/x/y/z",
        "/antwort/3/T",
        "/hinweis/T", "/hinweis/T/mehr", "/barriere/T", "/keine-post/T", "/keine-post/T/T",
        "/konten/T", "/konten/T/T", "/konto/T", "/personen/T", "/personen/T/auskunft.json",
        "/hinweise/T", "/hinweise/T/T", "/einlesen/datei/T", "/einlesen/T",
        "/abfragen/anfrage/1/2/T", "/abfragen/T", "/anmelden/T", "/anmelden/zurueck/T",
        "/bearbeiten/massnahmen/T", "/dateien/T.pdf", "/logo-T.png", "/farben-T.css", "/stil-T.css",
        "/massnahmen/T", "/netzwerk/T", "/T", "/T/T", "/fassungen/T", "/aufgaben/T",
    ]

    /// One address in a spelling that chance finds.
    private static func spelt(_ address: String, _ chance: inout Seeded) -> String {
        var path = address
        switch Int.random(in: 0..<9, using: &chance) {
        case 0: path = "/en" + path
        case 1: path = path.uppercased()
        case 2: path = "/" + path
        case 3: path = path + "/"
        case 4: path = "http://stadt.example" + path
        case 5: path = path.replacing("/T", with: "%2FT")
        case 6: path = path + ";a=T"
        case 7: path = "/./x/.." + path
        default: break
        }
        var written = ""
        for scalar in path.unicodeScalars {
            let isEscaped = scalar != "T" && Int.random(in: 0..<12, using: &chance) == 0
            written += isEscaped ? "%" + String(scalar.value, radix: 16) : String(scalar)
        }
        return written.replacing("T", with: token)
    }

    @Test func `whatever is asked for, in whatever spelling`() async throws {
        let fixture = try await OfficeFixture()
        let lines = Lines()
        let log = AccessLog { lines.add($0) }
        let site = Site(PublicTown(fixture.town, shelves: fixture.site.shelves), log: log)
        let front = Front(site, Office(fixture.town, fixture.site.shelves, site))
        var chance = Seeded(seed: 2026)
        var asked = 0
        for round in 0..<60 {
            for address in Self.addresses {
                let path = Self.spelt(address, &chance)
                for method in [HTTPRequest.Method.get, .post] where round % 6 == 0 || method == .get
                {
                    var headers: HTTPFields = round % 2 == 0 ? fixture.cookie : [:]
                    headers[.origin] = OfficeFixture.origin
                    let head = HTTPRequest(
                        method: method,
                        scheme: "http",
                        authority: "stadt.example",
                        path: path,
                        headerFields: headers
                    )
                    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
                    _ = await front.respond(to: request, from: nil) { _, _ in }
                    asked += 1
                }
            }
        }
        log.flush()
        let text = lines.text
        #expect(text.split(separator: "\n").count == asked)
        #expect(!text.contains(Self.token.prefix(12)))
    }

    @Test func `the pages of the site stand in it as we write them`() async throws {
        let fixture = try await OfficeFixture()
        let lines = Lines()
        let log = AccessLog { lines.add($0) }
        let site = Site(PublicTown(fixture.town, shelves: fixture.site.shelves), log: log)
        let front = Front(site, Office(fixture.town, fixture.site.shelves, site))
        let paths = ["/", "/massnahmen/1", "/en/netzwerk", "/healthz", "/konten", "/anmelden"]
        for path in paths {
            let head = HTTPRequest(method: .get, scheme: "http", authority: "a", path: path)
            let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
            _ = await front.respond(to: request, from: nil) { _, _ in }
        }
        log.flush()
        let text = lines.text
        for path in paths { #expect(text.contains(" GET \(path) "), "\(path)") }
    }
}
