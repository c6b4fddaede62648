import Addresses
import Concept
import Exchange
import Journal
import OfficeKit
import Register
import Services

extension Services {
    /// The answer after an import; the uploaded file is deleted.
    func tookOver(
        _ key: String,
        _ outcome: Outcome,
        _ context: OfficeContext
    ) async throws -> OfficeAnswer {
        try await intake.uploads.forget(key)
        guard case .recorded(let change) = outcome else {
            return .seeOther(context.path(.imports, done: "unveraendert"))
        }
        let shown = OfficeAddress.importedChange(change.head.sequence)
        return .seeOther(context.path(shown, done: "eingelesen"))
    }

    /// Deletes an uploaded file that is not to be imported.
    func discarded(_ key: String, _ context: OfficeContext) async throws -> OfficeAnswer {
        try await intake.uploads.forget(key)
        return .seeOther(context.path(.imports, done: "verworfen"))
    }
}
