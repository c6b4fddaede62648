import Concept
import Foundation
import HTTPTypes
import Journal
import PublicSite
import Register
import TestKit
import Testing
import Vault

/// What of a person is not meant for somebody reaches this one by no page, feed, file or search.
@Suite struct PersonCanaryTests {
    private static let canaries = ["Kanari", "kanari.example", "82-4711"]
    private static let files = [
        "/massnahmen.csv", "/massnahmen.atom", "/aenderungen.atom", "/kalender.ics",
        "/suche/vorschlaege?q=Eva", "/suche?q=Eva", "/suche?q=4711", "/sitemap.xml",
    ]

    private func found(in text: String) -> [String] {
        Self.canaries.filter(text.contains)
    }

    @Test func `what the office alone may see is on no public page`() async throws {
        let site = try await SiteFixture()
        _ = try await site.persons.add(.example(), by: Author(.office), via: .page)
        _ = try await site.persons.add(
            .example(organization: nil),
            by: Author(.office),
            via: .page
        )
        for path in site.site.paths + Self.files {
            let text = try await site.ask(path).text
            #expect(found(in: text).isEmpty, "\(path)")
        }
    }

    @Test func `what the network may see is on no public page`() async throws {
        let site = try await SiteFixture()
        let entry = PersonEntry.example(name: .network, mail: .network, telephone: .network)
        _ = try await site.persons.add(entry, by: Author(.office), via: .page)
        for path in site.site.paths + Self.files {
            #expect(found(in: try await site.ask(path).text).isEmpty, "\(path)")
        }
    }

    @Test(arguments: [Role.partner, .lead, .steering, .councilOffice, .management])
    func `the network sees what it may, and nothing else`(role: Role) async throws {
        let office = try await OfficeFixture(as: [role], of: ID(1))
        try await office.change { measure in
            measure.lead = ID(1)
            measure.status = Status(.underway)
        }
        let id = try await office.add(.example(mail: .network))
        let hidden = try await office.add(.example())
        let pages = ["/personen", "/personen/\(id)", "/personen/\(hidden)"]
        let list = try await office.get("/personen").text
        #expect(list.contains(PersonEntry.mail) && !list.contains(hidden))
        #expect(try await office.get("/personen/\(hidden)").status == .notFound)
        let others = [
            "/bearbeiten/organisationen/1", "/bearbeiten/organisationen", "/aufgaben", "/uebergabe",
        ]
        for path in pages + others {
            let text = try await office.get(path).text
            #expect(!text.contains("Kanari") || text.contains("eva@kanari"), "\(path)")
            #expect(!text.contains("Eva Kanari") && !text.contains("82-4711"), "\(path)")
        }
    }

    @Test(arguments: [Role.councillor, .administration])
    func `who is not of the network sees nobody`(role: Role) async throws {
        let office = try await OfficeFixture(as: [role])
        let id = try await office.add(.example(mail: .network))
        for path in ["/personen", "/personen/\(id)", "/personen/\(id)/auskunft"] {
            let answer = try await office.get(path)
            #expect(answer.status == .forbidden && found(in: answer.text).isEmpty)
        }
    }

    /// Scenario 8 of the domain: a consent is taken back.
    @Test func `a name is gone from pages and cache at once`() async throws {
        let site = try await SiteFixture()
        let organization = try #require(site.town.published.all(Organization.self).first).id
        let measure = try #require(
            site.town.published.all(Measure.self).first { $0.lead != nil }
        )
        let author = Author(.office)
        let entries = [
            PersonEntry.example(name: .public, telephone: .network, organization: organization),
            .example(name: .public, organization: measure.lead),
            .example(name: .public, organization: nil),
        ]
        var ids: [String] = []
        for entry in entries {
            ids.append(try await site.persons.add(entry, by: author, via: .page))
        }
        let paths = [
            "/netzwerk/\(organization.number)", "/massnahmen/\(measure.id.number)", "/kontakt",
        ]
        var tags: [String] = []
        for path in paths {
            let (response, text) = try await site.ask(path)
            #expect(text.contains("Eva Kanari"), "\(path)")
            #expect(!text.contains("82-4711") && !text.contains("kanari.example"), "\(path)")
            tags.append(try #require(response.headers[.eTag]))
            // The second time it comes from the cache.
            #expect(try await site.ask(path).text == text)
        }
        for id in ids {
            try await site.persons.withdrawConsent(
                of: id,
                by: author,
                via: .page,
                reason: "auf Wunsch entfernt"
            )
        }
        for (path, tag) in zip(paths, tags) {
            let (response, text) = try await site.ask(path, headers: [.ifNoneMatch: tag])
            #expect(response.status == .ok && found(in: text).isEmpty, "\(path)")
        }
        for path in paths + Self.files {
            #expect(found(in: try await site.ask(path).text).isEmpty, "\(path)")
        }
    }

    @Test func `a page of the past names nobody`() async throws {
        let site = try await SiteFixture()
        let organization = try #require(site.town.published.all(Organization.self).first).id
        let entry = PersonEntry.example(name: .public, organization: organization)
        _ = try await site.persons.add(entry, by: Author(.office), via: .page)
        let path = "/netzwerk/\(organization.number)"
        #expect(try await site.ask(path).text.contains("Kanari"))
        #expect(try await !site.ask(path + "?stand=2025-01-31").text.contains("Kanari"))
    }

    @Test func `no name of a person stands in the log`() async throws {
        let office = try await OfficeFixture()
        let id = try await office.add(.example(name: .public))
        for change in try await office.site.store.changes(after: 0, limit: 10_000) {
            let bytes = change.head + change.versions.compactMap { $0.content?.body }.joined()
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(found(in: text).isEmpty && !text.contains(id))
        }
    }
}
