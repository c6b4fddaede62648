import Foundation
import Register
import TestKit
import Testing

@testable import Journal

/// Answers to rounds, and the links by which they come, beside the log.
@Suite struct StatusAnswersTests {
    /// A town with one round that runs: organization 1 is asked for measures 1 and 2.
    private struct Fixture {
        let folder: TemporaryFolder
        let store: SQLiteStore
        let town: Town
        let clock = TestClock()
        let answers: StatusAnswers

        init() async throws {
            folder = try TemporaryFolder()
            store = try SQLiteStore.create(folder.file("town.sqlite"))
            town = try await Town.found("teststadt", in: store, clock.world())
            answers = try await StatusAnswers(town, store)
            try await town.perform(
                Wish(.office()) { _, draft in
                    let organization = draft.add(Organization(title: "Verein", sort: .association))
                    for number in 1...2 { draft.add(Measure(title: "Maßnahme \(number)")) }
                    var round = StatusRound(
                        title: "Frühjahr",
                        answerBy: Day(daysSinceEpoch: 20_000),
                        letter: "Wie steht es?"
                    )
                    round.sentOn = Day(daysSinceEpoch: 19_990)
                    let id = draft.add(round)
                    draft.add(
                        StatusRequest(
                            round: id,
                            organization: organization,
                            measures: [ID(1), ID(2)]
                        )
                    )
                }
            )
        }

        /// The same town in another process.
        func beside() async throws -> StatusAnswers {
            let store = try SQLiteStore.open(folder.file("town.sqlite"))
            return try await StatusAnswers(try await Town(store, clock.world(seed: 7)), store)
        }

        func close() async throws {
            try await town.perform(
                Wish(.office(.closedRound)) { register, draft in
                    guard var round = register[ID<StatusRound>(1)]?.record else { return }
                    round.closedOn = Day(daysSinceEpoch: 20_000)
                    draft.put(ID<StatusRound>(1), round)
                }
            )
        }
    }

    private static let request = ID<StatusRequest>(1)

    private func changed(_ done: String) -> StatusAnswer {
        var answer = StatusAnswer(.changed, status: Status(.underway))
        answer.done = done
        return answer
    }

    // MARK: - Links

    @Test func `a link opens its request, again and again, and only its digest is kept`()
        async throws
    {
        let town = try await Fixture()
        let first = try await town.answers.makeLink(to: Self.request)
        let second = try await town.answers.makeLink(to: Self.request)
        #expect(first.utf8.count == 64)
        #expect(first != second)
        for token in [first, second, first] {
            #expect(town.answers.standing(of: token) == .open(Self.request))
        }
        #expect(try await town.beside().standing(of: first) == .open(Self.request))
        try town.store.close()
        let bytes = try Data(contentsOf: town.folder.file("town.sqlite"))
        #expect(bytes.range(of: Data(first.utf8)) == nil)
    }

    @Test func `at the door of a link the clock counts to the millisecond`() async throws {
        let town = try await Fixture()
        let token = try await town.answers.makeLink(to: Self.request)
        town.clock.advance(seconds: 30 * 24 * 60 * 60)
        town.clock.advance(milliseconds: -1)
        #expect(town.answers.standing(of: token) == .open(Self.request))
        town.clock.advance(milliseconds: 1)
        #expect(town.answers.standing(of: token) == .expired(Self.request))
    }

    @Test func `a closed round, a revoked link and a foreign one open nothing`() async throws {
        let town = try await Fixture()
        let token = try await town.answers.makeLink(to: Self.request)
        #expect(town.answers.standing(of: token.uppercased()) == .unknown)
        #expect(town.answers.standing(of: String(repeating: "0", count: 64)) == .unknown)
        #expect(town.answers.standing(of: "") == .unknown)
        try await town.answers.revokeLinks(to: Self.request)
        #expect(town.answers.standing(of: token) == .unknown)
        let other = try await town.answers.makeLink(to: Self.request)
        try await town.close()
        #expect(town.answers.standing(of: other) == .closed(Self.request))
    }

    // MARK: - Answers

    @Test func `an answer is begun, gone on with and sent`() async throws {
        let town = try await Fixture()
        try await town.answers.begin(
            changed("Raum gefunden"),
            to: Self.request,
            on: ID(1),
            seen: 1,
            from: 0
        )
        let begun = try #require(town.answers[Self.request, ID(1)])
        #expect(begun.state(in: town.town.register) == .begun)
        try await town.answers.begin(
            changed("Raum gemietet"),
            to: Self.request,
            on: ID(1),
            seen: 1,
            from: begun.revision
        )
        let receipt = try await town.answers.send(
            Self.request,
            unchanged: [(ID(2), StatusAnswer(.unchanged, status: Status()), 1)],
            by: "Vorstand"
        )
        #expect(receipt != nil)
        let sent = town.answers.answers(to: Self.request)
        #expect(sent.map(\.measure) == [ID(1), ID(2)])
        #expect(sent.map(\.answer.done) == ["Raum gemietet", nil])
        #expect(sent.allSatisfy { $0.receipt == receipt && $0.answeredBy == "Vorstand" })
        #expect(sent.allSatisfy { $0.state(in: town.town.register) == .received })
        #expect(try await town.answers.send(Self.request, unchanged: [], by: nil) == nil)
    }

