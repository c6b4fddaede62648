import Synchronization

/// A copy in memory of what stands beside the log, so that asking reads no database.
///
/// Every write is one transaction on what stands in the file then, and the copy is taken anew from the
/// same transaction: a command beside the server and the server itself never write over each other.
/// What others have written is announced in the log, and then read again.
///
/// - Source: decision 21.
package final class BesideCopy<Kept: Sendable, Found: Sendable>: Sendable {
    private let town: Town
    private let rows: any BesideStore
    /// Reads inside a transaction what the copy is made from.
    private let read: @Sendable (any BesideRows) throws -> Found
    /// Puts what was found into the copy.
    private let take: @Sendable (inout Kept, Found) -> Void
    private let state: Mutex<State>

    private struct State: Sendable {
        var kept: Kept
        /// How many transactions have run, and the last one whose outcome was taken: what an older
        /// one saw is never put over what a newer one saw.
        var turn = 0
        var taken = 0
        /// What the town had announced when the file was read.
        var announced = -1
    }

    /// Reads the file for the first time.
    package init(
        _ town: Town,
        _ rows: any BesideStore,
        _ empty: Kept,
        read: @Sendable @escaping (any BesideRows) throws -> Found,
        take: @Sendable @escaping (inout Kept, Found) -> Void
    ) async throws {
        self.town = town
        self.rows = rows
        self.read = read
        self.take = take
        state = Mutex(State(kept: empty))
        try await readAgain()
    }

    /// Looks at the copy, or changes in it what stands nowhere else.
    package func withLock<Value: Sendable>(_ work: (inout Kept) -> Value) -> Value {
        state.withLock { work(&$0.kept) }
    }

    /// One transaction; afterwards the copy is what stands in the file.
    @discardableResult
    package func write<Value: Sendable>(
        _ work: @Sendable @escaping (any BesideRows) throws -> Value
    ) async throws -> Value {
        let (value, found, turn) = try await rows.together { [self] rows in
            let value = try work(rows)
            let turn = state.withLock { state in
                state.turn += 1
                return state.turn
            }
            return (value, try read(rows), turn)
        }
        state.withLock { state in
            guard turn > state.taken else { return }
            state.taken = turn
            take(&state.kept, found)
        }
        return value
    }

    /// Takes in what other processes announced; called several times a second, mostly for nothing.
    package func keepStep() async throws {
        if state.withLock({ $0.announced != town.state.announced }) { try await readAgain() }
    }

    /// Takes in what was written past it.
    package func readAgain() async throws {
        let announced = town.state.announced
        try await write { _ in }
        state.withLock { $0.announced = announced }
    }
}
