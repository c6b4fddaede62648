package import Register

extension Town {
    /// How a measure came to look as it does, newest first: each change since it was public that the
    /// public can see.
    ///
    /// Empty where the measure is not public today. What it names is shown only where that is public
    /// today.
    package nonisolated func publicHistory(
        of measure: ID<Measure>,
        until day: Day? = nil
    ) async throws -> [PublicChange] {
        let state = self.state
        let reference = measure.reference
        guard state.published.table[reference] != nil else { return [] }
        let end = day.map(state.sequence(atEndOf:)) ?? state.register.sequence
        var before: Measure?
        var found: [PublicChange] = []
        for version in try await store.history(of: reference) where version.sequence <= end {
            let shown = try (Recording.read(version) as? Measure).flatMap(state.published.shows)
            if let difference = Difference(reference, from: before, to: shown),
                let stored = try await store.changes(after: version.sequence - 1, limit: 1).first
            {
                found.append(PublicChange(try HeadText.read(stored.head), [difference]))
            }
            before = shown
        }
        return found.reversed()
    }
}
