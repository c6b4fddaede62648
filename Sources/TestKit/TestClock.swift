import Concept
import Foundation
package import Journal
package import Register
import Synchronization

/// A clock that stands still until the test moves it.
///
/// It also plays a clock that somebody sets wrong: the time that it shows and the time that passes
/// are kept apart, as the town's watch over its clock needs it.
package final class TestClock: Sendable {
    /// The time that has passed, in milliseconds since 1970.
    private let milliseconds: Mutex<Int>
    /// By how many milliseconds the shown time is off.
    private let wrong = Mutex(0)

    /// Starts on 13 September 2020 at 12:27 (UTC) unless told otherwise, at the start of a
    /// 30-second step, in which a code of a second factor is valid.
    package init(_ start: Instant = Instant(milliseconds: 1_600_000_020_000)) {
        milliseconds = Mutex(start.milliseconds)
    }

    /// The time that the clock shows.
    package var now: Instant {
        Instant(milliseconds: milliseconds.withLock { $0 } + wrong.withLock { $0 })
    }

    /// Sets the shown time off by so much from the right one, while no time passes.
    package func set(days: Int = 0, seconds: Int = 0) {
        wrong.withLock { $0 = (days * 24 * 60 * 60 + seconds) * 1000 }
    }

    /// The clock together with a counter that `set` does not move, as a computer has both.
    package var machine: TownClock.Machine {
        TownClock.Machine(now: { self.now }, steady: { self.milliseconds.withLock { $0 } })
    }

    /// A world whose clock is watched for jumps.
    ///
    /// `noted` is the time at which the program last noted its clock; `nil` if it never ran.
    package func watchedWorld(noted: Instant?, seed: UInt64 = 1) -> Town.World {
        let chance = Town.World.test(seed: seed).chance
        return Town.World(clock: TownClock(machine, noted: noted), chance: chance)
    }

    /// Lets so much time pass.
    package func advance(
        hours: Int = 0,
        minutes: Int = 0,
        seconds: Int = 0,
        milliseconds more: Int = 0
    ) {
        milliseconds.withLock { $0 += ((hours * 60 + minutes) * 60 + seconds) * 1000 + more }
    }

    /// A world with this clock, unwatched, and with chance from the seed.
    package func world(seed: UInt64 = 1) -> Town.World {
        let chance = Town.World.test(seed: seed).chance
        return Town.World(now: { self.now }, chance: chance)
    }
}
