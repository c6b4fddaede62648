import Concept
import Register
import TestKit
import Testing

/// Each cause of a hint, made once; and what is no cause.
@Suite struct HintTests {
    /// 13 September 2020, the day on which `Register.with` records.
    private static let today = Day(daysSinceEpoch: 18_518)

    private func causes(
        on day: Day = today,
        _ wish: (inout Draft) -> Void
    ) throws -> [Hint.Cause] {
        try Register().with(wish).hints(on: day).map(\.cause)
    }

    /// A measure to which nothing is to be said.
    private func quiet(_ draft: inout Draft, _ change: (inout Measure) -> Void = { _ in }) {
        var field = FieldOfAction(position: 1, title: "Sprache")
        let office = draft.add(Organization(title: "Büro", sort: .councilBody))
        field.lead = office
        var measure = Measure(title: "Sprachpaten", field: draft.add(field))
        measure.lead = office
        measure.status = Status(.underway)
        measure.asOf = Self.today.adding(days: -30)
        change(&measure)
        draft.add(measure)
    }

    @Test func `where all is well nothing is said`() throws {
        #expect(try causes { quiet(&$0) } == [])
    }

    @Test func `an end that has passed is said, of what is not over`() throws {
        let yesterday = Self.today.adding(days: -1)
        #expect(try causes { quiet(&$0) { $0.period.until = yesterday } } == [.measureOverdue])
        #expect(try causes { quiet(&$0) { $0.period.until = Self.today } } == [])
        let over: (inout Measure) -> Void = {
            $0.period.until = yesterday
            $0.status = Status(.completed)
            $0.asOf = nil
            $0.lead = nil
        }
        #expect(try causes { quiet(&$0, over) } == [])
    }

    @Test func `money that ends within the town's span is said`() throws {
        let inNine = Self.today.adding(months: 9)
        #expect(try causes { quiet(&$0) { $0.funding.endsOn = inNine } } == [.fundingEnds])
        let later = inNine.adding(days: 1)
        #expect(try causes { quiet(&$0) { $0.funding.endsOn = later } } == [])
    }

    @Test func `long silence is said, of proposals never`() throws {
        let old = Self.today.adding(months: -6).adding(days: -1)
        #expect(try causes { quiet(&$0) { $0.asOf = old } } == [.measureSilent])
        #expect(try causes { quiet(&$0) { $0.asOf = old.adding(days: 1) } } == [])
        #expect(try causes { quiet(&$0) { $0.asOf = nil } } == [.measureSilent])
        let proposed: (inout Measure) -> Void = {
            $0.asOf = nil
            $0.status = Status(.proposed)
        }
        #expect(try causes { quiet(&$0, proposed) } == [])
    }

    @Test func `what lacks its lead, its objective or its measure is said`() throws {
        #expect(try causes { quiet(&$0) { $0.lead = nil } } == [.measureWithoutLead])
        let found = try causes { draft in
            quiet(&draft)
            draft.add(Objective(field: ID(1), number: "1.1", wording: "Alle lernen."))
        }
        #expect(found == [.measureWithoutObjective, .objectiveWithoutMeasure])
        let fields = try causes { $0.add(FieldOfAction(position: 1, title: "Pflege")) }
        #expect(fields == [.fieldWithoutLead])
    }

    @Test func `a step of a measure that is over is not overdue`() throws {
        func step(_ phase: Phase) throws -> [Hint.Cause] {
            try causes { draft in
                quiet(&draft) { $0.status = Status(phase) }
                var step = Milestone(measure: ID(1), title: "Raum", position: 1)
                step.due = Self.today.adding(days: -1)
                draft.add(step)
            }
        }
        #expect(try step(.underway) == [.milestoneOverdue])
        #expect(try step(.completed) == [])
    }

    @Test func `the way of a paper is followed to its end`() throws {
        func paper(_ day: Day, _ outcome: Consultation.Outcome?) throws -> [Hint.Cause] {
            try causes { draft in
                let body = draft.add(Organization(title: "Rat", sort: .councilBody))
                let paper = draft.add(Paper(code: "1/20", sort: "Vorlage", subject: "Konzept"))
                var step = Consultation(
                    paper: paper,
                    position: 1,
                    body: body,
                    date: day,
                    publicness: .open
                )
                step.result = outcome.map { Consultation.Result($0) }
                draft.add(step)
            }
        }
        #expect(try paper(Self.today.adding(days: 21), nil) == [.paperComing])
        #expect(try paper(Self.today.adding(days: 22), nil) == [])
        #expect(try paper(Self.today.adding(days: -1), nil) == [.resultMissing])
        #expect(try paper(Self.today.adding(days: -1), .decided) == [.resolutionMissing])
        let long = Self.today.adding(months: -6).adding(days: -1)
        #expect(try paper(long, .recommended) == [.resolutionMissing, .recommendationOpen])
    }

    @Test func `an organization nobody has confirmed for a year is said`() throws {
        let later = Self.today.adding(months: 12).adding(days: 1)
        func organization(_ confirmed: Day?) throws -> [Hint.Cause] {
            try causes(on: later) { draft in
                var record = Organization(title: "Verein", sort: .association)
                record.confirmedOn = confirmed
                draft.add(record)
            }
        }
        #expect(try organization(nil) == [.organizationSilent])
        #expect(try organization(Self.today.adding(days: 2)) == [])
    }

    @Test func `a follow-up comes back on its day until it is done`() throws {
        func followUp(_ due: Day, done: Day? = nil) throws -> [Hint.Cause] {
            try causes { draft in
                var record = FollowUp(.promise, subject: "Zahlen nachreichen", due: due)
                record.doneOn = done
                draft.add(record)
            }
        }
        #expect(try followUp(Self.today) == [.followUpDue])
        #expect(try followUp(Self.today.adding(days: 1)) == [])
        #expect(try followUp(Self.today, done: Self.today) == [])
    }

    @Test func `what is most pressing stands first, the earliest day before the later`() throws {
        let register = try Register().with { draft in
            for days in [-1, -5, -3] {
                quiet(&draft) {
                    $0.period.until = Self.today.adding(days: days)
                    $0.asOf = nil
                }
            }
        }
        let hints = register.hints(on: Self.today)
        #expect(hints.map(\.cause) == hints.map(\.cause).sorted())
        let ends = hints.filter { $0.cause == .measureOverdue }.compactMap(\.day)
        #expect(ends == ends.sorted() && ends.count == 3)
    }
}
