import Concept
package import Register
import Synchronization

/// The clock of the machine, believed as long as it goes on from what is known.
///
/// Known is the last change, what the program noted while it ran, and how much time has passed since by
/// a counter that nobody sets. A clock that is days ahead of that, or behind it, may be wrong: then
/// nothing is thrown away and nothing recorded until somebody has said that it is right, or it is again.
///
/// - Source: decision 47.
package final class TownClock: Sendable {
    /// What a machine tells of the time.
    package struct Machine: Sendable {
        package let now: @Sendable () -> Instant
        /// Milliseconds since any moment; it goes on evenly, whatever the clock is set to.
        package let steady: @Sendable () -> Int

        package init(
            now: @escaping @Sendable () -> Instant,
            steady: @escaping @Sendable () -> Int
        ) {
            self.now = now
            self.steady = steady
        }
    }

    /// As far as a clock may be ahead of what is known: a weekend in which the machine was off.
    package static let secondsAhead = 2 * 24 * 60 * 60
    /// As far as a clock may be behind: what its keeper sets right from time to time.
    package static let secondsBehind = 10 * 60
    /// How often the program notes that the clock is still believed.
    package static let secondsBetweenNotes = 10 * 60

    package let machine: Machine
    private let state: Mutex<State>
    private let listener = Mutex<(@Sendable (ClockDoubt?) -> Void)?>(nil)

    private struct State: Sendable {
        /// What the program noted when it ran last.
        var noted: Instant?
        /// The last moment that is known, and where the counter stood then; `nil` until the town is read.
        var anchor: (moment: Instant, steady: Int)?
        /// The last change that was looked at.
        var sequence = -1
        var doubt: ClockDoubt?
        var notedAt: Int?

        mutating func believe(_ now: Instant, _ steady: Int) {
            anchor = (now, steady)
            doubt = nil
        }
    }

    /// `noted` is what `ClockNote` or the file says of when the program ran last.
    package init(_ machine: Machine, noted: Instant?) {
        self.machine = machine
        state = Mutex(State(noted: noted))
    }

    /// What is so far from what is known that somebody has to say whether the clock is right.
    package var doubt: ClockDoubt? { look().doubt }

    /// The time; where the clock is in doubt, the earlier of what it says and what is reckoned, so that
    /// nothing ends too early.
    package var now: Instant {
        let (now, doubt) = look()
        return doubt.map { min($0.machine, $0.reckoned) } ?? now
    }

    /// Tells from now on when a doubt begins, and when it ends (`nil`), by whomever that is seen.
    package func tell(_ listener: @escaping @Sendable (ClockDoubt?) -> Void) {
        self.listener.withLock { $0 = listener }
        if let doubt = state.withLock({ $0.doubt }) { listener(doubt) }
    }

    /// Works on the state, and tells of a doubt that began or ended by it.
    private func withState<Value: Sendable>(_ work: (inout State) -> Value) -> Value {
        let (value, doubt, isNews) = state.withLock { state in
            let before = state.doubt
            let value = work(&state)
            return (value, state.doubt, (before == nil) != (state.doubt == nil))
        }
        if isNews { listener.withLock { $0 }?(doubt) }
        return value
    }

    /// Begins to look, with the last change of the town.
    func begin(with last: Moment?) {
        let (now, steady) = (machine.now(), machine.steady())
        state.withLock { state in
            state.sequence = last?.sequence ?? 0
            let known = [last?.recordedAt, state.noted].compactMap { $0 }.max()
            state.anchor = (known ?? now, steady)
        }
    }

    /// Heeds a change that was recorded: while the clock is in doubt only a confirmation is, here or by
    /// another process.
    func heed(_ last: Moment?) {
        let (now, steady) = (machine.now(), machine.steady())
        withState { state in
            guard let last, last.sequence != state.sequence, state.anchor != nil else { return }
            state.sequence = last.sequence
            if last.recordedAt.allows(now) { state.believe(now, steady) }
        }
    }

    private func look() -> (now: Instant, doubt: ClockDoubt?) {
        let (now, steady) = (machine.now(), machine.steady())
        return withState { state in
            guard let anchor = state.anchor else { return (now, nil) }
            let reckoned = Instant(
                milliseconds: anchor.moment.milliseconds + max(0, steady - anchor.steady)
            )
            if reckoned.allows(now) {
                state.believe(now, steady)
            } else {
                state.doubt = ClockDoubt(machine: now, reckoned: reckoned, known: anchor.moment)
            }
            return (now, state.doubt)
        }
    }

    /// Notes that the clock is believed, every ten minutes; called several times a second.
    package func note(in rows: any ShelfStore) async throws {
        let steady = machine.steady()
        let (now, doubt) = look()
        let isTime = state.withLock { state in
            guard doubt == nil, state.anchor != nil else { return false }
            if let last = state.notedAt, steady < last + Self.secondsBetweenNotes * 1000 {
                return false
            }
            state.notedAt = steady
            return true
        }
        if isTime { try await ClockNote.keep(now, in: rows) }
    }
}

/// A clock that says something else than what is known.
package struct ClockDoubt: Hashable, Sendable {
    /// What the clock says.
    package let machine: Instant
    /// What it should say at least, by what is known and by the counter.
    package let reckoned: Instant
    /// The last moment that is known.
    package let known: Instant
}

extension Instant {
    /// Whether a clock that says this may be right, where this moment is known.
    fileprivate func allows(_ now: Instant) -> Bool {
        adding(seconds: -TownClock.secondsBehind) <= now
            && now <= adding(seconds: TownClock.secondsAhead)
    }
}
