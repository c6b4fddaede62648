import Concept
import Register
import TestKit
import Testing

/// What comes, and in which months.
@Suite struct ComingTests {
    private static let today = Day(daysSinceEpoch: 18_518)

    @Test func `a month later is the same day, or the last one there is`() {
        func later(_ text: String, _ months: Int) -> String? {
            Day(iso: text)?.adding(months: months).description
        }
        #expect(later("2020-01-31", 1) == "2020-02-29")
        #expect(later("2021-01-31", 1) == "2021-02-28")
        #expect(later("2020-12-15", 1) == "2021-01-15")
        #expect(later("2020-03-31", -1) == "2020-02-29")
        #expect(later("2020-05-05", 12) == "2021-05-05")
    }

    @Test(arguments: [UInt64(3), 77])
    func `months later and back come to the same month`(seed: UInt64) {
        var chance = Seeded(seed: seed)
        for _ in 0..<500 {
            let day = Day(daysSinceEpoch: Int.random(in: 0...40_000, using: &chance))
            let months = Int.random(in: -60...60, using: &chance)
            let later = day.adding(months: months)
            #expect(Month(of: later) == Month(of: day).adding(months))
            #expect(Month(of: later.adding(months: -months)) == Month(of: day))
        }
    }

    @Test func `all that has a day comes in its order, what is over does not`() throws {
        let register = try Register().with { draft in
            let body = draft.add(Organization(title: "Rat", sort: .councilBody))
            draft.add(Meeting(body: body, day: Self.today.adding(days: 5)))
            draft.add(FollowUp(.reminder, subject: "Anrufen", due: Self.today))
            var measure = Measure(title: "Sprachpaten")
            measure.period.until = Self.today.adding(days: 9)
            measure.funding.endsOn = Self.today.adding(days: 7)
            let id = draft.add(measure)
            var step = Milestone(measure: id, title: "Raum", position: 1)
            step.due = Self.today.adding(days: 3)
            draft.add(step)
            measure.status = Status(.completed)
            draft.add(measure)
        }
        let coming = register.coming(from: Self.today, months: 12)
        #expect(
            coming.map(\.sort) == [.followUp, .milestone, .meeting, .fundingEnds, .measureEnds]
        )
        #expect(register.coming(from: Self.today.adding(days: 6), months: 1).count == 2)
    }

    @Test func `every unit is counted, also one that carries nothing`() throws {
        let register = try Register().with { draft in
            let unit = draft.add(Organization(title: "Fachbereich 1", sort: .townUnit))
            draft.add(Organization(title: "Fachbereich 2", sort: .townUnit))
            draft.add(Organization(title: "Verein", sort: .association))
            var measure = Measure(title: "Sprachpaten")
            measure.lead = unit
            measure.status = Status(.unknown, .late, reason: Reason(.staff, "Stelle frei"))
            draft.add(measure)
        }
        let shares = register.unitShares
        #expect(shares.map(\.measures.count) == [1, 0])
        #expect(shares[0].count(of: .unknown) == 1 && shares[0].lateCount == 1)
    }
}
