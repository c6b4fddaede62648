import Addresses
import Concept
import Exchange
import Journal
import OfficeKit
import Register
import Services
import Web
import Words

/// Takes back a whole import with a new change, except what was changed since.
struct TakingBack: Sendable {
    let services: Services
    let context: OfficeContext
    let sequence: Int

    static let actions: Set<Action> = [.importedList, .importedPaper]

    /// Only for changes that were imports; not found for any other sequence.
    func answer() async throws -> OfficeAnswer {
        guard let recorded = try await services.town.change(sequence),
            Self.actions.contains(recorded.change.head.attribution.action)
        else { return .notFound }
        return try await TakingBackForm(services: services, context: context, recorded: recorded)
            .answer()
    }
}

/// The question whether to do so, with what is removed, restored and kept.
private struct TakingBackForm: Decision {
    let services: Services
    let context: OfficeContext
    let recorded: RecordedChange

    /// Checks the deed first, so that a refusal is shown before anybody confirms.
    func ask(_ data: FormData?) throws -> OfficeAnswer {
        _ = try check(deed)
        return .page(try page(data, nil))
    }

    func perform(_ data: FormData) async throws -> OfficeAnswer {
        guard case .recorded(let change) = try await perform(deed) else {
            return .page(try page(data, nil))
        }
        try await forgetAuthors(recorded.change, takenOutBy: change)
        return context.done(.importedChange(recorded.change.head.sequence), "zurueckgenommen")
    }

    private var deed: TakeBackChange {
        TakeBackChange(
            recorded.change,
            madeOn: recorded.before,
            on: context.today,
            reason: context.request.form?[FormName.reason]?.typedText
        )
    }

    func page(_ data: FormData?, _ stop: FormStop?) throws -> OfficeContent {
        let takeback = try Takeback(
            of: recorded.change,
            madeOn: recorded.before,
            in: context.register,
            on: context.today
        )
        return TakingBackPage(
            context: context,
            head: recorded.change.head,
            takeback: takeback,
            asksReason: takeback.needsReason(in: context.register),
            stop: stop
        ).content
    }

    /// Deletes the names of the authors of papers that the import brought.
    private func forgetAuthors(_ imported: Change, takenOutBy change: Change) async throws {
        let gone = Set(change.edits.filter { $0.record == nil }.map(\.reference))
        for edit in imported.edits where gone.contains(edit.reference) {
            if let paper = edit.record as? Paper {
                try await services.intake.papers.forgetAuthors(of: paper)
            }
        }
    }
}
