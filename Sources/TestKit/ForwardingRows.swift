import Concept
package import Journal
package import Register

/// A shelf store that passes every call on to another store.
///
/// A test double conforms to it and implements only the calls that it wants to change.
package protocol ForwardingRows: ShelfStore {
    /// The store to which calls are passed on.
    var store: any ShelfStore { get }
}

extension ForwardingRows {
    /// Passes the call on.
    ///
    /// - Throws: what `store` throws.
    package func keep(_ row: ShelfRow) async throws { try await store.keep(row) }

    /// Passes the call on.
    ///
    /// - Throws: what `store` throws.
    package func row(kind: String, key: String) async throws -> ShelfRow? {
        try await store.row(kind: kind, key: key)
    }

    /// Passes the call on.
    ///
    /// - Throws: what `store` throws.
    package func rows(kind: String, due: Instant?) async throws -> [ShelfRow] {
        try await store.rows(kind: kind, due: due)
    }

    /// Passes the call on.
    ///
    /// - Throws: what `store` throws.
    package func forget(kind: String, key: String) async throws {
        try await store.forget(kind: kind, key: key)
    }

    /// Passes the call on.
    ///
    /// - Throws: what `store` throws.
    package func forget(dueUntil: Instant, but kinds: Set<String>) async throws -> Set<String> {
        try await store.forget(dueUntil: dueUntil, but: kinds)
    }

    /// Passes the call on.
    ///
    /// - Throws: what `store` throws.
    package func forget(person: String) async throws -> Int {
        try await store.forget(person: person)
    }

    /// Passes the call on.
    ///
    /// - Throws: what `store` throws.
    package func wasForgotten(person: String) async throws -> Bool {
        try await store.wasForgotten(person: person)
    }

    /// Passes the call on.
    ///
    /// - Throws: what `store` throws.
    package func wipe() async throws { try await store.wipe() }

    /// Passes the call on.
    ///
    /// - Throws: what `store` throws.
    package func wipeWhereOwed() async throws { try await store.wipeWhereOwed() }
}
