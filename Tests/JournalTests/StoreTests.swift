import Concept
import Foundation
import GRDB
import Journal
import Register
import TestKit
import Testing

/// What every engine promises, on SQLite.
@Suite struct StoreTests {
    let folder: TemporaryFolder
    let store: SQLiteStore
    let town: Town

    init() async throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore.create(folder.file("town.sqlite"))
        town = try await Town.found("teststadt", in: store, .test())
    }

    private func fill(seed: UInt64 = 3, _ count: Int = 40) async throws -> RandomHistory {
        let history = RandomHistory(seed: seed, changes: count)
        for change in history.changes { try await town.perform(Command(repeating: change)) }
        return history
    }

    @Test func `the town that is opened again is the town that was left`() async throws {
        let history = try await fill()
        let again = try await Town(store, .test())
        #expect(again.register.table == history.register.table)
        #expect(again.register.last == town.register.last)
        #expect(again.register.lastParagraph == town.register.lastParagraph)
        for kind in Kind.allCases {
            #expect(again.register.nextNumber(of: kind) == town.register.nextNumber(of: kind))
        }
        #expect(again.published == town.published)
        #expect(again.published.asOf == town.published.asOf)
    }

    private func put(_ number: Int, _ visibility: Visibility) async throws -> Instant? {
        try await town.perform(
            Command(.office()) { _, draft in
                var measure = Measure(title: "Sprachtreff")
                measure.visibility = visibility
                draft.put(ID(number), measure)
            }
        )
        return town.published.asOf
    }

    @Test func `a town opened again knows when the public last saw something go`() async throws {
        let shown = try await put(1, .public)
        let withdrawn = try await put(1, .withdrawn(on: Day(daysSinceEpoch: 18_600)))
        #expect(try await put(2, .internal) == withdrawn)
        #expect(withdrawn != shown)
        #expect(try await Town(store, .test()).published.asOf == withdrawn)
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `what the public saw last does not depend on when a town was opened`(
        seed: UInt64
    ) async throws {
        for change in RandomHistory(seed: seed, changes: 30).changes {
            try await town.perform(Command(repeating: change))
            #expect(try await Town(store, .test()).published.asOf == town.published.asOf)
        }
    }

    @Test func `a past register from the log equals the replay`() async throws {
        let history = try await fill()
        var replayed = Register()
        for change in history.changes {
            replayed.take(change)
            let past = try await town.state.past(at: change.head.sequence, store)
            #expect(past.register.table == replayed.table)
            #expect(past.register.last == replayed.last)
        }
        #expect(try await town.state.past(at: 0, store).register.table == Register().table)
    }

    @Test func `a record's history holds each of its versions`() async throws {
        let history = try await fill()
        for kind in Kind.allCases {
            for version in history.register.table.versions(of: kind) {
                let puts = history.changes.filter { change in
                    change.edits.contains { $0.reference == version.reference }
                }
                let stored = try await store.history(of: version.reference)
                #expect(stored.map(\.sequence) == puts.map(\.head.sequence))
            }
        }
    }

    @Test func `who expects an older change writes nothing`() async throws {
        let history = try await fill(5)
        let last = try #require(try await store.changes(after: 4, limit: 1).first)
        await #expect(throws: JournalFailure.conflict(expected: 3, found: 5)) {
            try await store.append([last], expecting: 3)
        }
        #expect(try await store.newest().lastSequence == history.changes.count)
    }

    @Test func `an answered change is on the disk: synchronous is FULL on the writer`() async throws
    {
        let level = try await store.database.writeWithoutTransaction {
            try Int.fetchOne($0, sql: "PRAGMA synchronous")
        }
        #expect(level == 2)
        let mode = try await store.database.read {
            try String.fetchOne($0, sql: "PRAGMA journal_mode")
        }
        #expect(mode == "wal")
    }

    @Test func `the write-ahead log is written over and stays short`() async throws {
        _ = try await fill(150)
        let log = URL(filePath: store.database.path + "-wal")
        let size = try #require(try log.resourceValues(forKeys: [.fileSizeKey]).fileSize)
        #expect(size < 300 * 4120, "\(size) bytes; a page and its head are 4120")
    }

    @Test func `what is erased is wiped: secure_delete is on`() async throws {
        let level = try await store.database.writeWithoutTransaction {
            try Int.fetchOne($0, sql: "PRAGMA secure_delete")
        }
        #expect(level == 1)
    }

    @Test(arguments: [
        "UPDATE changes SET head = x'00' WHERE sequence = 2",
        "DELETE FROM changes WHERE sequence = 2",
        "INSERT OR REPLACE INTO changes SELECT sequence, x'00', digest FROM changes WHERE sequence = 2",
        "UPDATE versions SET body = x'00' WHERE sequence = 2",
        "UPDATE versions SET number = number + 1000",
        "DELETE FROM versions WHERE sequence = 2",
        "REPLACE INTO versions SELECT kind, number, sequence, shape, salt, x'7b7d' FROM versions",
    ])
    func `the log refuses to be rewritten`(sql: String) async throws {
        _ = try await fill(5)
        let before = try await Verification.run(store)
        await #expect(throws: DatabaseError.self) {
            try await store.database.write { try $0.execute(sql: sql) }
        }
        #expect(try await Verification.run(store) == before)
    }

    @Test func `the schema is the released one`() async throws {
        let schema = try await store.database.read { database in
            try String.fetchAll(
                database,
                sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name"
            ).joined(separator: ";\n\n")
        }
        let golden = try golden("schema.sql", recording: schema + "\n")
        #expect(schema + "\n" == golden.expected)
        #expect(!golden.isRecorded, "recorded; run again without RECORD")
    }
}
