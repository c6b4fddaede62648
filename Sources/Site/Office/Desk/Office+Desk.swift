import Exchange
import Journal
import Register
import Words

extension Office {
    /// What needs attention, with what the public and the importers leave to those who may answer.
    func desk(_ reading: OfficeReading) async throws -> OfficeAnswer {
        let mayAnswer = reading.mayEnter(.proposals)
        let proposals = mayAnswer ? try await intake.proposals.waiting().count : 0
        let waiting = [
            DeskPage.Waiting(
                count: reading.mayEnter(.notices) ? notices.openCount() : 0,
                heading: .notice(.heading),
                intro: .desk(.noticesWait),
                address: .notices
            ),
            DeskPage.Waiting(
                count: proposals,
                heading: .intake(.proposals),
                intro: .intake(.proposalsIntro),
                address: .proposals
            ),
        ]
        return .page(DeskPage(reading: reading, waiting: waiting).content)
    }
}
