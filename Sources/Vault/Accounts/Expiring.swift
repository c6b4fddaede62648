import Concept
package import Register

/// Something that is valid until a moment.
package protocol Expires: Sendable {
    var until: Instant { get }
}

/// Values that are kept in memory for a short time, and only a limited number of them.
package struct Expiring<Value: Expires>: Sendable {
    private var values: [String: Value] = [:]

    /// How many values are kept; when there are more, the older half is dropped.
    private static var limit: Int { 1000 }

    /// Nothing is kept.
    package init() {}

    /// Keeps a value under a key, and makes room first if there are too many.
    package mutating func keep(_ value: Value, under key: String) {
        if values.count >= Self.limit {
            let order = values.sorted { $0.value.until < $1.value.until }
            for (old, _) in order.prefix(Self.limit / 2) { values[old] = nil }
        }
        values[key] = value
    }

    /// Removes and returns the value of a key; `nil` if there is none or it has expired.
    package mutating func take(_ key: String, at now: Instant) -> Value? {
        values.removeValue(forKey: key).flatMap { now < $0.until ? $0 : nil }
    }
}
