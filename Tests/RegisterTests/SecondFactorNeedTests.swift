import TestKit
import Testing

@testable import Concept
@testable import Register

/// Which roles ask for a second factor: those that may do more than read what persons show.
@Suite struct SecondFactorNeedTests {
    /// A register in which organization 1 leads a measure with a milestone.
    private func register() throws -> Register {
        try Register().with { draft in
            let field = draft.add(FieldOfAction(position: 1, title: "Sprache"))
            var measure = Measure(title: "Kurs", field: field)
            measure.lead = draft.add(Organization(title: "Sprachtreff", sort: .association))
            draft.add(Milestone(measure: draft.add(measure), title: "Beginn", position: 1))
        }
    }

    @Test(arguments: Role.allCases)
    func `whoever may see or do more than the network shows needs one`(role: Role) throws {
        let register = try register()
        let actor = Actor([role], organization: ID(1))
        let mayMore = Permission.one.contains { $0 != .readNetwork && actor.may($0, in: register) }
        #expect(role.needsSecondFactor == mayMore)
    }

    @Test func `steering reads what is internal, and leads publish`() {
        let without = Role.allCases.filter { !$0.needsSecondFactor }
        #expect(without == [.partner, .councillor])
    }

    @Test func `each sort of permission is asked for, and one alone is free`() {
        #expect(Permission.one.filter { !$0.needsSecondFactor } == [.readNetwork])
        #expect(Permission.one.count == 8 + 4 * Kind.allCases.count)
    }
}
