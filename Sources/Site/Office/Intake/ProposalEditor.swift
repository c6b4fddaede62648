import Exchange
import HTTPTypes
import Journal
import Register
import Words

/// Answers what the importers leave to a person: one proposal at a time, by yes or no.
struct ProposalEditor: Sendable {
    let office: Office
    let reading: OfficeReading

    private var author: Author {
        reading.visitor.actor.author(for: .importFiles, in: reading.register)
    }

    func answer() async throws -> OfficeAnswer {
        let waiting = office.intake.proposals.waiting
        var page = ProposalsPage(reading: reading, proposals: waiting)
        guard let form = reading.request.form else { return .page(page.content) }
        guard let proposal = waiting.first(where: { $0.key == form[ProposalsPage.keyName] }) else {
            page.refused = reading.words[.intake(.proposalGone)]
            return .page(page.content, .conflict)
        }
        do {
            switch form[ProposalsPage.answerName] {
            case ProposalsPage.yes:
                try await office.intake.proposals.accept(
                    proposal,
                    moving: office.persons,
                    office.accounts,
                    by: author,
                    via: .page
                )
                return .seeOther(reading.path(.proposals, done: "angenommen"))
            case ProposalsPage.no:
                try await office.intake.proposals.reject(proposal, by: author, via: .page)
                return .seeOther(reading.path(.proposals, done: "abgelehnt"))
            default: return .page(page.content, .unprocessableContent)
            }
        } catch let refusal as Refusal {
            page.refused = reading.sentence(refusal)
            return .page(page.content, .unprocessableContent)
        }
    }
}
