import Foundation
package import Journal
package import Register
import Synchronization

/// A clock that stands still until a test moves it.
package final class TestClock: Sendable {
    private let milliseconds: Mutex<Int>

    /// Begins on 13 September 2020, at the beginning of half a minute.
    package init(_ start: Instant = Instant(milliseconds: 1_600_000_020_000)) {
        milliseconds = Mutex(start.milliseconds)
    }

    package var now: Instant {
        Instant(milliseconds: milliseconds.withLock { $0 })
    }

    package func advance(
        hours: Int = 0,
        minutes: Int = 0,
        seconds: Int = 0,
        milliseconds more: Int = 0
    ) {
        milliseconds.withLock { $0 += ((hours * 60 + minutes) * 60 + seconds) * 1000 + more }
    }

    /// A world with this clock and seeded chance.
    package func world(seed: UInt64 = 1) -> Town.World {
        let chance = Town.World.test(seed: seed).chance
        return Town.World(now: { self.now }, chance: chance)
    }
}
