import Synchronization

/// A copy in memory of rows beside the log, so that reading needs no database.
///
/// Every write is a transaction on what is in the file at that moment, and the copy takes over the
/// rows that the transaction touched. So a command and the running server never overwrite each
/// other, and the cost of a write does not grow with the number of rows. What other processes write
/// is announced in the log and then read.
///
/// - Source: decisions 21 and 52.
package final class ShelfCopy<Kept: Sendable>: Sendable {
    private let announcements: any Announcements
    private let rows: any ShelfStore
    private let kinds: [String: KeptRows<Kept>]
    /// Hears what the copy was and what it has become.
    private let changed: (@Sendable (Kept, inout Kept) -> Void)?
    private let state: Mutex<State>

    private struct State: Sendable {
        var kept: Kept
        /// What tells each row that was taken in from another one in its place.
        var marks: [ShelfKey: Int] = [:]
        /// How many transactions have begun, how many of them have run, and how many are not over.
        var begun = 0
        var turn = 0
        var underWay = 0
        /// The rows of each transaction that has run and is not taken in yet.
        var pending: [Int: [ShelfKey]] = [:]
        /// By which transaction a row was taken in, as long as an older one may follow.
        var turns: [ShelfKey: Int] = [:]
        /// What the town had announced when the file was read.
        var announced = -1
        /// Counts what may have been written past the copy, and up to which of it the file was read since.
        var missed = 0
        var caughtUp = 0
    }

    /// What a transaction found in the place of a row.
    private struct Seen: Sendable {
        let key: ShelfKey
        /// `nil` where the row is gone.
        let mark: Int?
        let take: KeptRows<Kept>.Taking
    }

    /// Reads all rows of the given kinds for the first time.
    ///
    /// `empty` is the copy before any row; `changed` is called with the copy before and after each
    /// change.
    ///
    /// - Throws: `JournalFailure` if the rows cannot be read, `DecodingError` if one is damaged.
    package init(
        _ announcements: any Announcements,
        _ rows: any ShelfStore,
        _ empty: Kept,
        _ kinds: [KeptRows<Kept>],
        changed: (@Sendable (Kept, inout Kept) -> Void)? = nil
    ) async throws {
        self.announcements = announcements
        self.rows = rows
        self.kinds = Dictionary(uniqueKeysWithValues: kinds.map { ($0.kind, $0) })
        self.changed = changed
        state = Mutex(State(kept: empty))
        try await reload()
    }

    /// Reads the copy, or changes in it what is stored nowhere else.
    package func withLock<Value: Sendable>(_ work: (inout Kept) -> Value) -> Value {
        state.withLock { work(&$0.kept) }
    }

    /// Runs one transaction; when it returns, the copy holds what was written.
    ///
    /// - Throws: whatever `work` throws, `JournalFailure` if the rows cannot be written.
    @discardableResult
    package func write<Value: Sendable>(
        _ work: @Sendable @escaping (any ShelfRows) throws -> Value
    ) async throws -> Value {
        try await transact { [self] rows in
            let noted = NotedRows(rows)
            let value = try work(noted)
            // Who was forgotten may have stood in any row.
            return (
                value,
                try noted.isAnywhere ? all(rows) : noted.keys.compactMap { try seen($0, rows) }
            )
        }
    }

    /// Reads the rows again if other processes announced something or a reading was missed.
    ///
    /// Called several times a second, mostly without effect.
    ///
    /// - Throws: as `reload`.
    package func refresh() async throws {
        let isBehind = state.withLock { state in
            state.announced != announcements.announced || state.missed > state.caughtUp
        }
        if isBehind { try await reload() }
    }

    /// Makes the next `refresh` read the rows again, because they may have been written past the
    /// copy.
    package func fallBehind() {
        state.withLock { $0.missed += 1 }
    }

    /// Reads all rows again; if that fails, the next `refresh` tries again.
    ///
    /// - Throws: `JournalFailure` if the rows cannot be read, `DecodingError` if one is damaged.
    package func reload() async throws {
        let announced = announcements.announced
        let missed = state.withLock { state in
            state.missed += 1
            return state.missed
        }
        try await transact { [self] rows in ((), try all(rows)) }
        state.withLock { state in
            state.announced = announced
            state.caughtUp = max(state.caughtUp, missed)
        }
    }

    // MARK: - Taking in

    private func transact<Value: Sendable>(
        _ work: @Sendable @escaping (any ShelfRows) throws -> (Value, [Seen])
    ) async throws -> Value {
        let begun = state.withLock { state in
            state.begun += 1
            state.underWay += 1
            return state.begun
        }
        var outcome: (seen: [Seen], turn: Int) = ([], 0)
        defer { state.withLock { end(begun, outcome.seen, outcome.turn, &$0) } }
        let (value, seen, turn) = try await rows.together { [self] rows in
            let (value, seen) = try work(rows)
            let turn = state.withLock { state in
                state.turn += 1
                state.pending[begun] = seen.map(\.key)
                return state.turn
            }
            return (value, seen, turn)
        }
        outcome = (seen, turn)
        return value
    }

    private func end(_ begun: Int, _ seen: [Seen], _ turn: Int, _ state: inout State) {
        let before = changed.map { _ in state.kept }
        for row in seen where turn > state.turns[row.key] ?? 0 {
            state.turns[row.key] = turn
            state.marks[row.key] = row.mark
            row.take(&state.kept)
        }
        if let before { changed?(before, &state.kept) }
        state.pending[begun] = nil
        state.underWay -= 1
        if state.underWay == 0 { state.turns.removeAll() }
    }

    /// What stands in the place of a row; `nil` where the copy does not hold its kind.
    private func seen(_ key: ShelfKey, _ rows: any ShelfRows) throws -> Seen? {
        guard let kind = kinds[key.kind] else { return nil }
        guard let row = try rows.row(kind: key.kind, key: key.key) else {
            return Seen(key: key, mark: nil) { kind.remove(&$0, key.key) }
        }
        return Seen(key: key, mark: row.mark, take: try kind.put(row))
    }

    /// All rows that are not in the copy as they stand, and those of the copy that are gone.
    private func all(_ rows: any ShelfRows) throws -> [Seen] {
        // Of what is not taken in yet nobody knows what the copy will hold.
        let (marks, open) = state.withLock { state in
            (state.marks, Set(state.pending.values.joined()))
        }
        var found: [Seen] = []
        var there: Set<ShelfKey> = []
        for (name, kind) in kinds.sorted(by: { $0.key < $1.key }) {
            for row in try rows.rows(kind: name, due: nil) {
                let key = ShelfKey(kind: name, key: row.key)
                there.insert(key)
                let mark = row.mark
                if marks[key] == mark, !open.contains(key) { continue }
                found.append(Seen(key: key, mark: mark, take: try kind.put(row)))
            }
        }
        for key in open.union(marks.keys) where !there.contains(key) {
            guard let kind = kinds[key.kind] else { continue }
            found.append(Seen(key: key, mark: nil) { kind.remove(&$0, key.key) })
        }
        return found
    }
}
