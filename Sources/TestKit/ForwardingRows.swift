package import Journal
package import Register

/// Rows beside the log that hand on to a store what they do not do themselves.
package protocol ForwardingRows: ShelfStore {
    var store: any ShelfStore { get }
}

extension ForwardingRows {
    package func keep(_ row: ShelfRow) async throws { try await store.keep(row) }

    package func row(kind: String, key: String) async throws -> ShelfRow? {
        try await store.row(kind: kind, key: key)
    }

    package func rows(kind: String, due: Instant?) async throws -> [ShelfRow] {
        try await store.rows(kind: kind, due: due)
    }

    package func forget(kind: String, key: String) async throws {
        try await store.forget(kind: kind, key: key)
    }

    package func forget(dueUntil: Instant, but kinds: Set<String>) async throws -> Set<String> {
        try await store.forget(dueUntil: dueUntil, but: kinds)
    }

    package func forget(person: String) async throws -> Int {
        try await store.forget(person: person)
    }

    package func wasForgotten(person: String) async throws -> Bool {
        try await store.wasForgotten(person: person)
    }

    package func wipe() async throws { try await store.wipe() }

    package func wipeWhereOwed() async throws { try await store.wipeWhereOwed() }
}
