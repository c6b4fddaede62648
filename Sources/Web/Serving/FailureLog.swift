package import Register

/// Failures of what is done again and again, as lines of a log: one when it begins, one an hour as long as
/// it lasts, one when it is over.
package struct FailureLog: Sendable {
    private struct Lasting {
        let text: String
        var count: Int
        var toldAt: Instant
    }

    private static let secondsBetween = 60 * 60

    private var lasting: [String: Lasting] = [:]

    package init() {}

    /// The lines to write after another round of what was tried, each with its name and what failed.
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
