import Concept
import Register
import TestKit
import Testing

/// Sending, closing and answering a round, on registers alone.
@Suite struct RoundDeedTests {
    private let day = DeedTests.day
    private let round = ID<StatusRound>(1)

    private func asked(_ register: Register) throws -> StatusRequest {
        try #require(register[ID<StatusRequest>(1)]).record
    }

    @Test func `a round is sent as the page showed it, or not at all`() throws {
        let town = try DeedTests.town()
        let shown = town.mark(ofRound: round)
        let changed = try town.with { draft in
            var request = StatusRequest(round: ID(1), organization: ID(1), measures: [ID(3)])
            request.contact = "anna"
            draft.put(ID(1), request)
        }
        #expect(throws: RoundMoved.self) {
            try changed.doing(SendRound(round, on: day, shown: shown))
        }
        let sent = try town.doing(SendRound(round, on: day, shown: shown))
        #expect(try #require(sent[round]).sentOn == day)
        #expect(try asked(sent).askedOn == day)
        let again = try SendRound(round, on: day.adding(days: 1), shown: shown)
            .drafted(on: sent, by: Actor([.office]))
        #expect(again.draft.isEmpty)
    }

    @Test func `a round is closed over no answer that nobody has seen`() throws {
        let town = try DeedTests.town(sent: true)
        let answer = WaitingAnswer(on: ID(1), isRemark: false, mark: "1-1-2")
        let remark = WaitingAnswer(on: ID(2), isRemark: true, mark: "1-2-2")
        func close(_ shown: Set<String>, isSure: Bool) -> CloseRound {
            CloseRound(round, on: day, shown: shown, isSure: isSure) { _ in [answer, remark] }
        }
        #expect(throws: AnswersWait.self) { try town.doing(close(["1-1-2"], isSure: true)) }
        #expect(throws: AnswersWait.self) {
            try town.doing(close(["1-1-2", "1-2-2"], isSure: false))
        }
        let closed = try town.doing(close(["1-1-2", "1-2-2"], isSure: true))
        let record = try #require(closed[round]).record
        #expect(record.closedOn == day && record.received == [ID(1)])
        let late = try closed.doing(CountLateAnswers(on: [ID(2), ID(1)], in: round))
        #expect(try #require(late[round]).received == [ID(1), ID(2)])
    }

    @Test func `an answer is taken over as somebody saw it`() throws {
        let town = try DeedTests.town(sent: true)
        let measure = try #require(town[ID<Measure>(1)])
        let seen = try #require(measure.version.stamp).put.sequence
        func accept(seen: Int, isCurrent: Bool = true) -> AcceptAnswer {
            AcceptAnswer(
                StatusAnswer(unchanged: measure.record),
                on: ID(1),
                to: ID(1),
                day: day,
                seen: seen
            ) { isCurrent }
        }
        #expect(throws: ChangedMeanwhile.self) { try town.doing(accept(seen: seen + 1)) }
        #expect(throws: ChangedMeanwhile.self) {
            try town.doing(accept(seen: seen, isCurrent: false))
        }
        let taken = try town.doing(accept(seen: seen))
        #expect(taken.report(on: ID(1), in: round)?.reportedBy == ID(1))
        let closed = try town.doing(
            CloseRound(round, on: day, shown: [], isSure: false) { _ in [] }
        )
        #expect(throws: RoundOver.self) { try closed.doing(accept(seen: seen)) }
    }

    @Test func `a measure is handed on by whoever holds the link, and only what nobody waits for`()
        throws
    {
        let town = try DeedTests.town(sent: true)
        let holder = Actor(holding: ID(1), of: ID(1))
        func handOn(waits: Bool) -> HandOnMeasure {
            HandOnMeasure(ID(1), from: ID(1), to: "berta", on: day) { _ in waits }
        }
        #expect(throws: AnswerWaits.self) { try town.doing(handOn(waits: true), by: holder) }
        let handed = try town.doing(handOn(waits: false), by: holder)
        #expect(try asked(handed).measures == [ID(2)])
        let next = try #require(handed[ID<StatusRequest>(2)]).record
        #expect(next.measures == [ID(1)] && next.contact == "berta" && next.handedOnBy == ID(1))
        #expect(throws: Refusal.notThere(Reference(.statusRequest, 1))) {
            try handed.doing(handOn(waits: false), by: holder)
        }
    }
}
