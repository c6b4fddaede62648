import Concept
import Register

/// When records could be seen, as their histories tell: of a few records, after a few changes.
struct OpenTimes {
    private var known: [Reference: [Step]] = [:]

    /// From one change on, what has to be public for the record to be; `nil` where it is not.
    private struct Step {
        let sequence: Int
        let above: [Reference]?
    }

    /// Reads what the records were after each of these changes, and all of which they were part then.
    ///
    /// Reads so many versions of each at most, however long its history is.
    init(
        of references: some Sequence<Reference>,
        after sequences: [Int],
        _ store: any JournalStore
    ) async throws {
        var waiting = Array(references)
        while let reference = waiting.popLast() {
            if known[reference] != nil { continue }
            let steps = try await store.versions(of: reference, at: sequences).map { version in
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

    /// Whether a record could be seen when a change had been taken, which is one of those.
    func isOpen(_ reference: Reference, after sequence: Int) -> Bool {
        let step = known[reference]?.last { $0.sequence <= sequence }
        return step?.above?.allSatisfy { isOpen($0, after: sequence) } ?? false
    }
}
