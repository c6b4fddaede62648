import Concept
import Foundation
import GRDB
import Journal
import Register

/// Durable changes, compared with bare inserts of the same rows into SQLite at the same durability.
enum AppendRows {
    /// Enough changes that both write-ahead logs are restarted more than once.
    private static let count = 1600

    /// Changes by one writer and by 32 at once; round 0 warms up.
    static func measure(_ bench: Bench) async throws -> [Row] {
        var towns: [Town] = []
        for round in 0...5 {
            towns.append(
                try await BenchTown.make(bench.file("append\(round)"), measures: 100)
            )
        }
        let made = towns
        let medians = try await mediansInTurns(
            rounds: 5,
            { try bareInserts(bench.file("bare\($0)")) },
            { try await changes(made[$0], writers: 1) },
            { try await changes(made[$0], writers: 32) }
        )
        let (bare, alone, together) = (medians[0], medians[1], medians[2])
        return [
            Row("durable change alone, of bare inserts", alone, of: bare, "/s", .atLeast(0.6)),
            Row(
                "durable change under 32 writers, of bare inserts",
                together,
                of: bare,
                "/s",
                .atLeast(1.5)
            ),
        ]
    }

    /// Changes a second by this many writers at once.
    private static func changes(_ town: Town, writers: Int) async throws -> Double {
        let taken = try await milliseconds {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<writers {
                    group.addTask {
                        for number in 0..<(count / writers) {
                            try await town.perform(adding(writer * 1000 + number + 1))
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
        return Double(count / writers * writers) * 1000 / taken
    }

    /// A deed that adds one measure, as an office does.
    private static func adding(_ number: Int) -> Command {
        Command(BenchTown.attribution) { _, draft in draft.add(BenchTown.measure(number)) }
    }

    /// Transactions a second that insert the same rows into the same tables.
    ///
    /// The rows are prepared, and nothing checks, hashes or remembers them: the best that this
    /// machine can do.
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
        let rate = Double(count) / ((ContinuousClock.now - begun) / .seconds(1))
        try database.close()
        return rate
    }
}
