package import Register

extension Town {
    /// How a measure came to look as it does, newest first: each change since it was public that the
    /// public can see.
    ///
    /// Empty where the measure is not public today. What it names is shown only where that was public
    /// then and still is.
    package nonisolated func publicHistory(
        of measure: ID<Measure>,
        until day: Day? = nil
    ) async throws -> [PublicChange] {
        let state = self.state
        let reference = measure.reference
        guard state.published.table[reference] != nil else { return [] }
        let end = day.map(state.sequence(atEndOf:)) ?? state.register.sequence
        let versions = try await store.history(of: reference).filter { $0.sequence <= end }
        let measures = try versions.map { try Recording.read($0) as? Measure }
        let named = Set(measures.flatMap { $0?.references ?? [] })
        let times = try await OpenTimes(
            of: named.filter { state.published.table[$0] != nil },
            store
        )
        func shown(_ measure: Measure?, after sequence: Int) -> Measure? {
            measure.flatMap { measure in
                state.published.shows(measure) { times.isOpen($0, after: sequence) }
            }
        }
        var before: Measure?
        var found: [PublicChange] = []
        for (version, measure) in zip(versions, measures) {
            // What became public in between is no change of the measure.
            let was = shown(before, after: version.sequence - 1)
            let difference = Difference(
                reference,
                from: was,
                to: shown(measure, after: version.sequence)
            )
            if let difference,
                let stored = try await store.changes(after: version.sequence - 1, limit: 1).first
            {
                found.append(PublicChange(try HeadText.read(stored.head), [difference]))
            }
            before = measure
        }
        return found.reversed()
    }
}
