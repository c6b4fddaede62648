import Addresses
import Concept
import HTTPTypes
import Journal
import OfficeKit
import Register
import Services
import Web
import Words

/// Takes back what one change did to a record with a new change, or restores a removed record.
struct Undoing<R: Record>: Sendable {
    let services: Services
    let context: OfficeContext
    let id: ID<R>
    let sequence: Int

    func answer() async throws -> OfficeAnswer {
        let versions = try await services.town.versions(of: id.reference)
        guard let index = versions.firstIndex(where: { $0.sequence == sequence }), index > 0,
            let before = versions[index - 1].record as? R
        else { return .notFound }
        return try await UndoingForm(
            services: services,
            context: context,
            id: id,
            earlier: before,
            undone: versions[index].record as? R
        ).answer()
    }
}

/// The question whether to do so, with what would change.
private struct UndoingForm<R: Record>: Decision {
    let services: Services
    let context: OfficeContext
    let id: ID<R>
    let earlier: R
    /// The version that the change made; `nil` if it removed the record, which is to be restored.
    let undone: R?

    func ask(_ data: FormData?) throws -> OfficeAnswer {
        guard let checked = try check(deed) else {
            return context.done(.home(of: id.reference), "unveraendert")
        }
        return .page(page(checked, nil))
    }

    func perform(_ data: FormData) async throws -> OfficeAnswer {
        context.done(.home(of: id.reference), try await perform(deed), "zurueckgenommen")
    }

    private var deed: any Deed {
        let reason = context.request.form?[FormName.reason]?.typedText
        guard let undone else { return RestoreRecord(id, as: earlier, reason: reason) }
        return UndoVersion(id, before: earlier, undone: undone, reason: reason)
    }

    func page(_ data: FormData?, _ stop: FormStop?) throws -> OfficeContent {
        page(stop?.cause == .reasonMissing ? try check(deed) : nil, stop)
    }

    private func page(_ checked: CheckedDeed?, _ stop: FormStop?) -> OfficeContent {
        DecisionPage(
            context: context,
            reference: id.reference,
            heading: .undoTitle,
            explanation: .undoIntro,
            action: .undoButton,
            back: .history(id.reference),
            asksReason: checked?.needsReason ?? false,
            stop: stop,
            changed: checked.map { checked in
                ChangedFields(
                    context: context,
                    reference: id.reference,
                    old: context.register[id]?.record,
                    new: checked.edits.first?.record
                )
            }
        ).content
    }
}
