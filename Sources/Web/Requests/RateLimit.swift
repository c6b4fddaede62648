package import Register
import Synchronization

/// How often one sender may send requests: a number at once, and then as many as time allows again.
///
/// This is a token bucket for each sender. Only one moment is stored for it: when the bucket will
/// be full again. Senders that have been quiet for long are forgotten, so memory stays bounded,
/// however many addresses somebody uses.
///
/// - Source: RFC 6585, 4 (429 and `Retry-After`); the one moment is the generic cell rate algorithm.
package final class RateLimit: Sendable {
    /// In milliseconds: the time in which one token comes back, and that for a whole bucket.
    private let one, all: Int
    /// The most senders in each of the two tables.
    private let room: Int
    private let known = Mutex(Known())

    private struct Known {
        /// When the bucket of each recent sender is full again.
        var lately: [Asker: Int] = [:]
        /// The table before; it is dropped when `lately` is full, which forgets only who was quiet
        /// longer.
        var before: [Asker: Int] = [:]
    }

    /// Allows that many requests at once, and that many again in each span of `seconds`.
    package init(_ allowed: Int, inSeconds seconds: Int, askers room: Int = 10_000) {
        precondition(allowed > 0 && seconds > 0 && room > 0, "a limit allows something")
        one = max(1, seconds * 1000 / allowed)
        all = one * allowed
        self.room = room
    }

    /// Takes one token of a sender.
    ///
    /// - Returns: The seconds to wait until there is a token again; `nil` if one was taken.
    package func take(_ asker: Asker, at now: Instant) -> Int? {
        let now = now.milliseconds
        return known.withLock { known in
            let stored = known.lately[asker] ?? known.before[asker] ?? now
            let full = min(max(stored, now), now + all)
            let wait = full + one - now - all
            if wait > 0 {
                // If the clock was set back, the stored moment lies too far ahead and would lock
                // the sender out.
                if full < stored { known.lately[asker] = full }
                return (wait + 999) / 1000
            }
            if known.lately[asker] == nil, known.lately.count >= room {
                known.before = known.lately
                known.lately = [:]
            }
            known.lately[asker] = full + one
            return nil
        }
    }

    /// How many senders are remembered, for tests.
    var size: Int { known.withLock { $0.lately.count + $0.before.count } }
}
