import HTTPTypes
import Journal
import Register
import Words

/// Takes back what one change did to a record, by a new change; or brings a record back.
struct Undoing<R: Record>: Sendable {
    let office: Office
    let context: OfficeContext
    let id: ID<R>
    let sequence: Int

    func answer() async throws -> OfficeAnswer {
        let versions = try await office.town.versions(of: id.reference)
        guard let index = versions.firstIndex(where: { $0.sequence == sequence }), index > 0,
            let before = versions[index - 1].record as? R
        else { return .notFound }
        let undone = versions[index].record as? R
        do {
            let command = command(before: before, undone: undone)
            guard case .recorded(let change) = try await office.town.check(command) else {
                return .seeOther(after("unveraendert"))
            }
            let old = context.register[id]?.record
            let new = change.edits.first?.record
            let asksReason = asksReason(old, new)
            guard context.request.form != nil, context.request.step == .save else {
                return .page(page(old, new, asksReason: asksReason).content)
            }
            if asksReason, reason == nil {
                var page = page(old, new, asksReason: true)
                page.isReasonMissing = true
                return .page(page.content, .unprocessableContent)
            }
            try await office.town.perform(command)
            return .seeOther(after("zurueckgenommen"))
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

    /// What was agreed goes back with a reason, as it comes.
    private func asksReason(_ old: R?, _ new: (any Record)?) -> Bool {
        guard let old, let new else { return false }
        return EditTerms(id.reference, from: old, to: new, in: context.register).needsReason
    }

    private func command(before: R, undone: R?) -> Command {
        let actor = context.visitor.actor
        let permission =
            undone == nil ? Permission.end(id.reference) : .change(id.reference, fields: [])
        let action: Action = undone == nil ? .restored : .undid
        let attribution = Attribution(
            by: actor.author(for: permission, in: context.register),
            via: .page,
            action: action,
            reason: reason
        )
        return Command(attribution) { register, draft in
            guard let undone else {
                guard actor.may(permission, in: register) else { throw NotAllowed() }
                return draft.put(id, before)
            }
            guard let now = register[id] else { throw Refusal.notThere(id.reference) }
            let merge = try Merge(base: undone, mine: before, theirs: now.record)
            guard merge.conflicts.isEmpty else {
                throw EditConflict(merge, base: undone, mine: before, theirs: now)
            }
            let terms = EditTerms(id.reference, from: now.record, to: merge.merged, in: register)
            guard actor.may(.change(id.reference, fields: terms.fields), in: register) else {
                throw NotAllowed()
            }
            draft.put(id, merge.merged)
        }
    }

    private func after(_ done: String) -> String {
        context.path(.home(of: id.reference), done: done)
    }

    private func page(
        _ old: (any Record)?,
        _ new: (any Record)?,
        asksReason: Bool
    ) -> DecisionPage {
        var page = page(refused: nil)
        page.asksReason = asksReason
        page.changed = ChangedFields(context: context, reference: id.reference, old: old, new: new)
        return page
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
