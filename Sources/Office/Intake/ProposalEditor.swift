import Addresses
import Concept
import Exchange
import HTTPTypes
import Journal
import OfficeKit
import Register
import Services
import Web
import Words

/// Answers what the importers leave to a person: one proposal at a time, by yes or no.
struct ProposalEditor: Sendable {
    let services: Services
    let context: OfficeContext
    private var actor: Actor { context.visitor.actor }

    func answer() async throws -> OfficeAnswer {
        let waiting = services.intake.proposals.waiting
        var page = ProposalsPage(context: context, proposals: waiting)
        guard let form = context.request.form else { return .page(page.content) }
        guard let proposal = waiting.first(where: { $0.key == form[ProposalsPage.keyName] }) else {
            page.refused = context.words[.intake(.proposalGone)]
            return .page(page.content, .conflict)
        }
        do {
            switch form[ProposalsPage.answerName] {
            case ProposalsPage.yes:
                try await services.intake.proposals.accept(
                    proposal,
                    moving: services.persons,
                    services.accounts,
                    by: actor,
                    via: .page
                )
                return .seeOther(context.path(.proposals, done: "angenommen"))
            case ProposalsPage.no:
                try await services.intake.proposals.reject(proposal, by: actor, via: .page)
                return .seeOther(context.path(.proposals, done: "abgelehnt"))
            default: return .page(page.content, .unprocessableContent)
            }
        } catch let refusal as Refusal {
            page.refused = context.sentence(refusal)
            return .page(page.content, .unprocessableContent)
        }
    }
}
