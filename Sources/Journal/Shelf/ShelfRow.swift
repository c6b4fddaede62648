import Concept
package import Foundation
package import Register

/// A row beside the log: what must be forgettable.
///
/// One plain shape for all of it.
///
/// Contact data, consents, the names that a paper prints, accounts, sessions, letters. The log names
/// persons by random numbers only; erasing one is one statement here.
///
/// - Source: decision 6.
package struct ShelfRow: Hashable, Sendable {
    /// What it is: `paperAuthors`.
    package let kind: String
    /// Unique within the kind.
    package let key: String
    /// The person whom it is about, where it is about one.
    package let person: String?
    /// When it is thrown away: the retention takes every row whose time has come.
    package let due: Instant?
    package let body: Data

    package init(kind: String, key: String, person: String? = nil, due: Instant? = nil, body: Data)
    {
        self.kind = kind
        self.key = key
        self.person = person
        self.due = due
        self.body = body
    }
}

extension ShelfRow {
    /// Tells this row from another one in its place, within this process.
    ///
    /// Of all its bytes: the hash of `Data` is that of the first eighty.
    var mark: Int {
        var hasher = Hasher()
        hasher.combine(person)
        hasher.combine(due)
        body.withUnsafeBytes { hasher.combine(bytes: $0) }
        return hasher.finalize()
    }
}

/// Where the rows beside the log are kept.
package protocol ShelfStore: Sendable {
    /// Writes a row, in the place of one with the same kind and key.
    func keep(_ row: ShelfRow) async throws
    func row(kind: String, key: String) async throws -> ShelfRow?
    /// The rows of a kind, by key; with `due`, only those due until then.
    func rows(kind: String, due: Instant?) async throws -> [ShelfRow]
    func forget(kind: String, key: String) async throws
    /// Throws away all rows that are due until then, of every kind but these.
    ///
    /// - Returns: the kinds of those that went.
    func forget(dueUntil: Instant, but kinds: Set<String>) async throws -> Set<String>
    /// Erases all rows about a person.
    ///
    /// - Returns: how many there were.
    @discardableResult
    func forget(person: String) async throws -> Int
    /// Whether all rows about a person were erased, here or before a restore.
    func wasForgotten(person: String) async throws -> Bool
    /// Wipes from the disk what was forgotten in a transaction.
    ///
    /// Where others who read are in the way for long, it is owed and no failure.
    func wipe() async throws
    /// Tries again what `wipe` owes.
    func wipeWhereOwed() async throws
    /// Reads and writes rows in one transaction: all or none, and nobody else in between.
    ///
    /// Transactions of one process run one after another. What is forgotten in one is gone; its bytes
    /// are wiped from the disk by `wipe` or one of the functions above.
    func together<Value: Sendable>(
        _ work: @Sendable @escaping (any ShelfRows) throws -> Value
    ) async throws -> Value
}

/// The rows beside the log inside a transaction.
///
/// See `ShelfStore`.
package protocol ShelfRows {
    func keep(_ row: ShelfRow) throws
    func row(kind: String, key: String) throws -> ShelfRow?
    func rows(kind: String, due: Instant?) throws -> [ShelfRow]
    /// The rows of a kind about a person, by key.
    func rows(kind: String, person: String) throws -> [ShelfRow]
    /// The rows of a kind whose keys stand from the one to before the other in the order of their bytes.
    func rows(kind: String, from key: String, to end: String) throws -> [ShelfRow]
    func forget(kind: String, key: String) throws
    /// Forgets a row so that no backup brings it back: its key is noted, and must say nothing.
    func forgetForGood(kind: String, key: String) throws
    func forget(person: String) throws -> Int
}
