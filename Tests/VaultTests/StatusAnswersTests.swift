import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Journal
@testable import Vault

/// Answers to rounds, and the links by which they come, beside the log.
@Suite struct StatusAnswersTests {
    // MARK: - Links

    @Test func `a link opens its request, again and again, and only its digest is kept`()
        async throws
    {
        let town = try await RoundFixture()
        let first = try await town.answers.makeLink(to: RoundFixture.request)
        let second = try await town.answers.makeLink(to: RoundFixture.request)
        #expect(first.utf8.count == 64)
        #expect(first != second)
        for token in [first, second, first] {
            #expect(town.answers.standing(of: token) == .open(RoundFixture.request))
        }
        #expect(try await town.beside().standing(of: first) == .open(RoundFixture.request))
        try town.store.close()
        let bytes = try Data(contentsOf: town.folder.file("town.sqlite"))
        #expect(bytes.range(of: Data(first.utf8)) == nil)
    }

    @Test func `at the door of a link the clock counts to the millisecond`() async throws {
        let town = try await RoundFixture()
        let token = try await town.answers.makeLink(to: RoundFixture.request)
        town.clock.advance(seconds: 30 * 24 * 60 * 60)
        town.clock.advance(milliseconds: -1)
        #expect(town.answers.standing(of: token) == .open(RoundFixture.request))
        town.clock.advance(milliseconds: 1)
        #expect(town.answers.standing(of: token) == .expired(RoundFixture.request))
    }

    @Test func `a closed round, a revoked link and a foreign one open nothing`() async throws {
        let town = try await RoundFixture()
        let token = try await town.answers.makeLink(to: RoundFixture.request)
        #expect(town.answers.standing(of: token.uppercased()) == .unknown)
        #expect(town.answers.standing(of: String(repeating: "0", count: 64)) == .unknown)
        #expect(town.answers.standing(of: "") == .unknown)
        try await town.answers.revokeLinks(to: RoundFixture.request)
        #expect(town.answers.standing(of: token) == .unknown)
        let other = try await town.answers.makeLink(to: RoundFixture.request)
        try await town.close()
        #expect(town.answers.standing(of: other) == .closed(RoundFixture.request))
    }

    // MARK: - Answers

    @Test func `an answer is begun, gone on with and sent`() async throws {
        let town = try await RoundFixture()
        try await town.answers.begin(
            town.changed("Raum gefunden"),
            to: RoundFixture.request,
            on: ID(1),
            seen: 1,
            from: 0
        )
        let begun = try #require(town.answers[RoundFixture.request, ID(1)])
        #expect(begun.state(in: town.town.register) == .begun)
        try await town.answers.begin(
            town.changed("Raum gemietet"),
            to: RoundFixture.request,
            on: ID(1),
            seen: 1,
            from: begun.revision
        )
        let receipt = try await town.answers.send(
            RoundFixture.request,
            unchanged: [(ID(2), StatusAnswer(.unchanged, status: Status()), 1)],
            by: "Vorstand"
        )
        #expect(receipt != nil)
        let sent = town.answers.answers(to: RoundFixture.request)
        #expect(sent.map(\.measure) == [ID(1), ID(2)])
        #expect(sent.map(\.answer.done) == ["Raum gemietet", nil])
        #expect(sent.allSatisfy { $0.receipt == receipt && $0.answeredBy == "Vorstand" })
        #expect(sent.allSatisfy { $0.state(in: town.town.register) == .received })
        #expect(try await town.answers.send(RoundFixture.request, unchanged: [], by: nil) == nil)
    }

