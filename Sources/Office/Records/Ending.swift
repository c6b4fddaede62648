import Addresses
import Concept
import HTTPTypes
import Journal
import OfficeKit
import Register
import Services
import Web
import Words

/// Removes a record: retracts it if it was never public, or else withdraws it.
struct Ending<R: Record>: Decision {
    let services: Services
    let context: OfficeContext
    let id: ID<R>

    private var wasPublic: Bool {
        context.register[id]?.record.visibility.wasPublic ?? false
    }

    /// A withdrawn record cannot be removed again, so the browser is sent to its page.
    func before() -> OfficeAnswer? {
        guard let record = context.register[id]?.record else { return .notFound }
        guard context.may(.end(id.reference)) else { return .forbidden }
        return record.visibility.isWithdrawn
            ? .seeOther(context.path(.record(id.reference))) : nil
    }

    /// Checks the deed first, so that a refusal is shown before anybody confirms.
    func ask(_ data: FormData?) throws -> OfficeAnswer {
        _ = try check(deed)
        return .page(page(data, nil))
    }

    func perform(_ data: FormData) async throws -> OfficeAnswer {
        _ = try await perform(deed)
        return context.done(wasPublic ? .record(id.reference) : .records(R.kind), "entfernt")
    }

    private var deed: EndRecord<R> {
        EndRecord(id, on: context.today, reason: context.request.form?[FormName.reason]?.typedText)
    }

    func page(_ data: FormData?, _ stop: FormStop?) -> OfficeContent {
        DecisionPage(
            context: context,
            reference: id.reference,
            heading: .endTitle,
            explanation: wasPublic ? .endIntroPublic : .endIntroInternal,
            action: .endButton,
            back: .record(id.reference),
            asksReason: true,
            stop: stop
        ).content
    }
}
