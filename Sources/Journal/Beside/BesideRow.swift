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
package struct BesideRow: Hashable, Sendable {
    /// What it is: `paperAuthors`.
    package let kind: String
    /// Unique within the kind.
    package let key: String
    /// The person whom it is about, where it is about one.
    package let person: String?
    /// When it is to be looked at or thrown away.
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

/// Where the rows beside the log are kept.
package protocol BesideStore: Sendable {
    /// Writes a row, in the place of one with the same kind and key.
    func keep(_ row: BesideRow) async throws
    func row(kind: String, key: String) async throws -> BesideRow?
    /// The rows of a kind, by key; with `due`, only those due until then.
    func rows(kind: String, due: Instant?) async throws -> [BesideRow]
    func forget(kind: String, key: String) async throws
    /// Erases all rows about a person.
    ///
    /// - Returns: how many there were.
    @discardableResult
    func forget(person: String) async throws -> Int
    /// Reads and writes rows in one transaction: all or none, and nobody else in between.
    ///
    /// Transactions of one process run one after another. What is forgotten in one is gone; that its
    /// bytes are wiped from the disk at once is promised by the two functions above only.
    func together<Value: Sendable>(
        _ work: @Sendable @escaping (any BesideRows) throws -> Value
    ) async throws -> Value
}

/// The rows beside the log inside a transaction.
///
/// See `BesideStore`.
package protocol BesideRows {
    func keep(_ row: BesideRow) throws
    func row(kind: String, key: String) throws -> BesideRow?
    func rows(kind: String, due: Instant?) throws -> [BesideRow]
    func forget(kind: String, key: String) throws
    func forget(person: String) throws -> Int
}
