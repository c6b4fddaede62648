/// The keys of rows by something that the rows say, so that nobody looks through all of them.
package struct KeyIndex<Value: Hashable & Sendable>: Sendable {
    private var keys: [Value: Set<String>] = [:]
    private var values: [String: Value] = [:]

    package init() {}

    /// The keys of the rows that say this, in no order.
    package subscript(value: Value) -> Set<String> { keys[value] ?? [] }

    /// Notes what the row of a key says now; `nil` where it says nothing, or is gone.
    package mutating func note(_ value: Value?, of key: String) {
        if let old = values[key], old != value {
            keys[old]?.remove(key)
            if keys[old]?.isEmpty ?? false { keys[old] = nil }
        }
        values[key] = value
        if let value { keys[value, default: []].insert(key) }
    }
}
