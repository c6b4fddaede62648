import Foundation

/// What the first change of a log says: which town this is.
package struct TownName: Hashable, Sendable {
    /// As its file is called: `offenburg`.
    package let name: String

    /// - Throws: `chainBroken` where the log does not begin with it.
    package init(of store: any JournalStore) async throws {
        let first = try await store.changes(after: -1, limit: 1).first
        let lines = first?.head.split(separator: UInt8(ascii: "\n")) ?? []
        guard let first, first.sequence == 0, lines.count == 2,
            // Whatever else stands there, it names no town.
            let telling = try? JSONDecoder().decode([String: String].self, from: Data(lines[1])),
            let town = telling["town"]
        else { throw JournalFailure.chainBroken(sequence: 0) }
        name = town
    }

    /// Whether this may be the name of a file: small letters, digits and hyphens.
    package static func isPlain(_ name: String) -> Bool {
        let isPlain = name.utf8.allSatisfy {
            (97...122).contains($0) || (48...57).contains($0) || $0 == 45
        }
        return isPlain && !name.isEmpty && name.utf8.count <= 64 && !name.hasPrefix("-")
    }
}
