import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Journal
@testable import Vault

/// What is sent in from outside lies in one inbox, whatever kind it is.
@Suite struct InboxTests {
    private func notice(_ text: String) -> NoticeEntry {
        NoticeEntry(
            subject: .need,
            text: text,
            contact: "kanari@b.example",
            page: "/massnahmen/1",
            language: "de"
        )
    }

    @Test func `answers and notices lie in one inbox, the newest first`() async throws {
        let town = try await RoundFixture()
        let notices = try await Notices(town.town, town.store)
        let inbox = Inbox([notices, town.answers])
        #expect(inbox.kinds == [.notice, .statusAnswer])
        let told = try await notices.receive(notice("Im Wartebereich fehlt ein Plan."))
        town.clock.advance(seconds: 60)
        try await town.send("Raum gefunden", from: 0)
        let register = town.town.register
        #expect(inbox.all(in: register).map(\.kind) == [.statusAnswer, .notice])
        #expect(inbox.all(in: register).map(\.subject) == [ID<Measure>(1).reference, nil])
        #expect(inbox.waiting(.notice, in: register).map(\.key) == [told.key])
        #expect(inbox.waiting(.statusAnswer, in: register).map(\.receivedAt) == [town.clock.now])
    }

    @Test func `what is only begun is no submission, and what was taken over waits no more`()
        async throws
    {
        let town = try await RoundFixture()
        let notices = try await Notices(town.town, town.store)
        let inbox = Inbox([notices, town.answers])
        func states(_ kind: Submission.Kind) -> [Submission.State] {
            inbox.all(in: town.town.register).filter { $0.kind == kind }.map(\.state)
        }
        try await town.answers.begin(
            town.changed("Raum"),
            to: RoundFixture.request,
            on: ID(1),
            seen: 1,
            from: 0
        )
        #expect(states(.statusAnswer).isEmpty)
        _ = try await town.answers.send(RoundFixture.request, unchanged: [], by: nil)
        #expect(states(.statusAnswer) == [.waiting])
        try await town.answers.askBack("Welcher?", to: RoundFixture.request, on: ID(1), from: 2)
        #expect(states(.statusAnswer) == [.askedBack])
        #expect(inbox.waiting(.statusAnswer, in: town.town.register).isEmpty)
        try await town.close()
        #expect(states(.statusAnswer) == [.over])
        let told = try await notices.receive(notice("Ein Hinweis."))
        #expect(states(.notice) == [.waiting])
        try await notices.close(told.key, from: 0)
        #expect(states(.notice) == [.takenOver])
    }

    /// By seed: answers and notices come in and are taken over or left, and time goes on.
    @Test func `the retention erases of every kind what it promises to erase`() async throws {
        let kinds = Retention.allSubmissions.reduce(into: Set<String>()) { $0.formUnion($1.kinds) }
        var gone: Set<String> = []
        for seed in UInt64(1)...6 {
            var chance = Seeded(seed: seed)
            let town = try await RoundFixture()
            let persons = try await Persons(town.town, town.store)
            let notices = try await Notices(town.town, town.store)
            let retention = Retention(town.town, persons, town.store)
            for number in 1...Int.random(in: 1...4, using: &chance) {
                let told = try await notices.receive(notice("Kanarienvogel \(number)"))
                town.clock.advance(hours: Int.random(in: 1...100, using: &chance))
                try await notices.close(told.key, from: told.revision)
            }
            let unchanged = (ID<Measure>(2), StatusAnswer(.unchanged, status: Status()), 1)
            try await town.answers.begin(
                town.changed("Kanarienvogel"),
                to: RoundFixture.request,
                on: ID(1),
                seen: 1,
                from: 0
            )
            _ = try await town.answers.send(
                RoundFixture.request,
                unchanged: [unchanged],
                by: "Eva Kanari"
            )
            _ = try await town.answers.attach(
                Data("%PDF-kanari".utf8),
                named: "kanari.pdf",
                type: .pdf,
                to: RoundFixture.request,
                on: ID(1)
            )
            if chance.oneIn(2) { gone.formUnion(try await retention.run()) }
            try await town.close()
            town.clock.advance(hours: 24 * Int.random(in: 185...400, using: &chance))
            gone.formUnion(try await retention.run())
            for kind in kinds {
                let left = try await town.store.rows(kind: kind, due: nil)
                #expect(left.isEmpty, "seed \(seed): \(kind)")
            }
        }
        #expect(gone.isSuperset(of: kinds))
    }

    /// A kind of submissions made for this test.
    private enum Needs: SubmissionRows {
        static let kinds: Set<String> = ["need"]

        static func reckon(_ rows: any ShelfRows, in register: Register) throws {
            for row in try rows.rows(kind: "need", due: nil) where row.due == nil {
                let due = Instant(milliseconds: 0)
                try rows.keep(ShelfRow(kind: "need", key: row.key, due: due, body: row.body))
            }
        }
    }

    @Test func `the retention asks a further kind as it asks the others`() async throws {
        let town = try await RoundFixture()
        let persons = try await Persons(town.town, town.store)
        try await town.store.keep(ShelfRow(kind: "need", key: "a", body: Data("{}".utf8)))
        let others = Retention(town.town, persons, town.store)
        #expect(try await others.run().isEmpty)
        let retention = Retention(
            town.town,
            persons,
            town.store,
            submissions: Retention.allSubmissions + [Needs.self]
        )
        #expect(try await retention.run() == ["need"])
        #expect(try await town.store.row(kind: "need", key: "a") == nil)
    }
}
