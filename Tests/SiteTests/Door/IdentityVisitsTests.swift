import Concept
import Foundation
import OpenID
import Register
import Testing
import Vault
import Words

@testable import Participation

/// A visit to the provider is for one browser, for ten minutes and for one return.
@Suite struct IdentityVisitsTests {
    private static let begun = Instant(milliseconds: 1_700_000_000_000)

    /// Visits of which one has begun, and its state.
    private func visits() throws -> (visits: IdentityVisits, state: String) {
        let visit = IdentityVisit { Data(repeating: 7, count: $0) }
        let visits = IdentityVisits()
        visits.begin(
            BegunVisit(
                visit: visit,
                provider: IdentityProvider(
                    issuer: "https://anmelden.stadt.example",
                    client: "miteinander",
                    secret: nil
                ),
                tie: "dieser Browser",
                wayOn: "/aufgaben",
                language: .german,
                until: Self.begun.adding(seconds: BegunVisit.seconds)
            )
        )
        return (visits, visit.state)
    }

    @Test func `a visit ends after ten minutes`() throws {
        let early = try visits()
        let last = Self.begun.adding(seconds: 599)
        #expect(early.visits.end(early.state, tie: "dieser Browser", at: last).visit != nil)
        let late = try visits()
        let over = Self.begun.adding(seconds: 600)
        #expect(late.visits.end(late.state, tie: "dieser Browser", at: over).visit == nil)
    }

    @Test func `a visit is over after one return, and not by another browser`() throws {
        let own = try visits()
        #expect(own.visits.end(own.state, tie: "dieser Browser", at: Self.begun).visit != nil)
        #expect(own.visits.end(own.state, tie: "dieser Browser", at: Self.begun).visit == nil)
        let foreign = try visits()
        let taken = foreign.visits.end(foreign.state, tie: "ein anderer", at: Self.begun)
        guard case .elsewhere = taken else {
            Issue.record("another browser ended the visit")
            return
        }
        let back = foreign.visits.end(foreign.state, tie: "dieser Browser", at: Self.begun)
        #expect(back.visit != nil, "it goes on where it was begun")
    }
}

extension IdentityVisits.End {
    /// The visit that is over, if one is.
    fileprivate var visit: BegunVisit? {
        if case .over(let visit) = self { visit } else { nil }
    }
}
