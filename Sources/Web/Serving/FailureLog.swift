package import Register

/// Log lines for work that is repeated and may keep failing.
///
/// One line when a failure begins, one per hour while it lasts, one when it is over.
package struct FailureLog: Sendable {
    /// A failure that has not ended.
    private struct Lasting {
        let text: String
        var count: Int
        var toldAt: Instant
    }

    private static let secondsBetween = 60 * 60

    private var lasting: [String: Lasting] = [:]

    package init() {}

    /// Returns the lines to write after one round of attempts; `failure` is `nil` for what went
    /// well.
    package mutating func lines(
        _ tried: [(name: String, failure: (any Error)?)],
        at now: Instant
    ) -> [String] {
        tried.compactMap { name, failure in
            if let failure { return line(name, "\(failure)", now) }
            return lasting.removeValue(forKey: name).map {
                "\(name): goes on, after it failed \($0.count) times"
            }
        }
    }

    /// The line for a failure; `nil` if the same one was reported within the last hour.
    private mutating func line(_ name: String, _ text: String, _ now: Instant) -> String? {
        guard var known = lasting[name], known.text == text else {
            lasting[name] = Lasting(text: text, count: 1, toldAt: now)
            return "\(name): \(text)"
        }
        known.count += 1
        let isTime = now >= known.toldAt.adding(seconds: Self.secondsBetween)
        if isTime { known.toldAt = now }
        lasting[name] = known
        return isTime ? "\(name): \(text) (\(known.count) times)" : nil
    }
}
