import Foundation
package import Journal
package import Register
import Synchronization

/// A clock that stands still until a test moves it.
package final class TestClock: Sendable {
    private let milliseconds: Mutex<Int>
    /// How far the clock was set away from the time that has passed.
    private let wrong = Mutex(0)

    /// Begins on 13 September 2020, at the beginning of half a minute.
    package init(_ start: Instant = Instant(milliseconds: 1_600_000_020_000)) {
        milliseconds = Mutex(start.milliseconds)
    }

    package var now: Instant {
        Instant(milliseconds: milliseconds.withLock { $0 } + wrong.withLock { $0 })
    }

    /// Sets the clock, while no time passes; nothing sets it right.
    package func set(days: Int = 0, seconds: Int = 0) {
        wrong.withLock { $0 = (days * 24 * 60 * 60 + seconds) * 1000 }
    }

    /// The clock with a counter that only goes on while time passes.
    package var machine: TownClock.Machine {
        TownClock.Machine(now: { self.now }, steady: { self.milliseconds.withLock { $0 } })
    }

    /// A world whose clock is watched; `noted` is when a program ran last.
    package func watchedWorld(noted: Instant?, seed: UInt64 = 1) -> Town.World {
        let chance = Town.World.test(seed: seed).chance
        return Town.World(clock: TownClock(machine, noted: noted), chance: chance)
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
