import Exchange
import HTTPTypes
import Journal
import Register
import Words

/// Takes back a whole import by a new change: all that nobody has changed since.
struct TakingBack: Sendable {
    let office: Office
    let reading: OfficeReading
    let sequence: Int

    static let actions: Set<Action> = [.importedList, .importedPaper]

    private var reason: String? { reading.request.form?[FormName.reason]?.typedText }

    func answer() async throws -> OfficeAnswer {
        guard let recorded = try await office.town.change(sequence),
            Self.actions.contains(recorded.change.head.told.action)
        else { return .notFound }
        let takeback = try Takeback(
            of: recorded.change,
            madeOn: recorded.before,
            in: reading.register,
            on: reading.today
        )
        var page = TakingBackPage(
            reading: reading,
            head: recorded.change.head,
            takeback: takeback,
            asksReason: asksReason(takeback)
        )
        let wish = wish(recorded)
        do {
            guard case .recorded = try await office.town.tryOut(wish) else {
                return .page(page.content)
            }
            guard reading.request.form != nil, reading.request.step == .save else {
                return .page(page.content)
            }
            if page.asksReason, reason == nil {
                page.refused = reading.words[.form(.reasonMissing)]
                page.isReasonMissing = true
                return .page(page.content, .unprocessableContent)
            }
            guard case .recorded(let change) = try await office.town.perform(wish) else {
                return .page(page.content)
            }
            try await forgetAuthors(recorded.change, takenOutBy: change)
            return .seeOther(reading.path(.importedChange(sequence), done: "zurueckgenommen"))
        } catch let refusal as Refusal {
            page.refused = reading.sentence(refusal)
            return .page(page.content, .unprocessableContent)
        }
    }

    /// What was agreed goes back with a reason, as it comes.
    private func asksReason(_ takeback: Takeback) -> Bool {
        takeback.edits.contains { edit in
            guard let record = edit.record,
                let now = reading.register.table[edit.reference]?.record
            else { return false }
            return EditTerms(edit.reference, from: now, to: record, in: reading.register)
                .needsReason
        }
    }

    private func wish(_ recorded: RecordedChange) -> Wish {
        let told = Told(
            by: reading.visitor.actor.author(for: .importFiles, in: reading.register),
            via: .page,
            action: .undid,
            reason: reason
        )
        let today = reading.today
        return Wish(told) { register, draft in
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
