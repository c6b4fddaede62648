import Concept
import Register
import TestKit
import Testing

/// The rules of status queries.
@Suite struct RoundTests {
    private static let day = Day(daysSinceEpoch: 20_600)

    private static func round(_ answerBy: Day) -> StatusRound {
        StatusRound(title: "Frühjahr", answerBy: answerBy, letter: "Bitte antworten Sie.")
    }

    private func request(asked: Day?, reminded: [Day] = []) -> StatusRequest {
        var request = StatusRequest(round: ID(1), organization: ID(1), measures: [ID(1)])
        request.askedOn = asked
        request.remindedOn = reminded
        return request
    }

    @Test(arguments: [(-1, false), (0, false), (1, true), (30, true), (31, false)])
    func `there is time to answer, and no more than a link lives`(days: Int, isRight: Bool) {
        let round = Self.round(Self.day.adding(days: days))
        if isRight {
            #expect(throws: Never.self) { try round.checkTime(on: Self.day) }
        } else {
            #expect(
                throws: Refusal.answerDayOutside(round.answerBy, latest: Self.day.adding(days: 30))
            ) {
                try round.checkTime(on: Self.day)
            }
        }
    }

    @Test func `two reminders at most, five days apart`() {
        let day = Self.day
        #expect(request(asked: nil).nextReminder == nil)
        #expect(request(asked: day).nextReminder == day.adding(days: 5))
        let once = request(asked: day, reminded: [day.adding(days: 9)])
        #expect(once.nextReminder == day.adding(days: 14))
        let twice = request(asked: day, reminded: [day.adding(days: 5), day.adding(days: 10)])
        #expect(twice.nextReminder == nil)
    }

    // MARK: - Taking over

    private func town() throws -> Register {
        try Register().with { draft in
            let organization = draft.add(Organization(title: "Verein", sort: .association))
            let field = draft.add(FieldOfAction(position: 1, title: "Sprache"))
            for number in 1...3 {
                var measure = Measure(title: "Maßnahme \(number)", field: field)
                measure.lead = organization
                measure.status = Status(.underway)
                measure.progress = "Begonnen"
                measure.period.until = Day(daysSinceEpoch: 21_000)
                draft.add(measure)
            }
            let round = draft.add(Self.round(Self.day))
            draft.add(
                StatusRequest(round: round, organization: organization, measures: [ID(1), ID(2)])
            )
        }
    }

    private func accepting(
        _ answer: StatusAnswer,
        on id: ID<Measure> = ID(1),
        day: Day = day,
        in register: Register
    ) throws -> Register {
        let measure = try #require(register[id])
        let request = try #require(register[ID<StatusRequest>(1)]).record
        return try register.with { draft in
            draft.accept(answer, on: measure, to: request, day: day, in: register)
        }
    }

    @Test func `an answer that is taken over becomes the report of its round`() throws {
        var answer = StatusAnswer(
            .changed,
            status: Status(.underway, .late, reason: Reason(.staff, "Stelle frei."))
        )
        answer.done = "Raum gefunden"
        answer.next = "Team suchen"
        let register = try accepting(answer, in: try town())
        let report = try #require(register.report(on: ID(1), in: ID(1)))
        #expect(report.done == "Raum gefunden")
        #expect(report.reportedBy == ID(1))
        let measure = try #require(register[ID<Measure>(1)])
        #expect(measure.status == answer.status)
        #expect(measure.nextStep == "Team suchen")
        #expect(measure.asOf == Self.day)
        // Put right: the measure keeps one report in the round.
        answer.done = "Raum gemietet"
        let again = try accepting(answer, in: register)
        #expect(again.parts(of: Reference(.measure, 1), StatusUpdate.self).count == 1)
        #expect(again.report(on: ID(1), in: ID(1))?.done == "Raum gemietet")
    }

    @Test func `one that went into another says into which`() throws {
        let register = try town()
        let measure = try #require(register[ID<Measure>(1)])
        var answer = StatusAnswer(
            .ended,
            status: Status(.merged, reason: Reason(.other, "Zusammengelegt."))
        )
        #expect(throws: Refusal.mergedIntoNothing) { try answer.check(on: measure) }
        answer.mergedInto = ID(1)
        #expect(throws: Refusal.mergedIntoItself(Reference(.measure, 1))) {
            try answer.check(on: measure)
        }
        answer.mergedInto = ID(2)
        try answer.check(on: measure)
        let after = try accepting(answer, in: register)
        #expect(after[ID<Measure>(1)]?.mergedInto == ID(2))
    }

    @Test func `a reason is owed as everywhere`() throws {
        let measure = try #require(try town()[ID<Measure>(1)])
        let answer = StatusAnswer(.ended, status: Status(.dropped))
        #expect(throws: Refusal.reasonMissing(Phase.dropped.word)) { try answer.check(on: measure) }
        #expect(throws: Never.self) {
            try StatusAnswer(unchanged: measure.record).check(on: measure)
        }
    }

    @Test func `unchanged three times in a row is counted, and one change ends it`() throws {
        var register = try town()
        var counts: [Int] = []
        for number in 0..<5 {
            register = try register.with { draft in
                let round = draft.add(Self.round(Self.day.adding(days: 100 * number)))
                draft.add(StatusRequest(round: round, organization: ID(1), measures: [ID(1)]))
            }
            let round = ID<StatusRound>(register.nextNumber(of: .statusRound) - 1)
            let request = try #require(register.requests(of: round).first).record
            let measure = try #require(register[ID<Measure>(1)])
            var answer = StatusAnswer(unchanged: measure.record)
            if number == 4 { answer.next = "Etwas anderes" }
            let day = Self.day.adding(days: 100 * number)
            register = try register.with { draft in
                draft.accept(answer, on: measure, to: request, day: day, in: register)
            }
            counts.append(register.unchangedReports(on: ID(1)))
        }
        #expect(counts == [0, 1, 2, 3, 0])
    }

    @Test func `the report counts what stood when the round was closed`() throws {
        let answer = StatusAnswer(
            .changed,
            status: Status(.suspended, reason: Reason(.resolutionMissing, "Offen."))
        )
        let before = try town()
        let register = try accepting(answer, in: before)
        let round = try #require(register[ID<StatusRound>(1)])
        let report = RoundReport(round, in: register, before: before)
        #expect(report.entries.map(\.measure.id) == [ID(1), ID(2)])
        #expect(report.unanswered.map(\.measure.id) == [ID(2)])
        #expect(report.entries.filter(\.needsDecision).map(\.measure.id) == [ID(1)])
        #expect(report.entries.filter(\.hasMoved).map(\.measure.id) == [ID(1)])
        #expect(report.phases.filter { $0.count > 0 }.map(\.phase) == [.underway, .suspended])
        #expect(report.causes.first { $0.count > 0 }?.cause == .resolutionMissing)
    }
}
