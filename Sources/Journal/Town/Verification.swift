import Concept
import Foundation
package import Register

/// What `verify` found in a log that holds.
package struct Verification: Hashable, Sendable {
    package let changes: Int
    package let versions: Int
    package let records: Int
    /// The last digest, which tells a log that lost its end from a whole one.
    package let digest: String
    /// When the last change was recorded; `nil` where there is none.
    package let lastRecordedAt: Instant?

    /// Checks the chain, decodes everything, and builds the register again from the first change.
    ///
    /// - Throws: `chainBroken` at the first change that does not hold; what decoding throws.
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
