import Foundation
package import Journal
package import Register
import Synchronization

/// Rows beside the log that count how many of them are read.
package final class CountingRows: ForwardingRows {
    package let store: any ShelfStore
    private let count = Mutex(0)

    package init(_ store: any ShelfStore) {
        self.store = store
    }

    /// How many rows `work` reads.
    package func read(by work: () async throws -> Void) async throws -> Int {
        let before = count.withLock { $0 }
        try await work()
        return count.withLock { $0 } - before
    }

    private func counted(_ rows: [ShelfRow]) -> [ShelfRow] {
        count.withLock { $0 += rows.count }
        return rows
    }

    package func row(kind: String, key: String) async throws -> ShelfRow? {
        counted([try await store.row(kind: kind, key: key)].compactMap { $0 }).first
    }

    package func rows(kind: String, due: Instant?) async throws -> [ShelfRow] {
        counted(try await store.rows(kind: kind, due: due))
    }

    package func together<Value: Sendable>(
        _ work: @Sendable @escaping (any ShelfRows) throws -> Value
    ) async throws -> Value {
        try await store.together { [self] rows in try work(Counted(rows: rows, counted: counted)) }
    }

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
