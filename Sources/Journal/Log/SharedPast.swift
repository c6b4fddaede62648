package import Foundation

/// How far two logs are the same.
package struct SharedPast: Hashable, Sendable {
    /// The last change that both have; -1 where they are of two towns.
    package let sequence: Int
    /// How many changes only the first has after it.
    package let onlyInFirst: Int

    /// Compares digests only: each holds all before it.
    package init(_ first: any JournalStore, _ second: any JournalStore) async throws {
        let last = try await first.newest().lastSequence
        var low = -1
        var high = min(last, try await second.newest().lastSequence)
        while low < high {
            let middle = (low + high + 1) / 2
            let one = try await first.digest(of: middle)
            if one != nil, one == (try await second.digest(of: middle)) {
                low = middle
            } else {
                high = middle - 1
            }
        }
        sequence = low
        onlyInFirst = last - low
    }
}

extension JournalStore {
    /// The digest that the log has at a change.
    package func digest(of sequence: Int) async throws -> Data? {
        let change = try await changes(after: sequence - 1, limit: 1).first
        return change?.sequence == sequence ? change?.digest : nil
    }

    /// Whether a digest that somebody noted is one of this log's.
    package func holds(digest: String) async throws -> Bool {
        var last = -1
        while case let page = try await changes(after: last, limit: 1024), let end = page.last {
            if page.contains(where: { hex($0.digest) == digest }) { return true }
            last = end.sequence
        }
        return false
    }
}
