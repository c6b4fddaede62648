import Concept
import Foundation
package import Register

/// What was taken out of a copy that was made before it was forgotten.
package struct ForgettingAgain: Hashable, Sendable {
    /// How many rows about erased persons were deleted.
    package let rows: Int
    /// How many versions were redacted again.
    package let versions: Int

    /// Forgets in a town's copy what the file beside it names; `told` is the change that says so.
    ///
    /// `ended` names kinds of rows that go, too, because no copy may bring them to life again: whoever was
    /// signed in when it was made may have been shut out since.
    ///
    /// - Throws: `forgottenUnreadable` where a version can no longer be brought to the body that the
    ///   file names.
    package static func run(
        _ store: SQLiteStore,
        ending ended: Set<String>,
        _ attribution: Attribution,
        _ world: Town.World
    ) async throws -> ForgettingAgain {
        let file = store.forgotten
        let forgotten = try file.read()
        let rows = try await store.forget(forgotten)
        try await store.clear(ended)
        let replacements = try await forgotten.replacements(in: store, file)
        if !replacements.isEmpty {
            let town = try await Town(store, world)
            try await town.perform(.replacing(replacements, attribution))
        }
        return ForgettingAgain(rows: rows, versions: replacements.count)
    }
}

extension SQLiteStore {
    /// Forgets all rows of these kinds.
    fileprivate func clear(_ kinds: Set<String>) async throws {
        try await together { rows in
            for kind in kinds.sorted() {
                for row in try rows.rows(kind: kind, due: nil) {
                    try rows.forget(kind: kind, key: row.key)
                }
            }
        }
        try await wipe()
    }
}

extension Forgotten {
    /// The bodies to be put in place of those that a log still holds, in the order of the log.
    fileprivate func replacements(
        in store: SQLiteStore,
        _ file: ForgottenFile
    ) async throws -> [StoredChange.Replacement] {
        var found: [StoredChange.Replacement] = []
        let named = Dictionary(grouping: versions, by: \.name)
        for name in named.keys.sorted(by: { $0.place < $1.place }) {
            let change = try await store.changes(after: name.sequence - 1, limit: 1).first
            // Not in this log: it ends before, or went another way.
            guard let change, change.sequence == name.sequence, hex(change.digest) == name.change,
                let content = change.versions.first(where: { $0.reference == name.reference })?
                    .content
            else { continue }
            let stands = content.redactedDigest
            let known = named[name] ?? []
            if known.contains(where: { $0.now == stands }) { continue }
            guard let way = known.first(where: { $0.before == stands }),
                let body = way.patch.applied(to: content.body),
                Chain.digest(salt: nil, body: body) == way.now
            else {
                throw JournalFailure.forgottenUnreadable(
                    path: file.place.path(percentEncoded: false)
                )
            }
            found.append(
                StoredChange.Replacement(name.reference, sequence: name.sequence, body: body)
            )
        }
        return found
    }
}

extension ForgottenVersion.Name {
    fileprivate var place: (Int, Reference) { (sequence, reference) }
}