    @Test func `of two who write at once, the second sees what the first wrote`() async throws {
        let town = try await RoundFixture()
        try await town.answers.begin(
            town.changed("Erste"),
            to: RoundFixture.request,
            on: ID(1),
            seen: 1,
            from: 0
        )
        await #expect(throws: AnswerMoved.self) {
            try await town.answers.begin(
                town.changed("Zweite"),
                to: RoundFixture.request,
                on: ID(1),
                seen: 1,
                from: 0
            )
        }
        #expect(town.answers[RoundFixture.request, ID(1)]?.answer.done == "Erste")
    }

    @Test func `that an answer was taken over is told by the log alone`() async throws {
        let town = try await RoundFixture()
        _ = try await town.answers.send(
            RoundFixture.request,
            unchanged: [(ID(1), StatusAnswer(.unchanged, status: Status()), 1)],
            by: nil
        )
        let answer = try #require(town.answers[RoundFixture.request, ID(1)])
        try await town.town.perform(
            Command(.office(.reportedStatus)) { register, draft in
                guard let measure = register[ID<Measure>(1)],
                    let request = register[RoundFixture.request]?.record
                else { return }
                draft.accept(
                    answer.answer,
                    on: measure,
                    to: request,
                    day: Day(daysSinceEpoch: 20_000),
                    in: register
                )
            }
        )
        #expect(answer.state(in: town.town.register) == .accepted)
        // A later answer is open again.
        town.clock.advance(seconds: 60)
        try await town.send("Neu", from: answer.revision)
        let later = try #require(town.answers[RoundFixture.request, ID(1)])
        #expect(later.state(in: town.town.register) == .received)
    }

    @Test func `what is asked back is open until the next answer`() async throws {
        let town = try await RoundFixture()
        try await town.send("A", from: 0)
        let sent = try #require(town.answers[RoundFixture.request, ID(1)])
        try await town.answers.askBack(
            "Wie viele?",
            to: RoundFixture.request,
            on: ID(1),
            from: sent.revision
        )
        let asked = try #require(town.answers[RoundFixture.request, ID(1)])
        #expect(asked.state(in: town.town.register) == .askedBack)
        try await town.send("B", from: asked.revision)
        #expect(town.answers[RoundFixture.request, ID(1)]?.question == nil)
    }

    @Test func `a remark that was noted waits no more, until the next one`() async throws {
        let town = try await RoundFixture()
        try await town.send("A", from: 0)
        let sent = try #require(town.answers[RoundFixture.request, ID(1)])
        town.clock.advance(seconds: 1)
        try await town.answers.takeNote(of: RoundFixture.request, on: ID(1), from: sent.revision)
        let noted = try #require(town.answers[RoundFixture.request, ID(1)])
        #expect(noted.state(in: town.town.register) == .accepted)
        town.clock.advance(seconds: 1)
        try await town.send("B", from: noted.revision)
        #expect(
            town.answers[RoundFixture.request, ID(1)]?.state(in: town.town.register) == .received
        )
    }

    // MARK: - What waits

    @Test func `an answer waits from its sending until it is taken over, also while it is changed`()
        async throws
    {
        let town = try await RoundFixture()
        func waits() -> Bool? {
            town.answers[RoundFixture.request, ID(1)]?.waits(in: town.town.register)
        }
        #expect(waits() == nil)
        try await town.answers.begin(
            town.changed("Raum"),
            to: RoundFixture.request,
            on: ID(1),
            seen: 1,
            from: 0
        )
        #expect(waits() == false)
        _ = try await town.answers.send(RoundFixture.request, unchanged: [], by: nil)
        #expect(waits() == true)
        try await town.answers.askBack("Welcher?", to: RoundFixture.request, on: ID(1), from: 2)
        #expect(waits() == true)
        try await town.answers.begin(
            town.changed("Großer Raum"),
            to: RoundFixture.request,
            on: ID(1),
            seen: 1,
            from: 3
        )
        #expect(waits() == true)
        town.clock.advance(seconds: 60)
        try await town.town.perform(
            Command(.office(.reportedStatus)) { register, draft in
                guard let measure = register[ID<Measure>(1)],
                    let request = register[RoundFixture.request]
                else { return }
                draft.accept(
                    town.changed("Großer Raum"),
                    on: measure,
                    to: request.record,
                    day: Day(daysSinceEpoch: 19_995),
                    in: register
                )
            }
        )
        #expect(waits() == false)
    }

    @Test func `a closed round takes no answer, whoever still has its page open`() async throws {
        let town = try await RoundFixture()
        try await town.answers.begin(
            town.changed("Raum"),
            to: RoundFixture.request,
            on: ID(1),
            seen: 1,
            from: 0
        )
        try await town.close()
        await #expect(throws: RoundOver.self) {
            _ = try await town.answers.send(RoundFixture.request, unchanged: [], by: nil)
        }
        await #expect(throws: RoundOver.self) {
            try await town.answers.begin(
                town.changed("Anders"),
                to: RoundFixture.request,
                on: ID(2),
                seen: 1,
                from: 0
            )
        }
        #expect(town.answers.answers(to: RoundFixture.request).allSatisfy { $0.receipt == nil })
    }

    @Test func `a link that was shown is known from one that went out in a letter`() async throws {
        let town = try await RoundFixture()
        _ = try await town.answers.makeLink(to: RoundFixture.request)
        #expect(!town.answers.hasLinkByHand(to: RoundFixture.request))
        _ = try await town.answers.makeLink(to: RoundFixture.request, byHand: true)
        #expect(try await town.beside().hasLinkByHand(to: RoundFixture.request))
    }
}
