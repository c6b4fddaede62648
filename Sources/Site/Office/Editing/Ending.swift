import HTTPTypes
import Journal
import Register
import Words

/// Takes a record out: what was never public is retracted, what was public is withdrawn.
struct Ending<R: Record>: Sendable {
    let office: Office
    let reading: OfficeReading
    let id: ID<R>

    private var wasPublic: Bool {
        reading.register[id]?.record.visibility.wasPublic ?? false
    }

    func answer() async throws -> OfficeAnswer {
        guard let record = reading.register[id]?.record else { return .notFound }
        guard reading.may(.end(id.reference)) else { return .forbidden }
        guard !record.visibility.isWithdrawn else {
            return .seeOther(reading.path(.record(id.reference)))
        }
        let reason = reading.request.form?[FormName.reason]?.typedText
        do {
            let wish = wish(reason)
            guard case .recorded = try await office.town.tryOut(wish) else { return .notFound }
            guard reading.request.form != nil, reading.request.step == .save else {
                return .page(page(refused: nil).content)
            }
            guard reason != nil else {
                var page = page(refused: nil)
                page.isReasonMissing = true
                return .page(page.content, .unprocessableContent)
            }
            try await office.town.perform(wish)
            let shown = wasPublic ? OfficeAddress.record(id.reference) : .records(R.kind)
            return .seeOther(reading.path(shown, done: "entfernt"))
        } catch let refusal as Refusal {
            let sentence = reading.sentence(refusal)
            return .page(page(refused: sentence).content, .unprocessableContent)
        }
    }

    private func wish(_ reason: String?) -> Wish {
        let actor = reading.visitor.actor
        let told = Told(
            by: actor.author(for: .end(id.reference), in: reading.register),
            via: .page,
            action: wasPublic ? .withdrew : .retracted,
            reason: reason
        )
        let today = reading.today
        return Wish(told) { register, draft in
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
            reading: reading,
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