    @Test func `of two who write at once, the second sees what the first wrote`() async throws {
        let town = try await Fixture()
        try await town.answers.begin(
            changed("Erste"),
            to: Self.request,
            on: ID(1),
            seen: 1,
            from: 0
        )
        await #expect(throws: AnswerMoved.self) {
            try await town.answers.begin(
                changed("Zweite"),
                to: Self.request,
                on: ID(1),
                seen: 1,
                from: 0
            )
        }
        #expect(town.answers[Self.request, ID(1)]?.answer.done == "Erste")
    }

    @Test func `that an answer was taken over is told by the log alone`() async throws {
        let town = try await Fixture()
        _ = try await town.answers.send(
            Self.request,
            unchanged: [(ID(1), StatusAnswer(.unchanged, status: Status()), 1)],
            by: nil
        )
        let answer = try #require(town.answers[Self.request, ID(1)])
        try await town.town.perform(
            Wish(.office(.reportedStatus)) { register, draft in
                guard let measure = register[ID<Measure>(1)],
                    let request = register[Self.request]?.record
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
        try await town.answers.begin(
            changed("Neu"),
            to: Self.request,
            on: ID(1),
            seen: 1,
            from: answer.revision
        )
        _ = try await town.answers.send(Self.request, unchanged: [], by: nil)
        let later = try #require(town.answers[Self.request, ID(1)])
        #expect(later.state(in: town.town.register) == .received)
    }

    @Test func `what is asked back is open until the next answer`() async throws {
        let town = try await Fixture()
        try await town.answers.begin(changed("A"), to: Self.request, on: ID(1), seen: 1, from: 0)
        _ = try await town.answers.send(Self.request, unchanged: [], by: nil)
        let sent = try #require(town.answers[Self.request, ID(1)])
        try await town.answers.askBack(
            "Wie viele?",
            to: Self.request,
            on: ID(1),
            from: sent.revision
        )
        let asked = try #require(town.answers[Self.request, ID(1)])
        #expect(asked.state(in: town.town.register) == .askedBack)
        try await town.answers.begin(
            changed("B"),
            to: Self.request,
            on: ID(1),
            seen: 1,
            from: asked.revision
        )
        _ = try await town.answers.send(Self.request, unchanged: [], by: nil)
        #expect(town.answers[Self.request, ID(1)]?.question == nil)
    }

    @Test func `a remark that was noted waits no more, until the next one`() async throws {
        let town = try await Fixture()
        try await town.answers.begin(changed("A"), to: Self.request, on: ID(1), seen: 1, from: 0)
        _ = try await town.answers.send(Self.request, unchanged: [], by: nil)
        let sent = try #require(town.answers[Self.request, ID(1)])
        town.clock.advance(seconds: 1)
        try await town.answers.takeNote(of: Self.request, on: ID(1), from: sent.revision)
        let noted = try #require(town.answers[Self.request, ID(1)])
        #expect(noted.state(in: town.town.register) == .accepted)
        town.clock.advance(seconds: 1)
        try await town.answers.begin(
            changed("B"),
            to: Self.request,
            on: ID(1),
            seen: 1,
            from: noted.revision
        )
        _ = try await town.answers.send(Self.request, unchanged: [], by: nil)
        #expect(town.answers[Self.request, ID(1)]?.state(in: town.town.register) == .received)
    }

    @Test func `half a year after the end of a round its answers go`() async throws {
        let town = try await Fixture()
        _ = try await town.answers.send(
            Self.request,
            unchanged: [(ID(1), StatusAnswer(.unchanged, status: Status()), 1)],
            by: "Vorstand"
        )
        try await town.answers.end([Self.request])
        town.clock.advance(seconds: 182 * 24 * 60 * 60)
        #expect(try await town.store.forget(dueUntil: town.clock.world().now()).isEmpty)
        town.clock.advance(seconds: 2 * 24 * 60 * 60)
        let gone = try await town.store.forget(dueUntil: town.clock.world().now())
        #expect(gone == ["statusAnswer", "statusAnswerName"])
    }

    @Test func `who answered is erased with the person who was asked, and the answer stays`()
        async throws
    {
        let town = try await Fixture()
        let person = String(repeating: "0a", count: 16)
        try await town.town.perform(
            Wish(.office()) { register, draft in
                guard var request = register[Self.request]?.record else { return }
                request.contact = person
                draft.put(Self.request, request)
            }
        )
        let answer = (measure: ID<Measure>(1), answer: changed("Raum gefunden"), seen: 1)
        _ = try await town.answers.send(Self.request, unchanged: [answer], by: "Eva Kanari")
        #expect(town.answers[Self.request, ID(1)]?.answeredBy == "Eva Kanari")
        let other = try await town.beside()
        #expect(other[Self.request, ID(1)]?.answeredBy == "Eva Kanari")
        _ = try await town.store.forget(person: person)
        let later = try await town.beside()
        #expect(later[Self.request, ID(1)]?.answer.done == "Raum gefunden")
        #expect(later[Self.request, ID(1)]?.answeredBy == nil)
        try town.store.close()
        let bytes = try Data(contentsOf: town.folder.file("town.sqlite"))
        #expect(bytes.range(of: Data("Kanari".utf8)) == nil)
    }
}
