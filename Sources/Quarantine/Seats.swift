/// A few seats for those who work at the same time, and a queue for those who wait.
actor Seats {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []
    /// So many wait at most; who comes then is told to come back.
    private let longestQueue: Int

    init(_ count: Int, longestQueue: Int) {
        free = count
        self.longestQueue = longestQueue
    }

    /// Does the work when there is a seat for it.
    ///
    /// - Throws: `QuarantineFailure.unavailable` where too many wait; what `work` throws.
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
        // Who rises hands the seat on, so nobody overtakes.
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
