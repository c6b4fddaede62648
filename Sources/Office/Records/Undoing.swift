import Addresses
import Concept
import HTTPTypes
import Journal
import OfficeKit
import Register
import Services
import Web
import Words

/// Takes back what one change did to a record, by a new change; or brings a record back.
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
        let deed = deed(before: before, undone: versions[index].record as? R)
        do {
            guard context.request.form != nil, context.request.step == .save else {
                return try checked(deed).map { .page($0.content) }
                    ?? .seeOther(after("unveraendert"))
            }
            let outcome = try await services.town.perform(
                deed,
                by: context.visitor.actor,
                via: .page
            )
            return .seeOther(after(outcome.isRecorded ? "zurueckgenommen" : "unveraendert"))
        } catch is ReasonMissing {
            guard var page = try checked(deed) else { return .seeOther(after("unveraendert")) }
            page.isReasonMissing = true
            return .page(page.content, .unprocessableContent)
        } catch let conflict as EditConflict {
            return .page(page(conflict).content, .conflict)
        } catch let refusal as Refusal {
            let sentence = context.sentence(refusal)
            return .page(page(refused: sentence).content, .unprocessableContent)
        } catch is NotAllowed {
            return .forbidden
        }
    }

    private var reason: String? { context.request.form?[FormName.reason]?.typedText }

    private func deed(before: R, undone: R?) -> any Deed {
        guard let undone else { return RestoreRecord(id, as: before, reason: reason) }
        return UndoVersion(id, before: before, undone: undone, reason: reason)
    }

    /// What it would change; `nil` where all is so already.
    private func checked(_ deed: any Deed) throws -> DecisionPage? {
        guard let checked = try services.town.check(deed, by: context.visitor.actor) else {
            return nil
        }
        var page = page(refused: nil)
        page.asksReason = checked.needsReason
        page.changed = ChangedFields(
            context: context,
            reference: id.reference,
            old: context.register[id]?.record,
            new: checked.edits.first?.record
        )
        return page
    }

    private func after(_ done: String) -> String {
        context.path(.home(of: id.reference), done: done)
    }

    private func page(_ conflict: EditConflict) -> DecisionPage {
        var page = page(refused: nil)
        page.conflict = conflict
        return page
    }

    private func page(refused sentence: String?) -> DecisionPage {
        DecisionPage(
            context: context,
            reference: id.reference,
            heading: .undoTitle,
            explanation: .undoIntro,
            action: .undoButton,
            back: .history(id.reference),
            refused: sentence
        )
    }
}
