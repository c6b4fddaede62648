package import Foundation

/// How far two logs are the same, for example a town and its backup.
package struct SharedPast: Hashable, Sendable {
    /// The last change that both have; -1 if they are logs of different towns.
    package let sequence: Int
    /// How many changes follow it in the first log.
    package let onlyInFirst: Int

    /// Finds the last common change by bisection; a digest stands for everything before it.
    ///
    /// - Throws: `JournalFailure` if one of the logs cannot be read.
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
    /// The digest of a change, 32 bytes; `nil` if the log does not have it.
    ///
    /// - Throws: `JournalFailure` if the log cannot be read.
    package func digest(of sequence: Int) async throws -> Data? {
        let change = try await changes(after: sequence - 1, limit: 1).first
        return change?.sequence == sequence ? change?.digest : nil
    }

    /// Whether the log has a change with this digest, given as hexadecimal digits.
    ///
    /// - Throws: `JournalFailure` if the log cannot be read.
    package func holds(digest: String) async throws -> Bool {
        var last = -1
        while case let page = try await changes(after: last, limit: 1024), let end = page.last {
            if page.contains(where: { hex($0.digest) == digest }) { return true }
            last = end.sequence
        }
        return false
    }
}
