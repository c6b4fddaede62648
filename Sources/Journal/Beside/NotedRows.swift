import Register

/// What names a row beside the log.
struct BesideKey: Hashable, Sendable {
    let kind: String
    let key: String
}

/// The rows beside the log inside a transaction that notes which of them it writes.
final class NotedRows: BesideRows {
    private let rows: any BesideRows
    private(set) var keys: Set<BesideKey> = []
    /// Whether rows went of which only the person is known.
    private(set) var isAnywhere = false

    init(_ rows: any BesideRows) {
        self.rows = rows
    }

    func keep(_ row: BesideRow) throws {
        keys.insert(BesideKey(kind: row.kind, key: row.key))
        try rows.keep(row)
    }

    func row(kind: String, key: String) throws -> BesideRow? {
        try rows.row(kind: kind, key: key)
    }

    func rows(kind: String, due: Instant?) throws -> [BesideRow] {
        try rows.rows(kind: kind, due: due)
    }

    func rows(kind: String, person: String) throws -> [BesideRow] {
        try rows.rows(kind: kind, person: person)
    }

    func rows(kind: String, from key: String, to end: String) throws -> [BesideRow] {
        try rows.rows(kind: kind, from: key, to: end)
    }

    func forget(kind: String, key: String) throws {
        keys.insert(BesideKey(kind: kind, key: key))
        try rows.forget(kind: kind, key: key)
    }

    func forgetForGood(kind: String, key: String) throws {
        keys.insert(BesideKey(kind: kind, key: key))
        try rows.forgetForGood(kind: kind, key: key)
    }

    func forget(person: String) throws -> Int {
        isAnywhere = true
        return try rows.forget(person: person)
    }
}
