import Concept
package import Register

/// Something that counts until a moment.
package protocol Expires: Sendable {
    var until: Instant { get }
}

/// What is kept in memory for a while, and not more of it than memory should hold.
package struct Expiring<Value: Expires>: Sendable {
    private var values: [String: Value] = [:]

    /// So many are kept; the older half of them gives way.
    private static var limit: Int { 1000 }

    package init() {}

    package mutating func keep(_ value: Value, under key: String) {
        if values.count >= Self.limit {
            let order = values.sorted { $0.value.until < $1.value.until }
            for (old, _) in order.prefix(Self.limit / 2) { values[old] = nil }
        }
        values[key] = value
    }

    /// What is kept under a key, which is free then; `nil` where it does not count any more.
    package mutating func take(_ key: String, at now: Instant) -> Value? {
        values.removeValue(forKey: key).flatMap { now < $0.until ? $0 : nil }
    }
}
