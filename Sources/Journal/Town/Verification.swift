import Concept
import Foundation
package import Register

/// The result of `verify` for a log that holds.
package struct Verification: Hashable, Sendable {
    /// How many changes it has, without the one that names the town.
    package let changes: Int
    /// How many versions it has, retractions included.
    package let versions: Int
    /// How many records there are now.
    package let records: Int
    /// The last digest as hexadecimal digits; a log that lost its end has another one.
    package let digest: String
    /// When the last change was recorded; `nil` if there is none.
    package let lastRecordedAt: Instant?

    /// Checks the chain, decodes everything, and rebuilds the register from the first change.
    ///
    /// - Throws: `JournalFailure.chainBroken` with the first change that does not hold;
    ///   `UnknownShape` or `DecodingError` if something cannot be decoded.
    package static func run(_ store: any JournalStore) async throws -> Verification {
        let state = try await TownState.load(store)
        var replayed = Register()
        while replayed.sequence < state.register.sequence {
            let page = try await store.changes(after: replayed.sequence, limit: 1024)
            for stored in page { replayed.take(try state.change(stored)) }
        }
        guard replayed.table == state.register.table, replayed.last == state.register.last else {
            throw JournalFailure.chainBroken(sequence: state.register.sequence)
        }
        return Verification(
            changes: state.chain.sequence,
            versions: state.chain.versionCount,
            records: state.register.table.count,
            digest: hex(state.chain.digest),
            lastRecordedAt: state.register.last?.recordedAt
        )
    }
}
