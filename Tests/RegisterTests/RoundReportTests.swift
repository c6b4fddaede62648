import Concept
import Register
import TestKit
import Testing

/// What a report on a round says of answers that nobody took over, and of what nobody recorded.
@Suite struct RoundReportTests {
    private static let day = Day(daysSinceEpoch: 20_600)

    private func town(received: [ID<Measure>] = []) throws -> Register {
        try Register().with { draft in
            let organization = draft.add(Organization(title: "Verein", sort: .association))
            for number in 1...3 {
                var measure = Measure(title: "Maßnahme \(number)")
                measure.lead = organization
                measure.status = Status(.underway)
                draft.add(measure)
            }
            var round = StatusRound(title: "Frühjahr", answerBy: Self.day, letter: "Bitte.")
            round.sentOn = Self.day
            round.closedOn = Self.day
            round.received = received
            let id = draft.add(round)
            draft.add(
                StatusRequest(
                    round: id,
                    organization: organization,
                    measures: [ID(1), ID(2), ID(3)]
                )
            )
        }
    }

    @Test func `what came in and was not taken over is not called unanswered`() throws {
        let register = try town(received: [ID(2)])
        let round = try #require(register[ID<StatusRound>(1)])
        let report = RoundReport(round, in: register, before: register, received: [ID<Measure>(3)])
        #expect(report.received.map(\.measure.id) == [ID(2), ID(3)])
        #expect(report.unanswered.map(\.measure.id) == [ID(1)])
    }

    @Test func `a timing that nobody recorded is counted as unknown`() throws {
        let register = try town()
        let round = try #require(register[ID<StatusRound>(1)])
        let timings = RoundReport(round, in: register, before: register).timings
        #expect(timings.first { $0.timing == .unknown }?.count == 3)
    }

    @Test func `an answer that waits is known of until somebody reports`() throws {
        let register = try town(received: [ID(2)])
        #expect(register.hasReceivedAnswer(on: ID(2)) && !register.hasReceivedAnswer(on: ID(1)))
        let later = try register.with { draft in
            draft.add(StatusUpdate(measure: ID(2), day: Self.day, status: Status(.underway)))
        }
        #expect(!later.hasReceivedAnswer(on: ID(2)))
    }

    // MARK: - Handing on

    /// Requests that were handed on from one to the next, and several from one.
    private func handedOn(steps: Int, beside: Int, on day: Day) throws -> Register {
        try town().with { draft in
            for step in 1...max(1, steps) where steps > 0 {
                var request = StatusRequest(round: ID(1), organization: ID(1), measures: [])
                request.handedOnBy = ID(step)
                request.askedOn = day
                draft.add(request)
            }
            for _ in 0..<beside {
                var request = StatusRequest(round: ID(1), organization: ID(1), measures: [])
                request.handedOnBy = ID(1)
                request.askedOn = day
                draft.add(request)
            }
        }
    }

    @Test func `a measure is handed on a few times, and a few measures on one day`() throws {
        let day = Self.day
        let steps = HandingOn.mostSteps
        let far = try handedOn(steps: steps, beside: 0, on: day)
        #expect(far.limit(ofHandingOn: ID(steps), on: day) == nil)
        #expect(far.limit(ofHandingOn: ID(steps + 1), on: day) == .tooManySteps)
        let most = HandingOn.mostOnADay
        let full = try handedOn(steps: 0, beside: most, on: day)
        #expect(full.limit(ofHandingOn: ID(1), on: day) == .tooManyToday)
        // A colleague's page counts with the addressee's.
        #expect(full.limit(ofHandingOn: ID(2), on: day) == .tooManyToday)
        #expect(full.limit(ofHandingOn: ID(1), on: day.adding(days: 1)) == nil)
        let almost = try handedOn(steps: 0, beside: most - 1, on: day)
        #expect(almost.limit(ofHandingOn: ID(1), on: day) == nil)
    }
}
