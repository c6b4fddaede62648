import Concept
import Register
import TestKit

@testable import Journal
@testable import Vault

/// A town with one round that runs: organization 1 is asked for measures 1 and 2.
struct RoundFixture {
    static let request = ID<StatusRequest>(1)
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
            Command(.office()) { _, draft in
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
            Command(.office(.closedRound)) { register, draft in
                guard var round = register[ID<StatusRound>(1)]?.record else { return }
                round.closedOn = Berlin.day(of: clock.now)
                draft.put(ID<StatusRound>(1), round)
            }
        )
    }

    func changed(_ done: String) -> StatusAnswer {
        var answer = StatusAnswer(.changed, status: Status(.underway))
        answer.done = done
        return answer
    }

    /// Answers about measure 1, from an answer of that revision.
    func send(_ done: String, from revision: Int) async throws {
        try await answers.begin(changed(done), to: Self.request, on: ID(1), seen: 1, from: revision)
        _ = try await answers.send(Self.request, unchanged: [], by: nil)
    }
}
