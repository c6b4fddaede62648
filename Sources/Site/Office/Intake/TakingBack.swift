import Exchange
import HTTPTypes
import Journal
import Register
import Words

/// Takes back a whole import by a new change: all that nobody has changed since.
struct TakingBack: Sendable {
    let office: Office
    let context: OfficeContext
    let sequence: Int

    static let actions: Set<Action> = [.importedList, .importedPaper]

    private var reason: String? { context.request.form?[FormName.reason]?.typedText }

    func answer() async throws -> OfficeAnswer {
        guard let recorded = try await office.town.change(sequence),
            Self.actions.contains(recorded.change.head.attribution.action)
        else { return .notFound }
        let takeback = try Takeback(
            of: recorded.change,
            madeOn: recorded.before,
            in: context.register,
            on: context.today
        )
        var page = TakingBackPage(
            context: context,
            head: recorded.change.head,
            takeback: takeback,
            asksReason: asksReason(takeback)
        )
        let command = command(recorded)
        do {
            guard case .recorded = try await office.town.check(command) else {
                return .page(page.content)
            }
            guard context.request.form != nil, context.request.step == .save else {
                return .page(page.content)
            }
            if page.asksReason, reason == nil {
                page.refused = context.words[.form(.reasonMissing)]
                page.isReasonMissing = true
                return .page(page.content, .unprocessableContent)
            }
            guard case .recorded(let change) = try await office.town.perform(command) else {
                return .page(page.content)
            }
            try await forgetAuthors(recorded.change, takenOutBy: change)
            return .seeOther(context.path(.importedChange(sequence), done: "zurueckgenommen"))
        } catch let refusal as Refusal {
            page.refused = context.sentence(refusal)
            return .page(page.content, .unprocessableContent)
        }
    }

    /// What was agreed goes back with a reason, as it comes.
    private func asksReason(_ takeback: Takeback) -> Bool {
        takeback.edits.contains { edit in
            guard let record = edit.record,
                let now = context.register.table[edit.reference]?.record
            else { return false }
            return EditTerms(edit.reference, from: now, to: record, in: context.register)
                .needsReason
        }
    }

    private func command(_ recorded: RecordedChange) -> Command {
        let attribution = Attribution(
            by: context.visitor.actor.author(for: .importFiles, in: context.register),
            via: .page,
            action: .undid,
            reason: reason
        )
        let today = context.today
        return Command(attribution) { register, draft in
            let takeback = try Takeback(
                of: recorded.change,
                madeOn: recorded.before,
                in: register,
                on: today
            )
            for edit in takeback.edits { draft.put(edit) }
        }
    }

    /// The names of those who wrote a paper go with it.
    private func forgetAuthors(_ imported: Change, takenOutBy change: Change) async throws {
        let gone = Set(change.edits.filter { $0.record == nil }.map(\.reference))
        for edit in imported.edits where gone.contains(edit.reference) {
            if let paper = edit.record as? Paper {
                try await office.intake.papers.forgetAuthors(of: paper)
            }
        }
    }
}
