import Concept
import Foundation
import Journal
import Register
import TestKit
import Testing

@testable import Vault

/// What of a person who may see, and what it takes.
@Suite struct PersonsTests {
    let fixture: PersonsFixture

    init() async throws {
        fixture = try await PersonsFixture()
    }

    private func problems(_ work: () async throws -> Void) async -> [PersonProblem] {
        do {
            try await work()
            return []
        } catch let refused as PersonRefused {
            return refused.problems
        } catch {
            Issue.record(error)
            return []
        }
    }

    @Test func `first the office alone sees a person`() async throws {
        let id = try await fixture.add(fixture.entry())
        #expect(id.count == 32)
        #expect(fixture.shown(to: .public).isEmpty && fixture.shown(to: .network).isEmpty)
        let shown = try #require(fixture.shown(to: .office).first)
        #expect(shown.name == PersonsFixture.name && shown.mail == PersonsFixture.mail)
    }

    @Test func `others see each detail as far as the person agreed`() async throws {
        let entry = fixture.entry(name: .public, mail: .network, consents: true)
        _ = try await fixture.add(entry)
        let world = try #require(fixture.shown(to: .public).first)
        #expect((world.name, world.mail, world.telephone) == (PersonsFixture.name, nil, nil))
        let network = try #require(fixture.shown(to: .network).first)
        #expect(network.mail == PersonsFixture.mail && network.telephone == nil)
    }

    @Test func `nobody is shown without a consent, and no wider than it was given`() async throws {
        let entry = fixture.entry(name: .public)
        #expect(await problems { _ = try await fixture.add(entry) } == [.consentMissing])
        let id = try await fixture.add(fixture.entry(name: .network, consents: true))
        #expect(await problems { try await fixture.change(id, to: entry) } == [.consentMissing])
        #expect(fixture.shown(to: .public).isEmpty)
        try await fixture.change(id, to: fixture.entry(name: .public, consents: true))
        #expect(fixture.shown(to: .public).count == 1)
        #expect(fixture.persons.formerConsents(of: id).map(\.end) == [.replaced])
    }

    @Test func `a consent tells its words, its day, its form and who recorded it`() async throws {
        let id = try await fixture.add(fixture.entry(name: .public, consents: true))
        let consent = try #require(fixture.persons.person(id)?.consent)
        #expect(consent.text == fixture.consent.text && consent.manner == .written)
        #expect(consent.givenOn == fixture.today && consent.recordedAt == fixture.clock.now)
        #expect(consent.recordedBy == PersonsFixture.author.person)
    }

    @Test func `a consent that is taken back shows nothing at once, and stays as proof`()
        async throws
    {
        let id = try await fixture.add(
            fixture.entry(name: .public, mail: .network, consents: true)
        )
        let generation = fixture.town.published.generation
        try await fixture.withdraw(id)
        #expect(fixture.shown(to: .public).isEmpty && fixture.shown(to: .network).isEmpty)
        #expect(fixture.persons.person(id)?.reach?.audience == .office)
        #expect(fixture.persons.formerConsents(of: id).map(\.end) == [.withdrawn])
        #expect(fixture.town.published.generation > generation, "kept pages are made anew")
        // To show it again takes another consent.
        let again = fixture.entry(name: .public)
        #expect(await problems { try await fixture.change(id, to: again) } == [.consentMissing])
    }

    @Test func `the log says that something changed, and not a word about whom`() async throws {
        let id = try await fixture.add(fixture.entry(name: .public, consents: true))
        try await fixture.withdraw(id)
        let changes = try await fixture.store.changes(after: 0, limit: 100)
        #expect(changes.count == 3)
        for change in changes {
            let text = String(decoding: change.head, as: UTF8.self)
            #expect(!text.contains(id) && !text.contains("Kanari"))
            #expect(change.sequence == 1 || change.versions.isEmpty)
        }
    }

    @Test func `another process shows the same within a moment`() async throws {
        let other = try await fixture.beside()
        let id = try await fixture.add(fixture.entry(name: .public, consents: true))
        try await other.town.catchUp()
        try await other.refresh()
        #expect(fixture.shown(to: .public, in: other).count == 1)
        let generation = other.generation
        try await fixture.withdraw(id)
        try await other.town.catchUp()
        try await other.refresh()
        #expect(fixture.shown(to: .public, in: other).isEmpty && other.generation > generation)
    }

    @Test func `who opened a form before somebody else saved overwrites nothing`() async throws {
        let id = try await fixture.add(fixture.entry())
        let mark = try Persons.mark(try #require(fixture.persons.person(id)))
        try await fixture.change(id, to: fixture.entry(name: .public, consents: true))
        let late = await problems {
            try await fixture.persons.change(
                id,
                from: mark,
                to: fixture.entry(),
                by: PersonsFixture.author,
                via: .page
            )
        }
        #expect(late == [.changedMeanwhile])
        #expect(fixture.shown(to: .public).count == 1)
    }

    @Test func `what is not well formed is said, all of it`() async throws {
        var entry = fixture.entry()
        entry.post.function = "  "
        entry.post.organization = ID(9)
        entry.reach.mail = Person.Detail("eva(at)kanari")
        entry.reach.telephone = Person.Detail("abends")
        entry.reach.name = Person.Detail("Eva\u{202E}Kanari")
        entry.consent = PersonEntry.GivenConsent(
            text: " ",
            givenOn: fixture.today.adding(days: 1),
            manner: .mail
        )
        let found = await problems { _ = try await fixture.add(entry) }
        #expect(
            found == [
                .functionMissing, .malformed(field: .name), .mailMalformed("eva(at)kanari"),
                .telephoneMalformed("abends"), .organizationUnknown(9), .consentTextMissing,
                .consentAhead(fixture.today.adding(days: 1)),
            ]
        )
        entry = fixture.entry()
        entry.reach = Person.Reach()
        #expect(await problems { _ = try await fixture.add(entry) } == [.nothingToReach])
        entry.reach.name = Person.Detail(String(repeating: "a", count: 201))
        let long = await problems { _ = try await fixture.add(entry) }
        #expect(long == [.tooLong(field: .name, limit: 200)])
    }

    @Test func `who has an account is the same person in the vault, once`() async throws {
        let unknown = await problems { _ = try await fixture.add(fixture.entry(), account: "ab") }
        #expect(unknown == [.accountUnknown])
        let accounts = try await Accounts(fixture.town, fixture.store, cost: .light)
        _ = try await accounts.invite(
            Invitation(mail: PersonsFixture.mail, name: "Eva", roles: [.administration]),
            by: Author(.administration),
            via: .page
        )
        let account = try #require(accounts.all.first).id
        #expect(try await fixture.add(fixture.entry(), account: account) == account)
        let twice = await problems { _ = try await fixture.add(fixture.entry(), account: account) }
        #expect(twice == [.accountTaken])
        let erased = await problems {
            try await fixture.persons.erase(
                account,
                by: PersonsFixture.author,
                via: .page,
                reason: "auf Wunsch entfernt"
            )
        }
        #expect(erased == [.hasAccount])
    }

    @Test func `who is not there is not changed`() async throws {
        #expect(await problems { try await fixture.withdraw("ab") } == [.personUnknown])
        let late = await problems {
            try await fixture.persons.change(
                "ab",
                from: "",
                to: fixture.entry(),
                by: PersonsFixture.author,
                via: .page
            )
        }
        #expect(late == [.personUnknown])
    }
}
