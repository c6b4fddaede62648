package import Journal
import Synchronization

/// A shelf store that can hold back a transaction after it has run, before its caller hears of it.
///
/// With it a test can look at what happens between the commit and the answer.
package final class HeldRows: ForwardingRows {
    /// The store that does the work.
    package let store: any ShelfStore
    private let state = Mutex(State())

    private struct State {
        var holdsNext = false
        var isHeld = false
        var held: CheckedContinuation<Void, Never>?
        var waiting: CheckedContinuation<Void, Never>?
    }

    /// Holds nothing back until `holdNext` is called.
    package init(_ store: any ShelfStore) {
        self.store = store
    }

    /// Holds back the next transaction.
    package func holdNext() { state.withLock { $0.holdsNext = true } }

    /// Waits until the transaction to be held back has run.
    package func untilHeld() async {
        await withCheckedContinuation { continuation in
            let isHeld = state.withLock { state in
                if !state.isHeld { state.waiting = continuation }
                return state.isHeld
            }
            if isHeld { continuation.resume() }
        }
    }

    /// Lets the caller of the transaction that is held back go on.
    package func letGo() {
        let held = state.withLock { state in
            defer { state.held = nil }
            return state.held
        }
        held?.resume()
    }

    /// Runs a transaction in `store`, and waits for `letGo` if it is to be held back.
    ///
    /// - Throws: what `work` or `store` throws.
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
