import Concept
import Foundation
import GRDB
import Journal
import Register
import TestKit
import Testing

/// No byte of the log can change unnoticed.
@Suite struct ChainTests {
    private static let triggers = [
        "changes_are_never_updated", "changes_are_never_deleted",
        "versions_are_never_updated", "versions_are_never_deleted",
    ]

    private func brokenOpenTown(_ folder: TemporaryFolder) async throws -> SQLiteStore {
        let store = try SQLiteStore.create(folder.file("town.sqlite"))
        let town = try await Town.found("teststadt", in: store, .test())
        for change in RandomHistory(seed: 11, changes: 25).changes {
            try await town.perform(Command(repeating: change))
        }
        try await store.database.write { database in
            for trigger in Self.triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
        }
        return store
    }

    @Test(arguments: 1...120)
    func `any flipped bit in the log's tables breaks verify`(seed: Int) async throws {
        let folder = try TemporaryFolder()
        let store = try await brokenOpenTown(folder)
        var chance = Seeded(seed: UInt64(seed))
        let (table, column) = try #require(
            [
                ("changes", "head"), ("changes", "digest"), ("changes", "sequence"),
                ("versions", "body"), ("versions", "salt"), ("versions", "kind"),
                ("versions", "number"), ("versions", "sequence"), ("versions", "shape"),
            ].randomElement(using: &chance)
        )
        let flipped = try await flip(table, column, seed: chance.next(), in: store)
        guard flipped else { return }
        await #expect(throws: (any Error).self, "seed \(seed): \(table).\(column)") {
            try await Verification.run(store)
        }
        await #expect(throws: (any Error).self, "seed \(seed): \(table).\(column)") {
            try await Town(store, .test())
        }
    }

    /// Flips one bit of a random row, or answers that the schema itself refused.
    private func flip(
        _ table: String,
        _ column: String,
        seed: UInt64,
        in store: SQLiteStore
    ) async throws -> Bool {
        try await store.database.writeWithoutTransaction { database in
            var chance = Seeded(seed: seed)
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT rowid, \(column) FROM \(table) WHERE \(column) IS NOT NULL"
            )
            guard let row = rows.randomElement(using: &chance) else { return false }
            let changed: any DatabaseValueConvertible
            switch row[1] as DatabaseValue {
            case let value where Int.fromDatabaseValue(value) != nil:
                changed = (row[1] as Int) ^ (1 << Int.random(in: 0..<40, using: &chance))
            case let value where value.storage.value is String:
                changed = "x" + (row[1] as String).dropFirst()
            default:
                var bytes: Data = row[1]
                guard let index = bytes.indices.randomElement(using: &chance) else { return false }
                bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
                changed = bytes
            }
            do {
                try database.execute(
                    sql: "UPDATE \(table) SET \(column) = ? WHERE rowid = ?",
                    arguments: [changed, row[0] as Int64]
                )
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
                return false
            }
            return true
        }
    }

    @Test(arguments: [
        "DELETE FROM versions WHERE sequence = 7",
        "DELETE FROM changes WHERE sequence = 0",
        "DELETE FROM versions WHERE rowid = (SELECT max(rowid) FROM versions)",
        "INSERT INTO versions VALUES ('measure', 999, 7, 1, x'00', x'7b7d')",
        "INSERT INTO versions VALUES ('measure', 999, 7000, 1, x'00', x'7b7d')",
        """
        INSERT INTO versions SELECT kind, number, 7000, shape, salt, body FROM versions
        WHERE body IS NOT NULL LIMIT 1
        """,
        """
        INSERT INTO versions SELECT kind, number, 0, shape, salt, body FROM versions
        WHERE body IS NOT NULL LIMIT 1
        """,
        "INSERT INTO changes VALUES (26, x'00', zeroblob(32))",
    ])
    func `what is taken out of the log or put in breaks verify`(sql: String) async throws {
        let folder = try TemporaryFolder()
        let store = try await brokenOpenTown(folder)
        try await store.database.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            try database.execute(sql: sql)
        }
        await #expect(throws: (any Error).self) { try await Verification.run(store) }
        await #expect(throws: (any Error).self) { try await Town(store, .test()) }
    }

    @Test func `verify counts what it has seen`() async throws {
        let folder = try TemporaryFolder()
        let store = try await brokenOpenTown(folder)
        let found = try await Verification.run(store)
        let history = RandomHistory(seed: 11, changes: 25)
        #expect(found.changes == 25)
        #expect(found.versions == history.changes.reduce(0) { $0 + $1.edits.count })
        #expect(found.records == history.register.table.count)
    }
}
