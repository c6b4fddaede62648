import Synchronization

/// Lets so many work at once; the others wait, first come, first served, but for who may go first.
package final class Turns: Sendable {
    private struct Places {
        var free: Int
        var waiting: [CheckedContinuation<Void, any Error>] = []
    }

    private let places: Mutex<Places>
    private let longestQueue: Int

    package init(_ most: Int, longestQueue: Int = .max) {
        places = Mutex(Places(free: most))
        self.longestQueue = longestQueue
    }

    /// Whether who came now would have to wait.
    package var areTaken: Bool { places.withLock { $0.free == 0 } }

    /// What the work makes, once it is its turn; `goesFirst` is before all who wait.
    ///
    /// - Throws: `TownBusy` where too many wait already, and what the work throws.
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

    /// Hands the place on to who waits the longest.
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
