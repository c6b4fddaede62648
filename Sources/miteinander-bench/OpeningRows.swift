import Concept
import Crypto
import Foundation
import GRDB
import Journal
import Register

/// Opening a town with a long history, compared with reading its file; and a past day of it,
/// compared with opening.
enum OpeningRows {
    /// Opening at most twice the time of reading; a past day at most a quarter of opening.
    static func measure(_ bench: Bench) async throws -> [Row] {
        let town = try await bench.longTown()
        let file = bench.longFile
        let medians = try await mediansInTurns(
            rounds: 7,
            { _ in try await milliseconds { try read(file) } },
            { _ in
                try await milliseconds {
                    let again = try await Town(try SQLiteStore.open(file), .bench)
                    precondition(again.register.sequence == 20_000)
                }
            },
            { _ in try await slowestPast(of: town) }
        )
        let (bare, opening, past) = (medians[0], medians[1], medians[2])
        return [
            Row(
                "open 20,000 changes, of reading the file and hashing its bodies",
                opening,
                of: bare,
                "ms",
                .atMost(2)
            ),
            Row(
                "a past day of it, the slowest of five, of opening it",
                past,
                of: opening,
                "ms",
                .atMost(0.25)
            ),
        ]
    }

    /// Reads every row of the log and hashes each body once with its salt.
    private static func read(_ file: URL) throws {
        var configuration = Configuration()
        configuration.readonly = true
        let database = try DatabaseQueue(
            path: file.path(percentEncoded: false),
            configuration: configuration
        )
        let read = try database.read { database in
            let heads = try rows(of: database, "SELECT head, digest FROM changes") { _ in }
            let bodies = try rows(of: database, "SELECT salt, body FROM versions") { row in
                var hash = SHA256()
                for column in 0...1 {
                    if let data = try row.decode(Data?.self, atIndex: column) {
                        hash.update(data: data)
                    }
                }
                // Used, so that the compiler does not leave the hash out.
                precondition(hash.finalize().contains { $0 > 0 })
            }
            return (heads, bodies)
        }
        precondition(read.0 == 20_001 && read.1 >= 20_000)
        try database.close()
    }

    /// The slowest of five days spread over the history, in milliseconds.
    private static func slowestPast(of town: Town) async throws -> Double {
        var slowest = 0.0
        for sequence in [2_000, 6_000, 10_000, 14_000, 18_000] {
            let taken = try await milliseconds {
                let past = try await town.state.past(at: sequence, town.store)
                let then = town.published.asItWas(in: past.register, changed: past.changed)
                precondition(then.table.count > 0)
            }
            slowest = max(slowest, taken)
        }
        return slowest
    }

    /// Passes each row of a query to `body`; returns how many there were.
    private static func rows(
        of database: Database,
        _ query: String,
        _ body: (GRDB.Row) throws -> Void
    ) throws -> Int {
        var count = 0
        let rows = try GRDB.Row.fetchCursor(database, sql: query)
        while let row = try rows.next() {
            try body(row)
            count += 1
        }
        return count
    }
}
