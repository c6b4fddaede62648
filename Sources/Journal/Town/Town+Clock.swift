import Concept
package import Register

extension Town {
    /// Why nothing is recorded for now; `nil` where the clock is believed.
    package nonisolated var clockDoubt: ClockDoubt? { world.clock?.doubt }

    /// Records that the machine's clock is right, and believes it from then on.
    ///
    /// It is the one change that may be dated before the one before it: so a record that a wrong clock
    /// once dated into the future goes on with true dates.
    package func confirmClock(by author: Author, via: Via, in rows: any ShelfStore) async throws {
        guard let clock = world.clock else { return }
        let now = clock.machine.now()
        try await perform(.confirmingClock(at: now, by: author, via: via))
        try await ClockNote.keep(now, in: rows)
    }
}
