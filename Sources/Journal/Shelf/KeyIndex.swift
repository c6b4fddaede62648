/// An index from a value that rows contain to the keys of those rows.
package struct KeyIndex<Value: Hashable & Sendable>: Sendable {
    private var keys: [Value: Set<String>] = [:]
    private var values: [String: Value] = [:]

    /// An index without rows.
    package init() {}

    /// The keys of the rows with this value, in no order.
    package subscript(value: Value) -> Set<String> { keys[value] ?? [] }

    /// Notes the present value of a row; `nil` if it has none or was deleted.
    package mutating func note(_ value: Value?, of key: String) {
        if let old = values[key], old != value {
            keys[old]?.remove(key)
            if keys[old]?.isEmpty ?? false { keys[old] = nil }
        }
        values[key] = value
        if let value { keys[value, default: []].insert(key) }
    }
}
