import Concept
package import Register
import Synchronization

/// The clock of the machine, trusted as long as it agrees with what is known.
///
/// Known are the last change, the last note of the running program, and the time passed since then
/// by a counter that nobody can set. If the clock is days ahead of that, or minutes behind, it may
/// be wrong. Then nothing is deleted or recorded until somebody confirms the clock, or it agrees
/// again.
///
/// - Source: decision 47.
package final class TownClock: Sendable {
    /// The two sources of time that a machine has.
    package struct Machine: Sendable {
        /// The time of day, which somebody may set.
        package let now: @Sendable () -> Instant
        /// Milliseconds since some fixed moment; runs evenly, whatever the clock is set to.
        package let steady: @Sendable () -> Int

        /// Tests pass fixed sources.
        package init(
            now: @escaping @Sendable () -> Instant,
            steady: @escaping @Sendable () -> Int
        ) {
            self.now = now
            self.steady = steady
        }
    }

    /// How far the clock may be ahead of what is known: a weekend with the machine off.
    package static let secondsAhead = 2 * 24 * 60 * 60
    /// How far the clock may be behind: what time synchronization corrects from time to time.
    package static let secondsBehind = 10 * 60
    /// How often the program notes that the clock is trusted.
    package static let secondsBetweenNotes = 10 * 60

    /// The sources of time.
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

    /// `noted` is the moment that `ClockNote` or the file gives for the last run; `nil` if unknown.
    package init(_ machine: Machine, noted: Instant?) {
        self.machine = machine
        state = Mutex(State(noted: noted))
    }

    /// Why somebody has to confirm the clock; `nil` as long as it is trusted.
    package var doubt: ClockDoubt? { look().doubt }

    /// The time; in doubt, the earlier of clock and reckoning, so that nothing expires too early.
    package var now: Instant {
        let (now, doubt) = look()
        return doubt.map { min($0.machine, $0.reckoned) } ?? now
    }

    /// Calls the listener whenever a doubt begins, or ends (`nil`), and at once if there is one.
    package func tell(_ listener: @escaping @Sendable (ClockDoubt?) -> Void) {
        self.listener.withLock { $0 = listener }
        if let doubt = state.withLock({ $0.doubt }) { listener(doubt) }
    }

    /// Works on the state, and tells the listener if a doubt began or ended.
    private func withState<Value: Sendable>(_ work: (inout State) -> Value) -> Value {
        let (value, doubt, isNews) = state.withLock { state in
            let before = state.doubt
            let value = work(&state)
            return (value, state.doubt, (before == nil) != (state.doubt == nil))
        }
        if isNews { listener.withLock { $0 }?(doubt) }
        return value
    }

    /// Starts watching, from the last change of the town.
    func begin(with last: Moment?) {
        let (now, steady) = (machine.now(), machine.steady())
        state.withLock { state in
            state.sequence = last?.sequence ?? 0
            let known = [last?.recordedAt, state.noted].compactMap { $0 }.max()
            state.anchor = (known ?? now, steady)
        }
    }

    /// Takes note of a recorded change; one that confirms the clock ends the doubt.
    ///
    /// While the clock is in doubt, no other change can be recorded, here or by another process.
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

    /// Notes every ten minutes that the clock is trusted.
    ///
    /// May be called several times a second.
    ///
    /// - Throws: `JournalFailure` if the row cannot be written.
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

/// The clock of the machine contradicts what is known.
package struct ClockDoubt: Hashable, Sendable {
    /// What the clock says.
    package let machine: Instant
    /// What it should say at least: the last known moment plus the time counted since.
    package let reckoned: Instant
    /// The last known moment.
    package let known: Instant
}

extension Instant {
    /// Whether a clock that shows `now` may be right, if this moment is known.
    fileprivate func allows(_ now: Instant) -> Bool {
        adding(seconds: -TownClock.secondsBehind) <= now
            && now <= adding(seconds: TownClock.secondsAhead)
    }
}
