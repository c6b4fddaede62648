import Foundation
import GRDB
import Journal
import Register

/// A durable change beside bare inserts of the same rows into SQLite at the same durability.
enum AppendRows {
    /// Enough that both write-ahead logs have been begun anew more than once.
    private static let count = 1600
    private static let rounds = 5

    static func measure(_ folder: BenchFolder) async throws {
        var alone: [Double] = []
        var added: [Double] = []
        var together: [Double] = []
        for round in 0..<rounds {
            let bare = try bareInserts(folder.file("bare\(round)"))
            let town = try await BenchTown.make(folder.file("append\(round)"), measures: 100)
            let one = try await changes(town, writers: 1)
            let many = try await changes(town, writers: 32)
            alone.append(one / bare)
            added.append(1000 / one - 1000 / bare)
            together.append(many / bare)
        }
        let span = "of \(rounds) rounds, bare inserts in between"
        Row.atLeast("durable change alone, of bare inserts of its rows", median(alone), 0.8, span)
        Row.atMost("what a durable change adds to bare inserts", median(added), 0.3, "ms")
        Row.atLeast("durable change under 32 writers", median(together), 1, span)
    }

    /// Changes a second.
    private static func changes(_ town: Town, writers: Int) async throws -> Double {
        let begun = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<writers {
                group.addTask {
                    for number in 0..<(count / writers) {
                        let command = Command(BenchTown.attribution) { _, draft in
                            draft.add(BenchTown.measure(writer * 1000 + number + 1))
                        }
                        try await town.perform(command)
                    }
                }
            }
            try await group.waitForAll()
        }
        return Double(count / writers * writers) / (ContinuousClock.now - begun).seconds
    }

    /// Transactions a second that insert the same rows into the same tables, made beforehand and with
    /// nobody who checks, hashes or remembers them.
    private static func bareInserts(_ file: URL) throws -> Double {
        let database = try SQLiteStore.create(file).database
        let body = try Shape.encode(BenchTown.measure(1))
        let (head, digest, salt) = (Data(count: 220), Data(count: 32), Data(count: 16))
        let begun = ContinuousClock.now
        for number in 1...count {
            try database.write { database in
                try database.cachedStatement(sql: "INSERT INTO changes VALUES (?, ?, ?)")
                    .execute(arguments: [number, head, digest])
                try database.cachedStatement(sql: "INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?)")
                    .execute(arguments: ["measure", number, number, 1, salt, body])
            }
        }
        let rate = Double(count) / (ContinuousClock.now - begun).seconds
        try database.close()
        return rate
    }
}
