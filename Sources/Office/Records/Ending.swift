import Addresses
import Concept
import HTTPTypes
import Journal
import OfficeKit
import Register
import Services
import Web
import Words

/// Takes a record out: what was never public is retracted, what was public is withdrawn.
struct Ending<R: Record>: Sendable {
    let services: Services
    let context: OfficeContext
    let id: ID<R>

    private var wasPublic: Bool {
        context.register[id]?.record.visibility.wasPublic ?? false
    }

    func answer() async throws -> OfficeAnswer {
        guard let record = context.register[id]?.record else { return .notFound }
        guard context.may(.end(id.reference)) else { return .forbidden }
        guard !record.visibility.isWithdrawn else {
            return .seeOther(context.path(.record(id.reference)))
        }
        let deed = EndRecord(
            id,
            on: context.today,
            reason: context.request.form?[FormName.reason]?.typedText
        )
        do {
            guard context.request.form != nil, context.request.step == .save else {
                _ = try services.town.check(deed, by: context.visitor.actor)
                return .page(page(refused: nil).content)
            }
            try await services.town.perform(deed, by: context.visitor.actor, via: .page)
            let shown = wasPublic ? OfficeAddress.record(id.reference) : .records(R.kind)
            return .seeOther(context.path(shown, done: "entfernt"))
        } catch is ReasonMissing {
            var page = page(refused: nil)
            page.isReasonMissing = true
            return .page(page.content, .unprocessableContent)
        } catch let refusal as Refusal {
            let sentence = context.sentence(refusal)
            return .page(page(refused: sentence).content, .unprocessableContent)
        }
    }

    private func page(refused sentence: String?) -> DecisionPage {
        DecisionPage(
            context: context,
            reference: id.reference,
            heading: .endTitle,
            explanation: wasPublic ? .endIntroPublic : .endIntroInternal,
            action: .endButton,
            back: .record(id.reference),
            asksReason: true,
            refused: sentence
        )
    }
}
