import Concept
import Foundation
import GRDB
package import Register

extension SQLiteStore: ShelfStore {
    /// One transaction; see `ShelfStore`.
    ///
    /// - Throws: `JournalFailure` if the row cannot be written.
    package func keep(_ row: ShelfRow) async throws {
        try await together { try $0.keep(row) }
    }

    /// See `ShelfStore`.
    ///
    /// - Throws: `JournalFailure` if the file cannot be read.
    package func row(kind: String, key: String) async throws -> ShelfRow? {
        try await reading {
            try SQLiteRows(database: $0, forgotten: forgotten).row(kind: kind, key: key)
        }
    }

    /// See `ShelfStore`.
    ///
    /// - Throws: `JournalFailure` if the file cannot be read.
    package func rows(kind: String, due: Instant?) async throws -> [ShelfRow] {
        try await reading {
            try SQLiteRows(database: $0, forgotten: forgotten).rows(kind: kind, due: due)
        }
    }

    /// Deletes the row and wipes its bytes from the file.
    ///
    /// - Throws: `JournalFailure` if the row cannot be deleted.
    package func forget(kind: String, key: String) async throws {
        try await together { try $0.forget(kind: kind, key: key) }
        try await wipe()
    }

    /// Deletes the rows and wipes their bytes, and also wipes what other processes could not.
    ///
    /// - Throws: `JournalFailure` if the rows cannot be deleted.
    package func forget(
        dueUntil: Instant,
        but kept: Set<String>
    ) async throws -> Set<String> {
        let kinds = try await writing { database in
            try String.fetchSet(
                database,
                sql: """
                    DELETE FROM beside WHERE due <= ?
                    AND kind NOT IN (\(databaseQuestionMarks(count: kept.count))) RETURNING kind
                    """,
                arguments: [dueUntil.milliseconds] + StatementArguments(kept.sorted())
            )
        }
        // Also what commands beside a server have forgotten and could not wipe.
        try await wipe()
        return kinds
    }

    /// Deletes the rows, wipes their bytes and lists the person in the `ForgottenFile`.
    ///
    /// - Throws: `JournalFailure` if the rows cannot be deleted or listed.
    package func forget(person: String) async throws -> Int {
        let count = try await together { try $0.forget(person: person) }
        try await wipe()
        return count
    }

    /// Whether the `ForgottenFile` lists the person.
    ///
    /// - Throws: `JournalFailure.forgottenUnreadable`.
    package func wasForgotten(person: String) async throws -> Bool {
        try forgotten.read().persons.contains(person)
    }

    /// Forgets again what a file of the forgotten names.
    func forget(_ forgotten: Forgotten) async throws -> Int {
        let count = try await together { rows in
            for row in forgotten.rows { try rows.forgetForGood(kind: row.kind, key: row.key) }
            return try forgotten.persons.reduce(0) { try $0 + rows.forget(person: $1) }
        }
        try await wipe()
        return count
    }

    /// One writing transaction of SQLite; see `ShelfStore`.
    ///
    /// - Throws: whatever `work` throws, `JournalFailure` if the file cannot be written.
    package func together<Value: Sendable>(
        _ work: @Sendable @escaping (any ShelfRows) throws -> Value
    ) async throws -> Value {
        try await writing { try work(SQLiteRows(database: $0, forgotten: forgotten)) }
    }
}

/// The rows beside the log as a transaction sees them.
private struct SQLiteRows: ShelfRows {
    let database: Database
    let forgotten: ForgottenFile

    func keep(_ row: ShelfRow) throws {
        try database.execute(
            sql: """
                INSERT INTO beside (kind, key, person, due, body) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET
                    person = excluded.person, due = excluded.due, body = excluded.body
                """,
            arguments: [row.kind, row.key, row.person, row.due?.milliseconds, row.body]
        )
    }

    func row(kind: String, key: String) throws -> ShelfRow? {
        try Row.fetchOne(
            database,
            sql: "SELECT * FROM beside WHERE kind = ? AND key = ?",
            arguments: [kind, key]
        ).map(besideRow)
    }

    func rows(kind: String, due: Instant?) throws -> [ShelfRow] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM beside WHERE kind = ? AND (? IS NULL OR due <= ?) ORDER BY key
                """,
            arguments: [kind, due?.milliseconds, due?.milliseconds]
        ).map(besideRow)
    }

    func rows(kind: String, person: String) throws -> [ShelfRow] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM beside WHERE kind = ? AND person = ? ORDER BY +key",
            arguments: [kind, person]
        ).map(besideRow)
    }

    func rows(kind: String, from key: String, to end: String) throws -> [ShelfRow] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM beside WHERE kind = ? AND key >= ? AND key < ? ORDER BY key",
            arguments: [kind, key, end]
        ).map(besideRow)
    }

    func forget(kind: String, key: String) throws {
        try database.execute(
            sql: "DELETE FROM beside WHERE kind = ? AND key = ?",
            arguments: [kind, key]
        )
    }

    func forgetForGood(kind: String, key: String) throws {
        try forget(kind: kind, key: key)
        try forgotten.add { $0.take(row: Forgotten.Row(kind: kind, key: key)) }
    }

    func forget(person: String) throws -> Int {
        try database.execute(sql: "DELETE FROM beside WHERE person = ?", arguments: [person])
        let count = database.changesCount
        try forgotten.add { $0.take(person: person) }
        return count
    }
}

private func besideRow(_ row: Row) -> ShelfRow {
    ShelfRow(
        kind: row["kind"],
        key: row["key"],
        person: row["person"],
        due: (row["due"] as Int?).map(Instant.init(milliseconds:)),
        body: row["body"]
    )
}
