import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Journal
@testable import Vault

/// Who was erased, and whose consent ended, does not come back; and what is due goes by itself.
@Suite struct ForgottenPersonTests {
    let fixture: PersonsFixture

    init() async throws {
        fixture = try await PersonsFixture()
    }

    private func erase(_ id: String) async throws {
        try await fixture.persons.erase(
            id,
            by: PersonsFixture.author,
            via: .page,
            reason: "auf Wunsch entfernt"
        )
    }

    /// The town as a backup of now gives it back once `work` was done.
    private func restored(after work: () async throws -> Void) async throws -> Persons {
        let place = fixture.folder.file("backup")
        let file = place.appending(path: "town.sqlite")
        try fixture.store.backup(to: file) { _, _ in }
        try await work()
        try FileManager.default.copyItem(
            at: fixture.store.forgotten.place,
            to: place.appending(path: "town.forgotten")
        )
        let store = try SQLiteStore.open(file)
        _ = try await ForgettingAgain.run(
            store,
            ending: [Session.kind],
            .office(.redacted),
            .test(seed: 5)
        )
        return try await Persons(try await Town(store, .test(seed: 6)), store)
    }

    @Test func `who is erased is gone from the disk, and the chain holds`() async throws {
        let id = try await fixture.add(fixture.entry(name: .public, consents: true))
        #expect(try fixture.disk(holds: PersonsFixture.telephone))
        try await erase(id)
        for text in [PersonsFixture.telephone, PersonsFixture.mail, "Kanari"] {
            #expect(try !fixture.disk(holds: text))
        }
        #expect(fixture.persons.all.isEmpty && fixture.shown(to: .office).isEmpty)
        #expect(try await Verification.run(fixture.store).changes == 3)
    }

    @Test func `a backup does not bring back who was erased`() async throws {
        let id = try await fixture.add(fixture.entry(name: .public, consents: true))
        let persons = try await restored { try await erase(id) }
        #expect(persons.all.isEmpty)
    }

    @Test func `a backup does not bring back a consent that was taken back`() async throws {
        let id = try await fixture.add(fixture.entry(name: .public, consents: true))
        let persons = try await restored { try await fixture.withdraw(id) }
        #expect(persons.person(id)?.post != nil, "the person is still there")
        #expect(fixture.shown(to: .public, in: persons).isEmpty)
        #expect(fixture.shown(to: .network, in: persons).isEmpty)
    }

    @Test func `a backup does not show more than was shown at last`() async throws {
        let id = try await fixture.add(fixture.entry(name: .public, consents: true))
        let persons = try await restored {
            try await fixture.change(id, to: fixture.entry(name: .network))
        }
        #expect(fixture.shown(to: .network).count == 1, "the consent goes on here")
        #expect(fixture.shown(to: .public, in: persons).isEmpty)
    }

    @Test func `the file of the forgotten names rows by word, and reads back`() throws {
        var forgotten = Forgotten()
        forgotten.take(person: "aa01")
        forgotten.take(row: Forgotten.Row(kind: "consent", key: "77 aa"))
        #expect(forgotten.text.contains("\nrow consent 77%20aa\n"))
        #expect(Forgotten(forgotten.text) == forgotten)
        #expect(Forgotten("miteinander forgotten 1\nrow consent\n") == nil)
    }

    // MARK: What is due

    private func retention() -> Retention {
        Retention(fixture.town, fixture.persons, fixture.store)
    }

    private func advance(months: Int) {
        let days = fixture.today.adding(months: months).daysSinceEpoch
        fixture.clock.advance(hours: 24 * (days - fixture.today.daysSinceEpoch + 1))
    }

    @Test func `some time after a post has ended only the post is left`() async throws {
        let until = fixture.today.adding(days: 1)
        let entry = fixture.entry(name: .public, until: until, consents: true)
        let id = try await fixture.add(entry)
        try await retention().run()
        #expect(fixture.shown(to: .public).count == 1)
        fixture.clock.advance(hours: 48)
        #expect(fixture.shown(to: .public).isEmpty, "its last day is over")
        try await retention().run()
        #expect(fixture.persons.formerConsents(of: id).map(\.end) == [.postEnded])
        #expect(try fixture.disk(holds: PersonsFixture.telephone))
        advance(months: RetentionPeriods().endedPosts)
        let generation = fixture.town.published.generation
        #expect(try await retention().run().contains(PersonRows.reach))
        let person = try #require(fixture.persons.person(id))
        #expect(person.reach == nil && person.post.function == "Ansprechperson für Kurse")
        #expect(try !fixture.disk(holds: PersonsFixture.telephone))
        #expect(fixture.town.published.generation > generation)
    }

    @Test func `a period that the town shortens holds for what is there already`() async throws {
        let id = try await fixture.add(fixture.entry(name: .public, consents: true))
        try await fixture.withdraw(id)
        advance(months: 2)
        try await retention().run()
        #expect(fixture.persons.formerConsents(of: id).count == 1)
        try await fixture.town.perform(
            Command(.office()) { register, draft in
                guard var town = register.only(Municipality.self)?.record else { return }
                town.retention = RetentionPeriods()
                town.retention?.consentProofs = 1
                draft.put(ID(1), town)
            }
        )
        try await retention().run()
        #expect(fixture.persons.formerConsents(of: id).isEmpty)
    }

    @Test func `the proof of a consent goes three years after its end`() async throws {
        let id = try await fixture.add(fixture.entry(name: .public, consents: true))
        try await fixture.withdraw(id)
        advance(months: 35)
        try await retention().run()
        #expect(fixture.persons.formerConsents(of: id).count == 1)
        advance(months: 1)
        try await retention().run()
        #expect(fixture.persons.formerConsents(of: id).isEmpty)
        #expect(try !fixture.disk(holds: "darf öffentlich gezeigt"))
    }

    @Test func `what is due goes, of whatever kind, and what is not stays`() async throws {
        let now = fixture.clock.now
        for (key, due) in [("1", now), ("2", now.adding(seconds: 1)), ("3", nil)] {
            try await fixture.store.keep(
                ShelfRow(kind: "upload", key: key, due: due, body: Data("x".utf8))
            )
        }
        let changes = fixture.town.register.sequence
        #expect(try await retention().run() == ["upload"])
        let left = try await fixture.store.rows(kind: "upload", due: nil).map(\.key)
        #expect(left == ["2", "3"])
        #expect(fixture.town.register.sequence == changes, "nobody's pages are touched")
    }

    @Test func `it looks once an hour`() async throws {
        let retention = retention()
        let row = ShelfRow(kind: "upload", key: "1", due: fixture.clock.now, body: Data())
        try await fixture.store.keep(row)
        _ = try await retention.enforce()
        #expect(try await fixture.store.rows(kind: "upload", due: nil).isEmpty)
        try await fixture.store.keep(row)
        fixture.clock.advance(minutes: 59)
        _ = try await retention.enforce()
        #expect(try await fixture.store.rows(kind: "upload", due: nil).count == 1)
        fixture.clock.advance(minutes: 1)
        _ = try await retention.enforce()
        #expect(try await fixture.store.rows(kind: "upload", due: nil).isEmpty)
    }

    @Test(arguments: [
        ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"),
        ("2024-11-30", 3, "2025-02-28"), ("2024-12-15", 1, "2025-01-15"),
        ("2024-05-31", 36, "2027-05-31"), ("2024-02-29", 12, "2025-02-28"),
    ])
    func `months are counted as people do`(from: String, months: Int, to: String) throws {
        #expect(try #require(Day(iso: from)).adding(months: months) == Day(iso: to))
    }
}
