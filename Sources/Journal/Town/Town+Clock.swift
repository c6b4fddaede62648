import Concept
package import Register

extension Town {
    /// Why nothing can be recorded at the moment; `nil` as long as the clock is trusted.
    package nonisolated var clockDoubt: ClockDoubt? { world.clock?.doubt }

    /// Records that the clock of the machine is right, and trusts it from then on.
    ///
    /// This is the only change that may be dated before the previous one, so that a log with dates
    /// in the future goes on with true ones.
    ///
    /// - Throws: `JournalFailure` if it cannot be written.
    /// - Source: decision 47.
    package func confirmClock(by author: Author, via: Via, in rows: any ShelfStore) async throws {
        guard let clock = world.clock else { return }
        let now = clock.machine.now()
        try await perform(.confirmingClock(at: now, by: author, via: via))
        try await ClockNote.keep(now, in: rows)
    }
}
