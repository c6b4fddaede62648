import Concept
import HTTPTypes
import Journal
import Register
import Testing

/// The report on a closed round is the same whenever it is made.
@Suite struct RoundReportTests {
    @Test func `the town's words of a later day do not change it`() async throws {
        let office = try await OfficeFixture()
        try await office.addRounds([1, 2, 3])
        try await office.town.perform(
            Command(Attribution(by: Author(.office), via: .page, action: .closedRound)) {
                register,
                draft in
                guard var round = register[ID<StatusRound>(1)]?.record else { return }
                round.closedOn = Berlin.day(of: SiteFixture.now)
                round.reportedThrough = register.sequence
                draft.put(ID<StatusRound>(1), round)
            }
        )
        let report = "/abfragen/1/bericht"
        let before = try await office.get(report)
        #expect(before.status == .ok && before.text.contains("Umsetzung"))
        try await office.town.perform(
            Command(Attribution(by: Author(.office), via: .page, action: .edited)) {
                register,
                draft in
                var vocabulary = Vocabulary(terms: [
                    Vocabulary.Term("phase.underway", "läuft schon")
                ])
                vocabulary.visibility = .public
                if let known = register.only(Vocabulary.self) {
                    draft.put(known.id, vocabulary)
                } else {
                    draft.add(vocabulary)
                }
            }
        )
        #expect(try await office.get("/massnahmen/1").text.contains("läuft schon"))
        let after = try await office.get(report)
        #expect(after.text.contains("Umsetzung") && !after.text.contains("läuft schon"))
    }
}
