import Concept
import Foundation
package import Journal
package import Register
import Synchronization

/// A shelf store for tests that counts the rows that are read from the store behind it.
///
/// With it a test shows that a page reads the few rows it needs, and not the whole shelf.
package final class CountingRows: ForwardingRows {
    /// The store that does the work.
    package let store: any ShelfStore
    private let count = Mutex(0)

    /// Counts from zero; `store` does the work.
    package init(_ store: any ShelfStore) {
        self.store = store
    }

    /// Returns how many rows are read while `work` runs.
    ///
    /// - Throws: what `work` throws.
    package func read(by work: () async throws -> Void) async throws -> Int {
        let before = count.withLock { $0 }
        try await work()
        return count.withLock { $0 } - before
    }

    private func counted(_ rows: [ShelfRow]) -> [ShelfRow] {
        count.withLock { $0 += rows.count }
        return rows
    }

    /// Reads a row and counts it if there is one.
    ///
    /// - Throws: what `store` throws.
    package func row(kind: String, key: String) async throws -> ShelfRow? {
        counted([try await store.row(kind: kind, key: key)].compactMap { $0 }).first
    }

    /// Reads rows and counts each.
    ///
    /// - Throws: what `store` throws.
    package func rows(kind: String, due: Instant?) async throws -> [ShelfRow] {
        counted(try await store.rows(kind: kind, due: due))
    }

    /// Runs a transaction, in which each row read is counted as well.
    ///
    /// - Throws: what `work` or `store` throws.
    package func together<Value: Sendable>(
        _ work: @Sendable @escaping (any ShelfRows) throws -> Value
    ) async throws -> Value {
        try await store.together { [self] rows in try work(Counted(rows: rows, counted: counted)) }
    }

    /// The rows inside a transaction, which are counted as well.
    private struct Counted: ShelfRows {
        let rows: any ShelfRows
        let counted: ([ShelfRow]) -> [ShelfRow]

        func keep(_ row: ShelfRow) throws { try rows.keep(row) }

        func row(kind: String, key: String) throws -> ShelfRow? {
            counted([try rows.row(kind: kind, key: key)].compactMap { $0 }).first
        }

        func rows(kind: String, due: Instant?) throws -> [ShelfRow] {
            counted(try rows.rows(kind: kind, due: due))
        }

        func rows(kind: String, person: String) throws -> [ShelfRow] {
            counted(try rows.rows(kind: kind, person: person))
        }

        func rows(kind: String, from key: String, to end: String) throws -> [ShelfRow] {
            counted(try rows.rows(kind: kind, from: key, to: end))
        }

        func forget(kind: String, key: String) throws { try rows.forget(kind: kind, key: key) }

        func forgetForGood(kind: String, key: String) throws {
            try rows.forgetForGood(kind: kind, key: key)
        }

        func forget(person: String) throws -> Int { try rows.forget(person: person) }
    }
}
