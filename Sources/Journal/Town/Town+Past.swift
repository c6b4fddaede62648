package import Register

/// A register of the past, and the records that have changed since.
package struct Past: Sendable {
    package let register: Register
    package let changed: [Reference]
}

extension TownState {
    /// The register after an earlier change, made backwards from this one.
    package func past(at sequence: Int, _ store: any JournalStore) async throws -> Past {
        let before = try await store.versions(undoing: sequence)
        let versions = try await inParallel(before) { past -> Version? in
            guard let newest = past.newest, let record = try Recording.read(newest.version) else {
                return nil
            }
            return try version(newest, record)
        }
        let changed = before.map(\.reference)
        return Past(
            register: register.undoing(zip(changed, versions), to: moment(sequence)),
            changed: changed
        )
    }

    /// The newest changes up to one that the public can see, newest first, their last day whole.
    func publicChanges(
        through end: Int,
        limit: Int,
        _ store: any JournalStore
    ) async throws -> [PublicChange] {
        var window = limit * 2
        while true {
            let start = max(0, end - window)
            let found = try await publicChanges(after: start, through: end, store)
            let newest = PublicChange.newest(found.reversed(), limit: limit)
            if newest.count < found.count || start == 0 { return newest }
            window *= 4
        }
    }

    /// When the public last saw something change, up to a change.
    func lastPublicMoment(through end: Int, _ store: any JournalStore) async throws -> Instant? {
        var window = 2
        while true {
            let start = max(0, end - window)
            let found = try await publicChanges(after: start, through: end, store)
            if let last = found.last { return last.recordedAt }
            if start == 0 { return nil }
            window *= 4
        }
    }

    private func publicChanges(
        after start: Int,
        through end: Int,
        _ store: any JournalStore
    ) async throws -> [PublicChange] {
        guard start < end else { return [] }
        let past = try await past(at: start, store)
        var register = past.register
        var published = self.published.asItWas(in: past.register, changed: past.changed)
        var found: [PublicChange] = []
        for stored in try await store.changes(after: start, limit: end - start) {
            let change = try Recording.read(stored)
            register.take(change)
            let before = published
            let moved = published.advance(
                by: change,
                to: register,
                seenFrom: self.published.table
            )
            let differences = Difference.between(before, published, in: moved)
            if !differences.isEmpty { found.append(PublicChange(change.head, differences)) }
        }
        return found
    }
}

extension Town {
    /// What was recorded of a record, oldest first; nothing for a change that retracted it.
    package nonisolated func history<R: Record>(of id: ID<R>) async throws -> [R] {
        try await store.history(of: id.reference).compactMap { try Recording.read($0) as? R }
    }

    /// What the public could see when a day ended, as far as it still may.
    ///
    /// `nil` where nothing was recorded yet.
    package nonisolated func published(on day: Day) async throws -> PublicRegister? {
        let state = self.state
        let sequence = state.sequence(atEndOf: day)
        return sequence > 0 ? try await published(after: sequence, state) : nil
    }

    private nonisolated func published(
        after sequence: Int,
        _ state: TownState
    ) async throws -> PublicRegister {
        if sequence == state.register.sequence { return state.published }
        let key = PastShelf.Key(sequence: sequence, edition: state.published.edition)
        return try await pasts.register(key) {
            let past = try await state.past(at: sequence, store)
            return state.published.asItWas(in: past.register, changed: past.changed)
        }
    }

    /// The newest changes that the public can see, newest first; with `day`, none after it.
    ///
    /// What is not public today is in none of them.
    package nonisolated func publicChanges(
        until day: Day? = nil,
        limit: Int
    ) async throws -> [PublicChange] {
        let state = self.state
        guard let day else {
            return try await state.publicChanges(
                through: state.register.sequence,
                limit: limit,
                store
            )
        }
        return try await pasts.inTurn {
            let end = state.sequence(atEndOf: day)
            return try await state.publicChanges(through: end, limit: limit, store)
        }
    }
}

/// A change as the public sees it: which day, what was done, and what looks different since.
package struct PublicChange: Sendable {
    package let recordedAt: Instant
    package let action: Action
    package let countsFrom: Day?
    package let differences: [Difference]

    /// At least `limit` of them, and all of the last day among these: no page ends within a day.
    fileprivate static func newest(_ changes: [PublicChange], limit: Int) -> [PublicChange] {
        guard changes.count > limit, limit > 0 else { return changes }
        let last = Berlin.day(of: changes[limit - 1].recordedAt)
        return Array(changes.prefix { Berlin.day(of: $0.recordedAt) >= last })
    }

    init(_ head: Change.Head, _ differences: [Difference]) {
        recordedAt = head.recordedAt
        action = head.told.action
        countsFrom = head.told.countsFrom
        self.differences = differences
    }
}

extension Town {
    /// What the public saw of each edition when it was frozen, as far as it still may; by number.
    ///
    /// With `day`, of those that were frozen when it ended.
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
            found[edition.id.number] = try await published(after: sequence, state)
        }
        return found
    }
}
