package import Journal
import Synchronization

/// Rows beside the log of which one transaction can be held after it has run, before its caller hears of it.
package final class HeldRows: ForwardingRows {
    package let store: any ShelfStore
    private let state = Mutex(State())

    private struct State {
        var holdsNext = false
        var isHeld = false
        var held: CheckedContinuation<Void, Never>?
        var waiting: CheckedContinuation<Void, Never>?
    }

    package init(_ store: any ShelfStore) {
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
        _ work: @Sendable @escaping (any ShelfRows) throws -> Value
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
}
