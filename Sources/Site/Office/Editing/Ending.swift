import HTTPTypes
import Journal
import Register
import Words

/// Takes a record out: what was never public is retracted, what was public is withdrawn.
struct Ending<R: Record>: Sendable {
    let office: Office
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
        let reason = context.request.form?[FormName.reason]?.typedText
        do {
            let command = command(reason)
            guard case .recorded = try await office.town.check(command) else { return .notFound }
            guard context.request.form != nil, context.request.step == .save else {
                return .page(page(refused: nil).content)
            }
            guard reason != nil else {
                var page = page(refused: nil)
                page.isReasonMissing = true
                return .page(page.content, .unprocessableContent)
            }
            try await office.town.perform(command)
            let shown = wasPublic ? OfficeAddress.record(id.reference) : .records(R.kind)
            return .seeOther(context.path(shown, done: "entfernt"))
        } catch let refusal as Refusal {
            let sentence = context.sentence(refusal)
            return .page(page(refused: sentence).content, .unprocessableContent)
        }
    }

    private func command(_ reason: String?) -> Command {
        let actor = context.visitor.actor
        let attribution = Attribution(
            by: actor.author(for: .end(id.reference), in: context.register),
            via: .page,
            action: wasPublic ? .withdrew : .retracted,
            reason: reason
        )
        let today = context.today
        return Command(attribution) { register, draft in
            guard var record = register[id]?.record else { throw Refusal.notThere(id.reference) }
            if record.visibility.wasPublic {
                record.visibility = .withdrawn(on: today)
                draft.put(id, record)
            } else {
                draft.put(.retract(id.reference))
            }
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
