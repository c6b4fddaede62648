import Synchronization

/// Lets a limited number of tasks work at once; the others wait in order.
package final class Turns: Sendable {
    private struct Places {
        var free: Int
        var waiting: [CheckedContinuation<Void, any Error>] = []
    }

    private let places: Mutex<Places>
    private let longestQueue: Int

    /// `most` tasks work at once, and at most `longestQueue` wait.
    package init(_ most: Int, longestQueue: Int = .max) {
        places = Mutex(Places(free: most))
        self.longestQueue = longestQueue
    }

    /// Whether a task that came now would have to wait.
    package var areTaken: Bool { places.withLock { $0.free == 0 } }

    /// Does the work when it is its turn; `goesFirst` puts it before all that wait.
    ///
    /// - Throws: `TownBusy` if too many wait already; whatever the work throws.
    package func take<Made>(
        goingFirst goesFirst: Bool = false,
        isolation: isolated (any Actor)? = #isolation,
        _ work: () async throws -> Made
    ) async throws -> Made {
        try await begin(goesFirst, isolation)
        defer { end() }
        return try await work()
    }

    private func begin(_ goesFirst: Bool, _ isolation: isolated (any Actor)?) async throws {
        try await withCheckedThrowingContinuation(isolation: isolation) { turn in
            let answer: Result<Void, any Error>? = places.withLock { places in
                if places.free > 0 {
                    places.free -= 1
                    return .success(())
                }
                guard goesFirst || places.waiting.count < longestQueue else {
                    return .failure(TownBusy())
                }
                places.waiting.insert(turn, at: goesFirst ? 0 : places.waiting.count)
                return nil
            }
            if let answer { turn.resume(with: answer) }
        }
    }

    /// Gives the place to the task that has waited longest.
    private func end() {
        let next: CheckedContinuation<Void, any Error>? = places.withLock { places in
            if places.waiting.isEmpty {
                places.free += 1
                return nil
            }
            return places.waiting.removeFirst()
        }
        next?.resume()
    }
}
