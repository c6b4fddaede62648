import Addresses
import Concept
import Exchange
import HTTPTypes
import Journal
import OfficeKit
import Register
import Services
import Web
import Words

/// Takes back a whole import by a new change: all that nobody has changed since.
struct TakingBack: Sendable {
    let services: Services
    let context: OfficeContext
    let sequence: Int

    static let actions: Set<Action> = [.importedList, .importedPaper]

    private var reason: String? { context.request.form?[FormName.reason]?.typedText }

    func answer() async throws -> OfficeAnswer {
        guard let recorded = try await services.town.change(sequence),
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
            asksReason: takeback.needsReason(in: context.register)
        )
        let deed = TakeBackChange(
            recorded.change,
            madeOn: recorded.before,
            on: context.today,
            reason: reason
        )
        do {
            guard context.request.form != nil, context.request.step == .save else {
                _ = try services.town.check(deed, by: context.visitor.actor)
                return .page(page.content)
            }
            let outcome = try await services.town.perform(
                deed,
                by: context.visitor.actor,
                via: .page
            )
            guard case .recorded(let change) = outcome else { return .page(page.content) }
            try await forgetAuthors(recorded.change, takenOutBy: change)
            return .seeOther(context.path(.importedChange(sequence), done: "zurueckgenommen"))
        } catch is ReasonMissing {
            page.refused = context.words[.form(.reasonMissing)]
            page.isReasonMissing = true
            return .page(page.content, .unprocessableContent)
        } catch let refusal as Refusal {
            page.refused = context.sentence(refusal)
            return .page(page.content, .unprocessableContent)
        }
    }

    /// The names of those who wrote a paper go with it.
    private func forgetAuthors(_ imported: Change, takenOutBy change: Change) async throws {
        let gone = Set(change.edits.filter { $0.record == nil }.map(\.reference))
        for edit in imported.edits where gone.contains(edit.reference) {
            if let paper = edit.record as? Paper {
                try await services.intake.papers.forgetAuthors(of: paper)
            }
        }
    }
}
