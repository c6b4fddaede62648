import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Journal
@testable import Vault

/// A town with a vault of persons in a real file, and a clock that the test moves.
struct PersonsFixture {
    let folder: TemporaryFolder
    let store: SQLiteStore
    let town: Town
    let clock = TestClock()
    let persons: Persons

    static let author = Author(.office, person: "0ff1ce")
    static let name = "Eva Kanari"
    static let mail = "eva@kanari.example"
    static let telephone = "0781 82-4711"

    init() async throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore.create(folder.file("town.sqlite"))
        town = try await Town.found("teststadt", in: store, clock.world(seed: 3))
        try await town.perform(
            Command(.office()) { _, draft in
                draft.add(Municipality(title: "Stadt Bad Beispiel", shortName: "Bad Beispiel"))
                draft.add(Organization(title: "Sprachtreff", sort: .association))
            }
        )
        persons = try await Persons(town, store)
    }

    var today: Day { Berlin.day(of: clock.now) }

    /// The same town in another process: its own connection, its own memory.
    func beside() async throws -> Persons {
        let store = try SQLiteStore.open(folder.file("town.sqlite"))
        return try await Persons(try await Town(store, clock.world(seed: 77)), store)
    }

    func entry(
        name: Audience = .office,
        mail: Audience = .office,
        telephone: Audience = .office,
        until: Day? = nil,
        consents: Bool = false
    ) -> PersonEntry {
        PersonEntry(
            post: Person.Post(
                function: "Ansprechperson für Kurse",
                organization: ID(1),
                until: until
            ),
            reach: Person.Reach(
                name: Person.Detail(Self.name, name),
                mail: Person.Detail(Self.mail, mail),
                telephone: Person.Detail(Self.telephone, telephone)
            ),
            consent: consents ? consent : nil
        )
    }

    var consent: PersonEntry.GivenConsent {
        PersonEntry.GivenConsent(
            text: "Mein Name darf öffentlich gezeigt werden.",
            givenOn: today,
            manner: .written
        )
    }

    func add(_ entry: PersonEntry, account: String? = nil) async throws -> String {
        try await persons.add(entry, account: account, by: Self.author, via: .page)
    }

    func change(_ id: String, to entry: PersonEntry) async throws {
        let person = try #require(persons.person(id))
        try await persons.change(
            id,
            from: try Persons.mark(person),
            to: entry,
            by: Self.author,
            via: .page
        )
    }

    func withdraw(_ id: String) async throws {
        try await persons.withdrawConsent(
            of: id,
            by: Self.author,
            via: .page,
            reason: "auf Wunsch entfernt"
        )
    }

    func shown(to audience: Audience, in persons: Persons? = nil) -> [ShownPerson] {
        (persons ?? self.persons).shown(to: audience, on: today).asked(for: ID(1))
    }

    /// Whether any file of the town holds some words.
    func disk(holds text: String) throws -> Bool {
        let folder = self.folder.file("town.sqlite").deletingLastPathComponent()
        let names = try FileManager.default.contentsOfDirectory(
            atPath: folder.path(percentEncoded: false)
        )
        return try names.contains {
            try Data(contentsOf: folder.appending(path: $0)).range(of: Data(text.utf8)) != nil
        }
    }
}
