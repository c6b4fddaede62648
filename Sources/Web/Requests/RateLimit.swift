package import Register
import Synchronization

/// How often one asker may ask: so many times at once, and then as fast as time brings back.
///
/// Each asker has a bucket of tokens that fills as time passes; what is kept of it is one moment,
/// the one at which it is full again. Askers that have long been quiet are forgotten, so memory
/// stays within bounds, however many addresses somebody commands.
///
/// - Source: RFC 6585, 4 (429 and `Retry-After`); the one moment is the generic cell rate algorithm.
package final class RateLimit: Sendable {
    /// In milliseconds: how long one token takes to come back, and a whole bucket.
    private let one, all: Int
    /// So many askers are remembered twice over.
    private let room: Int
    private let known = Mutex(Known())

    private struct Known {
        /// When each asker has a full bucket again, of those that asked lately.
        var lately: [Asker: Int] = [:]
        /// Those that asked before; forgotten when `lately` has no more room.
        var before: [Asker: Int] = [:]
    }

    /// `allowed` may be asked at once, and again in each further span of `seconds`.
    package init(_ allowed: Int, inSeconds seconds: Int, askers room: Int = 10_000) {
        precondition(allowed > 0 && seconds > 0 && room > 0, "a limit allows something")
        one = max(1, seconds * 1000 / allowed)
        all = one * allowed
        self.room = room
    }

    /// Takes a token of an asker, at a moment.
    ///
    /// - Returns: in how many seconds there is one again, where there is none; else `nil`.
    package func take(_ asker: Asker, at now: Instant) -> Int? {
        let now = now.milliseconds
        return known.withLock { known in
            let stored = known.lately[asker] ?? known.before[asker] ?? now
            let full = min(max(stored, now), now + all)
            let wait = full + one - now - all
            if wait > 0 {
                // A clock that was set back must lock nobody out.
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

    /// How many askers are remembered; for tests.
    var size: Int { known.withLock { $0.lately.count + $0.before.count } }
}
