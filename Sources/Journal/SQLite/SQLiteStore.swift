import Concept
import Foundation
package import GRDB
package import Register

/// The log of a town, and the rows beside it, in one SQLite file (decision 6).
package struct SQLiteStore: JournalStore {
    /// The connections; open to tests that damage a file on purpose.
    package let database: any DatabaseWriter
    let owed = OwedWipe()

    /// What the town has forgotten, beside its file.
    package var forgotten: ForgottenFile { ForgottenFile(beside: URL(filePath: database.path)) }

    /// See `JournalStore`.
    ///
    /// - Throws: `JournalFailure`; `UnknownShape` for a kind that this program does not know.
    package func newest() async throws -> NewestVersions {
        try await reading { database in
            let last = try Int.fetchOne(database, sql: "SELECT max(sequence) FROM changes")
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT v.kind, v.number, v.sequence, v.shape, v.salt, v.body, span.first
                    FROM (SELECT kind, number, max(sequence) AS last, min(sequence) AS first
                        FROM versions GROUP BY kind, number) AS span
                    JOIN versions v ON v.kind = span.kind AND v.number = span.number
                        AND v.sequence = span.last
                    WHERE v.body IS NOT NULL
                    """
            )
            let versions = try rows.mapToArray { row in
                NewestVersions.Newest(version: try version(row), first: try row.value(6))
            }
            let highest = try Row.fetchAll(
                database,
                sql: "SELECT kind, max(number) FROM versions GROUP BY kind"
            )
            return NewestVersions(
                lastSequence: last ?? -1,
                versions: versions,
                highest: try Dictionary(
                    uniqueKeysWithValues: highest.map { (try kind($0), try $0.value(1)) }
                )
            )
        }
    }

    /// See `JournalStore`.
    ///
    /// - Throws: `JournalFailure`; `UnknownShape` for a kind that this program does not know.
    package func versions(undoing sequence: Int) async throws -> [PastVersion] {
        try await reading { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT t.kind, t.number, v.sequence, v.shape, v.salt, v.body,
                        (SELECT min(sequence) FROM versions f
                            WHERE f.kind = t.kind AND f.number = t.number)
                    FROM (SELECT DISTINCT kind, number FROM versions WHERE sequence > :after) AS t
                    LEFT JOIN versions v ON v.kind = t.kind AND v.number = t.number
                        AND v.sequence = (SELECT max(sequence) FROM versions m
                            WHERE m.kind = t.kind AND m.number = t.number AND m.sequence <= :after)
                    """,
                arguments: ["after": sequence]
            )
            return try rows.mapToArray { row in
                let reference = Reference(try kind(row), try row.value(1))
                guard !row.hasNull(atIndex: 5) else {
                    return PastVersion(reference: reference, newest: nil)
                }
                let first: Int = try row.value(6)
                return PastVersion(
                    reference: reference,
                    newest: NewestVersions.Newest(version: try version(row), first: first)
                )
            }
        }
    }

    /// See `JournalStore`.
    ///
    /// - Throws: `JournalFailure`; `UnknownShape` for a kind that this program does not know.
    package func changes(after sequence: Int, limit: Int) async throws -> [StoredChange] {
        try await reading { database in
            let heads = try Row.fetchAll(
                database,
                sql: """
                    SELECT sequence, head, digest FROM changes
                    WHERE sequence > ? ORDER BY sequence LIMIT ?
                    """,
                arguments: [sequence, limit]
            )
            // A short page is the end of the log: versions beyond it belong to no change.
            let last = heads.count < limit ? Int.max : try heads.last?.value(0) ?? sequence
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT kind, number, sequence, shape, salt, body FROM versions
                    WHERE sequence > ? AND sequence <= ? ORDER BY sequence
                    """,
                arguments: [sequence, last]
            )
            var versions = try Dictionary(
                grouping: rows.mapToArray { try version($0) },
                by: \.sequence
            )
            let changes = try heads.map { row in
                let number: Int = try row.value(0)
                return StoredChange(
                    sequence: number,
                    head: try row.value(1),
                    digest: try row.value(2),
                    versions: versions.removeValue(forKey: number) ?? []
                )
            }
            if let orphan = versions.keys.min() {
                throw JournalFailure.chainBroken(sequence: orphan)
            }
            return changes
        }
    }

    /// See `JournalStore`.
    ///
    /// - Throws: `JournalFailure` if the file cannot be read.
    package func history(
        of reference: Reference,
        through sequence: Int,
        limit: Int
    ) async throws -> [ToldVersion] {
        try await reading { database in
            try Row.fetchCursor(
                database,
                sql: """
                    SELECT v.kind, v.number, v.sequence, v.shape, v.salt, v.body, c.head
                    FROM versions v JOIN changes c ON c.sequence = v.sequence
                    WHERE v.kind = ? AND v.number = ? AND v.sequence <= ?
                    ORDER BY v.sequence DESC LIMIT ?
                    """,
                arguments: [reference.kind.rawValue, reference.number, sequence, limit]
            ).mapToArray { row in
                ToldVersion(version: try version(row), head: try row.value(6))
            }.reversed()
        }
    }

    /// See `JournalStore`.
    ///
    /// - Throws: `JournalFailure` if the file cannot be read.
    package func versions(
        of reference: Reference,
        at sequences: [Int]
    ) async throws -> [StoredVersion] {
        try await reading { database in
            let list = String(decoding: try JSONEncoder().encode(sequences), as: UTF8.self)
            return try Row.fetchCursor(
                database,
                sql: """
                    SELECT kind, number, sequence, shape, salt, body FROM versions
                    WHERE kind = :kind AND number = :number AND sequence IN (
                        SELECT (
                            SELECT max(sequence) FROM versions
                            WHERE kind = :kind AND number = :number AND sequence <= value
                        ) FROM json_each(:list)
                    ) ORDER BY sequence
                    """,
                arguments: [
                    "kind": reference.kind.rawValue, "number": reference.number, "list": list,
                ]
            ).mapToArray { try version($0) }
        }
    }

    /// See `JournalStore`; wipes the old bodies from the file after a redaction.
    ///
    /// - Throws: `JournalFailure`, `conflict` if another process appended first.
    package func append(_ changes: [StoredChange], expecting sequence: Int) async throws {
        try await writing { database in
            let last =
                try Int.fetchOne(
                    database.cachedStatement(sql: "SELECT max(sequence) FROM changes")
                ) ?? -1
            guard last == sequence else {
                throw JournalFailure.conflict(expected: sequence, found: last)
            }
            for change in changes { try insert(change, database) }
        }
        if changes.contains(where: { !$0.replacements.isEmpty }) { try await wipe() }
    }

    private func insert(_ change: StoredChange, _ database: Database) throws {
        try database.cachedStatement(
            sql: "INSERT INTO changes (sequence, head, digest) VALUES (?, ?, ?)"
        ).execute(arguments: [change.sequence, change.head, change.digest])
        for version in change.versions {
            try database.cachedStatement(
                sql: """
                    INSERT INTO versions (kind, number, sequence, shape, salt, body)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """
            ).execute(arguments: [
                version.reference.kind.rawValue, version.reference.number, version.sequence,
                version.content?.shape, version.content?.salt, version.content?.body,
            ])
        }
        try replace(change.replacements, database)
    }

    // MARK: -

    func reading<Value: Sendable>(
        _ body: @Sendable @escaping (Database) throws -> Value
    ) async throws -> Value {
        try await finishing { done in
            database.asyncRead { access in done(Result { try body(access.get()) }) }
        }
    }

    func writing<Value: Sendable>(
        _ body: @Sendable @escaping (Database) throws -> Value
    ) async throws -> Value {
        try await finishing { done in
            database.asyncWrite(body) { _, result in done(result) }
        }
    }

    /// Waits for what was begun, also where the task is cancelled meanwhile: a batch that it leads
    /// is other people's, too.
    func finishing<Value: Sendable>(
        _ begin: (@Sendable @escaping (Result<Value, any Error>) -> Void) -> Void
    ) async throws -> Value {
        do {
            return try await withCheckedThrowingContinuation { continuation in
                begin { continuation.resume(with: $0) }
            }
        } catch {
            throw failure(of: error)
        }
    }

    /// What the database says, in the words of this floor.
    func failure(of error: any Error) -> any Error {
        if error is RowDecodingError { return JournalFailure.torn(path: database.path) }
        guard let error = error as? DatabaseError else { return error }
        switch error.resultCode {
        case _ where error.isAboutOthers: return JournalFailure.busy
        case .SQLITE_FULL: return JournalFailure.full(path: database.path)
        case _ where error.isAboutDamage: return JournalFailure.torn(path: database.path)
        default: return error
        }
    }
}

/// A row of kind, number, sequence, shape, salt, body.
private func version(_ row: Row) throws -> StoredVersion {
    let reference = Reference(try kind(row), try row.value(1))
    let sequence: Int = try row.value(2)
    guard let body: Data = try row.optional(5), let shape: Int = try row.optional(3) else {
        return StoredVersion(reference, sequence: sequence, content: nil)
    }
    let salt: Data? = try row.optional(4)
    return StoredVersion(
        reference,
        sequence: sequence,
        content: StoredVersion.Content(shape: shape, salt: salt, body: body)
    )
}

/// The kind in the first column.
private func kind(_ row: Row) throws -> Kind {
    let name: String = try row.value(0)
    guard let kind = Kind(rawValue: name) else { throw UnknownShape(kind: name, shape: 0) }
    return kind
}

extension Cursor {
    /// All elements, made into something else.
    fileprivate func mapToArray<Value>(_ make: (Element) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        while let element = try next() { values.append(try make(element)) }
        return values
    }
}

extension Row {
    /// What stands in a column; a value of another type than ours is an error and no trap.
    fileprivate func value<Value: DatabaseValueConvertible>(_ index: Int) throws -> Value {
        try decode(Value.self, atIndex: index)
    }

    fileprivate func optional<Value: DatabaseValueConvertible>(_ index: Int) throws -> Value? {
        try decode(Value?.self, atIndex: index)
    }
}
