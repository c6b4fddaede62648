import Concept
import Journal
import Register

extension OfficeFixture {
    /// A round that runs, asking organization 1 about some measures, and one that is closed.
    func addRounds(_ measures: [Int]) async throws {
        try await town.perform(
            Command(Attribution(by: Author(.office), via: .page, action: .edited)) {
                register,
                draft in
                for isClosed in [false, true] {
                    var round = StatusRound(
                        title: isClosed ? "Herbst" : "Frühjahr",
                        answerBy: Berlin.day(of: SiteFixture.now).adding(days: 20),
                        letter: "Wie steht es um Ihre Maßnahmen?"
                    )
                    round.sentOn = Berlin.day(of: SiteFixture.now)
                    if isClosed {
                        round.closedOn = Berlin.day(of: SiteFixture.now)
                        round.reportedThrough = register.sequence
                    }
                    let id = draft.add(round)
                    var request = StatusRequest(
                        round: id,
                        organization: ID(1),
                        measures: measures.map { ID($0) }
                    )
                    request.askedOn = Berlin.day(of: SiteFixture.now)
                    draft.add(request)
                }
            }
        )
    }
}
