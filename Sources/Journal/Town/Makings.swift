import Synchronization

/// Makes once what several tasks ask for at the same time: the first makes it, the others wait.
package final class Makings<Key: Hashable & Sendable, Made: Sendable>: Sendable {
    /// Who waits for what is being made; nobody for a key that is not there.
    private let waiting = Mutex<[Key: [CheckedContinuation<Made?, any Error>]]>([:])

    /// Nothing is being made.
    package init() {}

    /// Returns what `kept` finds, or what `make` makes and keeps.
    ///
    /// - Throws: whatever `make` throws, to everybody who waited for it.
    package func one(
        _ key: Key,
        isolation: isolated (any Actor)? = #isolation,
        kept: () async -> Made?,
        make: () async throws -> Made
    ) async throws -> Made {
        while true {
            if let kept = await kept() { return kept }
            if begins(key) { return try await first(key, isolation, kept, make) }
            if let made = try await join(key, isolation) { return made }
        }
    }

    /// Whether it is being made right now.
    package func isMaking(_ key: Key) -> Bool {
        waiting.withLock { $0[key] != nil }
    }

    private func begins(_ key: Key) -> Bool {
        waiting.withLock { waiting in
            guard waiting[key] == nil else { return false }
            waiting[key] = []
            return true
        }
    }

    /// Looks once more before making, because another task may just have finished.
    private func first(
        _ key: Key,
        _ isolation: isolated (any Actor)?,
        _ kept: () async -> Made?,
        _ make: () async throws -> Made
    ) async throws -> Made {
        do {
            let made: Made
            if let kept = await kept() { made = kept } else { made = try await make() }
            for other in end(key) { other.resume(returning: made) }
            return made
        } catch {
            for other in end(key) { other.resume(throwing: error) }
            throw error
        }
    }

    private func end(_ key: Key) -> [CheckedContinuation<Made?, any Error>] {
        waiting.withLock { $0.removeValue(forKey: key) ?? [] }
    }

    /// Waits for the task that makes it; `nil` if that has just finished.
    private func join(
        _ key: Key,
        _ isolation: isolated (any Actor)?
    ) async throws -> Made? {
        try await withCheckedThrowingContinuation(isolation: isolation) { turn in
            let isWaiting = waiting.withLock { waiting in
                waiting[key]?.append(turn) != nil
            }
            if !isWaiting { turn.resume(returning: nil) }
        }
    }
}
