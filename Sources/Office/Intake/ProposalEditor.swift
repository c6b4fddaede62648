import Addresses
import Concept
import Exchange
import Journal
import OfficeKit
import Register
import Services
import Web
import Words

/// Answers one question that an import left open, with yes or no.
struct ProposalEditor: FormFlow {
    let services: Services
    let context: OfficeContext
    private var actor: Actor { context.visitor.actor }

    private var waiting: [ActorProposal] { services.intake.proposals.waiting }

    /// Carries out or rejects a proposal; a proposal that is gone was answered by somebody else.
    func perform(_ data: FormData) async throws -> OfficeAnswer {
        guard let proposal = waiting.first(where: { $0.key == data[ProposalsPage.keyName] }) else {
            throw FormStop.moved(context.words[.intake(.proposalGone)])
        }
        switch data[ProposalsPage.answerName] {
        case ProposalsPage.yes:
            try await services.intake.proposals.accept(
                proposal,
                moving: services.persons,
                services.accounts,
                by: actor,
                via: .page
            )
            return context.done(.proposals, "angenommen")
        case ProposalsPage.no:
            try await services.intake.proposals.reject(proposal, by: actor, via: .page)
            return context.done(.proposals, "abgelehnt")
        default: throw FormStop.faulty([])
        }
    }

    func page(_ data: FormData?, _ stop: FormStop?) -> OfficeContent {
        ProposalsPage(context: context, proposals: waiting, summary: context.summary(stop)).content
    }
}
