import Concept
package import Register

/// A register of the past.
package struct Past: Sendable {
    /// Everything as it was then.
    package let register: Register
    /// The records that have changed since.
    package let changed: [Reference]
}

extension TownState {
    /// The register after an earlier change, made by going back from this one.
    ///
    /// - Throws: `JournalFailure` if the log cannot be read.
    package func past(at sequence: Int, _ store: any JournalStore) async throws -> Past {
        let before = try await store.versions(undoing: sequence)
        let versions = try await inParallel(before) { past -> (Reference, Version?) in
            guard let newest = past.newest, let record = try Recording.read(newest.version) else {
                return (past.reference, nil)
            }
            return (past.reference, try version(newest, record))
        }
        return Past(
            register: register.undoing(versions, to: moment(sequence)),
            changed: before.map(\.reference)
        )
    }
}

extension Town {
    /// Everything as it was after an earlier change, for those who may see everything.
    ///
    /// - Throws: `JournalFailure` if the log cannot be read.
    package nonisolated func register(after sequence: Int) async throws -> Register {
        let state = self.state
        if sequence >= state.register.sequence { return state.register }
        return try await state.past(at: sequence, store).register
    }

    /// What the public could see at the end of a day, limited to what it still may see.
    ///
    /// `nil` if nothing had been recorded yet.
    ///
    /// - Throws: `JournalFailure` if the log cannot be read; `TownBusy` if too many ask for past
    ///   days.
    package nonisolated func published(on day: Day) async throws -> PublicRegister? {
        let state = self.state
        let sequence = state.sequence(atEndOf: day)
        return sequence > 0 ? try await published(after: sequence, state) : nil
    }

    /// Whether the public register of that day is in memory.
    package nonisolated func hasAtHand(_ day: Day) async -> Bool {
        let state = self.state
        let sequence = state.sequence(atEndOf: day)
        return await pasts.holds(PastShelf.Key(sequence: sequence, reading: state.reading))
    }

    private nonisolated func published(
        after sequence: Int,
        isFrozen: Bool = false,
        _ state: TownState
    ) async throws -> PublicRegister {
        if sequence == state.register.sequence { return state.published }
        let key = PastShelf.Key(sequence: sequence, reading: state.reading)
        return try await pasts.register(key, from: state.published, isFrozen: isFrozen) {
            try await state.past(at: sequence, store)
        }
    }

    /// What the public saw of each edition when it was frozen, limited to what it still may see; by
    /// the number of the edition.
    ///
    /// With `day`, only editions frozen by the end of that day.
    ///
    /// - Throws: `JournalFailure` if the log cannot be read.
    package nonisolated func publishedEditions(
        until day: Day? = nil
    ) async throws -> [Int: PublicRegister] {
        let state = self.state
        let end = day.map(state.sequence(atEndOf:)) ?? state.register.sequence
        var found: [Int: PublicRegister] = [:]
        for edition in state.register.all(Edition.self) {
            guard let sequence = edition.frozenAt, sequence <= end else {
                continue
            }
            found[edition.id.number] = try await published(after: sequence, isFrozen: true, state)
        }
        return found
    }
}
