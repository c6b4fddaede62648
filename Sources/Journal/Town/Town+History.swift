package import Concept
package import Register

extension Town {
    /// How a measure came to look as it does: its last versions that the public may see and that
    /// differ from the one before.
    ///
    /// Empty if the measure is not public today. Records it refers to appear only if they were
    /// public then and still are. Reads at most `limit` versions.
    ///
    /// - Throws: `JournalFailure` if the log cannot be read.
    package nonisolated func publicHistory(
        of measure: ID<Measure>,
        until day: Day? = nil,
        limit: Int = 50
    ) async throws -> PublicChanges {
        let state = self.state
        let reference = measure.reference
        guard state.published.table[reference] != nil else { return PublicChanges() }
        let end = day.map(state.sequence(atEndOf:)) ?? state.register.sequence
        let versions = try await store.history(of: reference, through: end, limit: limit + 1)
        let measures = try versions.map { try Recording.read($0.version) as? Measure }
        let named = Set(measures.flatMap { $0?.references ?? [] })
        let times = try await OpenTimes(
            of: named.filter { state.published.table[$0] != nil },
            after: versions.flatMap { [$0.version.sequence - 1, $0.version.sequence] },
            store
        )
        func shown(_ measure: Measure?, after sequence: Int) -> Measure? {
            measure.flatMap { measure in
                state.published.shows(measure) { times.isOpen($0, after: sequence) }
            }
        }
        // Where there are more, the first one only says what the second is compared with.
        let isCut = versions.count > limit
        var before = isCut ? measures[0] : nil
        let wayOn = isCut ? state.olderUntil(versions[0].version.sequence, from: end) : nil
        var found: [PublicChange] = []
        for (told, measure) in zip(versions, measures).dropFirst(isCut ? 1 : 0) {
            // What became public in between is no change of the measure.
            let sequence = told.version.sequence
            let was = shown(before, after: sequence - 1)
            let difference = Difference(reference, from: was, to: shown(measure, after: sequence))
            if let difference {
                found.append(PublicChange(try state.head(told.head), [difference]))
            }
            before = measure
        }
        return PublicChanges(found.reversed(), olderUntil: wayOn)
    }

    /// All versions of a record, oldest first, without retractions.
    ///
    /// - Throws: `JournalFailure` if the log cannot be read.
    package nonisolated func history<R: Record>(of id: ID<R>) async throws -> [R] {
        try await store.history(of: id.reference).compactMap { try Recording.read($0) as? R }
    }

    /// The newest changes that the public may see, up to the end of `day` if one is given.
    ///
    /// Records that are not public today do not appear.
    ///
    /// - Throws: `JournalFailure` if the log cannot be read; `TownBusy` if too many ask for past
    ///   days.
    package nonisolated func publicChanges(
        until day: Day? = nil,
        limit: Int
    ) async throws -> PublicChanges {
        let state = self.state
        guard let day else {
            return try await state.publicChanges(
                through: state.register.sequence,
                limit: limit,
                store
            )
        }
        let end = state.sequence(atEndOf: day)
        return try await pasts.changes(through: end, limit: limit, from: state) {
            try await state.publicChanges(through: end, limit: limit, store)
        }
    }
}

extension TownState {
    /// The most changes that are searched for one page, if few of them are public.
    private static let reach = 1000

    /// At least `limit` changes up to one, and the last day among these whole, as far as `reach`
    /// goes: no page ends within a day.
    func publicChanges(
        through end: Int,
        limit: Int,
        _ store: any JournalStore
    ) async throws -> PublicChanges {
        var window = limit * 2
        while true {
            let start = max(0, end - min(window, Self.reach))
            let found = try await publicChanges(after: start, through: end, store)
            guard let cut = moment(start).map({ Berlin.day(of: $0.recordedAt) }) else {
                return PublicChanges(newest: found, limit: limit, olderUntil: nil)
            }
            let whole = found.filter { $0.day > cut }
            if whole.count >= limit {
                return PublicChanges(newest: whole, limit: limit, olderUntil: cut)
            }
            if window >= Self.reach {
                return PublicChanges(
                    (whole.isEmpty ? found : whole).reversed(),
                    olderUntil: olderUntil(start, from: end)
                )
            }
            window *= 4
        }
    }

    /// The day up to which the older changes go, where the page that ends with a change `end` has
    /// not got beyond `start`; always an earlier day than that of `end`.
    func olderUntil(_ start: Int, from end: Int) -> Day? {
        guard let start = moment(start), let end = moment(end) else { return nil }
        return min(
            Berlin.day(of: start.recordedAt),
            Berlin.day(of: end.recordedAt).adding(days: -1)
        )
    }

    /// When the public last saw something change, also where it saw something go.
    func lastPublicMoment(_ store: any JournalStore) async throws -> Instant? {
        let end = register.sequence
        var window = 2
        while true {
            let start = max(0, end - window)
            let past = try await past(at: start, store)
            var register = past.register
            var seen = published.asSeen(in: register, changed: past.changed)
            for stored in try await store.changes(after: start, limit: end - start) {
                let change = try self.change(stored)
                register.take(change)
                seen.advance(by: change, to: register)
            }
            if seen.asOf != nil || start == 0 { return seen.asOf }
            window *= 4
        }
    }

    /// Oldest first.
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
            let change = try self.change(stored)
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
