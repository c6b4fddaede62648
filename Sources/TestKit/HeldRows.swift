package import Journal
package import Register
import Synchronization

/// Rows beside the log of which one transaction can be held after it has run, before its caller hears of it.
package final class HeldRows: BesideStore {
    private let store: any BesideStore
    private let state = Mutex(State())

    private struct State {
        var holdsNext = false
        var isHeld = false
        var held: CheckedContinuation<Void, Never>?
        var waiting: CheckedContinuation<Void, Never>?
    }

    package init(_ store: any BesideStore) {
        self.store = store
    }

    /// Holds the next transaction.
    package func holdNext() { state.withLock { $0.holdsNext = true } }

    /// Waits until it has run.
    package func untilHeld() async {
        await withCheckedContinuation { continuation in
            let isHeld = state.withLock { state in
                if !state.isHeld { state.waiting = continuation }
                return state.isHeld
            }
            if isHeld { continuation.resume() }
        }
    }

    /// Lets its caller hear of it.
    package func letGo() {
        let held = state.withLock { state in
            defer { state.held = nil }
            return state.held
        }
        held?.resume()
    }

    package func together<Value: Sendable>(
        _ work: @Sendable @escaping (any BesideRows) throws -> Value
    ) async throws -> Value {
        let holds = state.withLock { state in
            defer { state.holdsNext = false }
            return state.holdsNext
        }
        let value = try await store.together(work)
        if holds {
            await withCheckedContinuation { continuation in
                let waiting = state.withLock { state in
                    state.held = continuation
                    state.isHeld = true
                    defer { state.waiting = nil }
                    return state.waiting
                }
                waiting?.resume()
            }
        }
        return value
    }

    package func keep(_ row: BesideRow) async throws { try await store.keep(row) }

    package func row(kind: String, key: String) async throws -> BesideRow? {
        try await store.row(kind: kind, key: key)
    }

    package func rows(kind: String, due: Instant?) async throws -> [BesideRow] {
        try await store.rows(kind: kind, due: due)
    }

    package func forget(kind: String, key: String) async throws {
        try await store.forget(kind: kind, key: key)
    }

    package func forget(dueUntil: Instant, but kinds: Set<String>) async throws -> Set<String> {
        try await store.forget(dueUntil: dueUntil, but: kinds)
    }

    package func forget(person: String) async throws -> Int {
        try await store.forget(person: person)
    }

    package func wasForgotten(person: String) async throws -> Bool {
        try await store.wasForgotten(person: person)
    }

    package func wipe() async throws { try await store.wipe() }
}
