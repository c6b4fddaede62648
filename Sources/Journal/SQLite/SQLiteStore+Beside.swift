import Foundation
import GRDB
package import Register

extension SQLiteStore: BesideStore {
    package func keep(_ row: BesideRow) async throws {
        try await writing { database in
            try database.execute(
                sql: """
                    INSERT INTO beside (kind, key, person, due, body) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET
                        person = excluded.person, due = excluded.due, body = excluded.body
                    """,
                arguments: [row.kind, row.key, row.person, row.due?.milliseconds, row.body]
            )
        }
    }

    package func row(kind: String, key: String) async throws -> BesideRow? {
        try await reading { database in
            try Row.fetchOne(
                database,
                sql: "SELECT * FROM beside WHERE kind = ? AND key = ?",
                arguments: [kind, key]
            ).map(besideRow)
        }
    }

    package func rows(kind: String, due: Instant?) async throws -> [BesideRow] {
        try await reading { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM beside WHERE kind = ? AND (? IS NULL OR due <= ?) ORDER BY key
                    """,
                arguments: [kind, due?.milliseconds, due?.milliseconds]
            ).map(besideRow)
        }
    }

    package func forget(kind: String, key: String) async throws {
        try await writing { database in
            try database.execute(
                sql: "DELETE FROM beside WHERE kind = ? AND key = ?",
                arguments: [kind, key]
            )
        }
        try await wipe()
    }

    package func forget(person: String) async throws -> Int {
        let count = try await writing { database in
            try database.execute(sql: "DELETE FROM beside WHERE person = ?", arguments: [person])
            return database.changesCount
        }
        try await wipe()
        return count
    }
}

private func besideRow(_ row: Row) -> BesideRow {
    BesideRow(
        kind: row["kind"],
        key: row["key"],
        person: row["person"],
        due: (row["due"] as Int?).map(Instant.init(milliseconds:)),
        body: row["body"]
    )
}
