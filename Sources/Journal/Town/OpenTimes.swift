import Register

/// When records could be seen, as their histories tell: of a few records, in one reading.
struct OpenTimes {
    private var known: [Reference: [Step]] = [:]

    /// From one change on, what has to be public for the record to be; `nil` where it is not.
    private struct Step {
        let sequence: Int
        let above: [Reference]?
    }

    /// Reads the histories of the records, and of all that they ever were part of.
    init(of references: some Sequence<Reference>, _ store: any JournalStore) async throws {
        var waiting = Array(references)
        while let reference = waiting.popLast() {
            if known[reference] != nil { continue }
            let steps = try await store.history(of: reference).map { version in
                let record = try Recording.read(version)
                return Step(
                    sequence: version.sequence,
                    above: record.flatMap { $0.isReleased ? $0.above : nil }
                )
            }
            known[reference] = steps
            waiting += steps.flatMap { $0.above ?? [] }
        }
    }

    /// Whether a record could be seen when a change had been taken.
    func isOpen(_ reference: Reference, after sequence: Int) -> Bool {
        let step = known[reference]?.last { $0.sequence <= sequence }
        return step?.above?.allSatisfy { isOpen($0, after: sequence) } ?? false
    }
}
