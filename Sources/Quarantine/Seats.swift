/// Limits how many tasks work at the same time; the others wait in a queue, first come, first
/// served.
actor Seats {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []
    /// How many tasks may wait; those that come after that are turned away.
    private let longestQueue: Int

    /// All seats are free at the start.
    init(_ count: Int, longestQueue: Int) {
        free = count
        self.longestQueue = longestQueue
    }

    /// Waits for a free seat, does the work, and gives the seat back.
    ///
    /// - Throws: `QuarantineFailure.unavailable` if the queue is full; otherwise what `work`
    ///   throws.
    func seated<Value: Sendable>(
        _ work: @Sendable () async throws -> Value
    ) async throws -> Value {
        try await sit()
        defer { rise() }
        return try await work()
    }

    private func sit() async throws(QuarantineFailure) {
        if free > 0 {
            free -= 1
            return
        }
        guard waiting.count < longestQueue else { throw .unavailable }
        // A seat that becomes free goes straight to the first in the queue, so nobody overtakes.
        await withCheckedContinuation { waiting.append($0) }
    }

    private func rise() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
