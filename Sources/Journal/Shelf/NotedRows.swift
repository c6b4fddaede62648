import Concept
import Register

/// What names a row beside the log.
struct ShelfKey: Hashable, Sendable {
    let kind: String
    let key: String
}

/// The rows beside the log inside a transaction that notes which of them it writes.
final class NotedRows: ShelfRows {
    private let rows: any ShelfRows
    private(set) var keys: Set<ShelfKey> = []
    /// Whether all rows of a person were deleted, so that their keys are not known.
    private(set) var isAnywhere = false

    init(_ rows: any ShelfRows) {
        self.rows = rows
    }

    func keep(_ row: ShelfRow) throws {
        keys.insert(ShelfKey(kind: row.kind, key: row.key))
        try rows.keep(row)
    }

    func row(kind: String, key: String) throws -> ShelfRow? {
        try rows.row(kind: kind, key: key)
    }

    func rows(kind: String, due: Instant?) throws -> [ShelfRow] {
        try rows.rows(kind: kind, due: due)
    }

    func rows(kind: String, person: String) throws -> [ShelfRow] {
        try rows.rows(kind: kind, person: person)
    }

    func rows(kind: String, from key: String, to end: String) throws -> [ShelfRow] {
        try rows.rows(kind: kind, from: key, to: end)
    }

    func forget(kind: String, key: String) throws {
        keys.insert(ShelfKey(kind: kind, key: key))
        try rows.forget(kind: kind, key: key)
    }

    func forgetForGood(kind: String, key: String) throws {
        keys.insert(ShelfKey(kind: kind, key: key))
        try rows.forgetForGood(kind: kind, key: key)
    }

    func forget(person: String) throws -> Int {
        isAnywhere = true
        return try rows.forget(person: person)
    }
}
