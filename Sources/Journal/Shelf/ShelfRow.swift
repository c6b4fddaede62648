import Concept
package import Foundation
package import Register

/// A row beside the log, for everything that has to be deletable.
///
/// Contact details, consents, names printed in papers, accounts, sessions and letters all have this
/// one form. The log refers to persons by random numbers only, so a person is erased by deleting
/// rows here.
///
/// - Source: decision 6.
package struct ShelfRow: Hashable, Sendable {
    /// What the row is: `paperAuthors`.
    package let kind: String
    /// Unique within the kind.
    package let key: String
    /// The random number of the person it is about; `nil` if it is about none.
    package let person: String?
    /// When it may be deleted; `nil` if it has no such time.
    package let due: Instant?
    /// A value in JSON; see `body(_:)`.
    package let body: Data

    /// A row about nobody and without a time, unless both are given.
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
    /// It hashes all bytes of the body, because the hash of `Data` covers only the first eighty.
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
    /// Writes a row, replacing one with the same kind and key.
    func keep(_ row: ShelfRow) async throws
    /// The row with this kind and key; `nil` if there is none.
    func row(kind: String, key: String) async throws -> ShelfRow?
    /// The rows of a kind, sorted by key; with `due`, only those whose time is not later.
    func rows(kind: String, due: Instant?) async throws -> [ShelfRow]
    /// Deletes a row, if it is there, and wipes its bytes.
    func forget(kind: String, key: String) async throws
    /// Deletes all rows whose time is not later than `dueUntil`, except those of some kinds.
    ///
    /// - Returns: the kinds of the deleted rows.
    func forget(dueUntil: Instant, but kinds: Set<String>) async throws -> Set<String>
    /// Deletes all rows about a person, for good: no backup brings them back.
    ///
    /// - Returns: how many there were.
    @discardableResult
    func forget(person: String) async throws -> Int
    /// Whether a person was erased here, or before a restore.
    func wasForgotten(person: String) async throws -> Bool
    /// Wipes the bytes of rows that were deleted in a transaction from the disk.
    ///
    /// If other readers are in the way for too long, the wipe is owed, which is no failure.
    func wipe() async throws
    /// Tries a wipe again that is owed.
    func wipeWhereOwed() async throws
    /// Reads and writes rows in one transaction: all or nothing, and nobody else in between.
    ///
    /// Transactions of one process run one after another. The bytes of deleted rows are wiped only
    /// by `wipe`, or by one of the functions above.
    func together<Value: Sendable>(
        _ work: @Sendable @escaping (any ShelfRows) throws -> Value
    ) async throws -> Value
}

/// The rows beside the log within a transaction; see `ShelfStore`.
package protocol ShelfRows {
    /// Writes a row, replacing one with the same kind and key.
    func keep(_ row: ShelfRow) throws
    /// The row with this kind and key; `nil` if there is none.
    func row(kind: String, key: String) throws -> ShelfRow?
    /// The rows of a kind, sorted by key; with `due`, only those whose time is not later.
    func rows(kind: String, due: Instant?) throws -> [ShelfRow]
    /// The rows of a kind about a person, sorted by key.
    func rows(kind: String, person: String) throws -> [ShelfRow]
    /// The rows of a kind with keys from `key` to before `end`, in the order of their bytes.
    func rows(kind: String, from key: String, to end: String) throws -> [ShelfRow]
    /// Deletes a row, if it is there.
    func forget(kind: String, key: String) throws
    /// Deletes a row for good: its key, which must be meaningless, is listed in the
    /// `ForgottenFile`.
    func forgetForGood(kind: String, key: String) throws
    /// Deletes all rows about a person for good, and returns how many there were.
    func forget(person: String) throws -> Int
}
