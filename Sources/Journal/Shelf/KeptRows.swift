/// How a copy in memory, `ShelfCopy`, holds the rows of one kind.
package struct KeptRows<Kept: Sendable>: Sendable {
    /// Puts one row into the copy, or takes it out.
    package typealias Taking = @Sendable (inout Kept) -> Void

    let kind: String
    /// Reads a row, inside the transaction that found it; what is returned puts it into the copy.
    let put: @Sendable (ShelfRow) throws -> Taking
    /// Takes out the row of this key.
    let remove: @Sendable (inout Kept, String) -> Void

    /// Rows whose bodies are values in JSON; `put` gets the row and its value.
    package init<Value: Decodable & Sendable>(
        _ kind: String,
        put: @Sendable @escaping (inout Kept, ShelfRow, Value) -> Void,
        remove: @Sendable @escaping (inout Kept, String) -> Void
    ) {
        self.kind = kind
        self.put = { row in
            let value = try row.read(Value.self)
            return { put(&$0, row, value) }
        }
        self.remove = remove
    }

    /// Rows of which the copy needs something else than the decoded body.
    package init(
        rows kind: String,
        put: @Sendable @escaping (inout Kept, ShelfRow) -> Void,
        remove: @Sendable @escaping (inout Kept, String) -> Void
    ) {
        self.kind = kind
        self.put = { row in { put(&$0, row) } }
        self.remove = remove
    }

    /// Rows that the copy holds in one dictionary, by key.
    package init<Value: Decodable & Sendable>(
        _ kind: String,
        at path: any WritableKeyPath<Kept, [String: Value]> & Sendable
    ) {
        self.init(
            kind,
            put: { (kept: inout Kept, row, value: Value) in kept[keyPath: path][row.key] = value },
            remove: { kept, key in kept[keyPath: path][key] = nil }
        )
    }

    /// The one row of its kind.
    package init<Value: Decodable & Sendable>(
        only kind: String,
        at path: any WritableKeyPath<Kept, Value?> & Sendable
    ) {
        self.init(
            kind,
            put: { (kept: inout Kept, _, value: Value) in kept[keyPath: path] = value },
            remove: { kept, _ in kept[keyPath: path] = nil }
        )
    }
}
