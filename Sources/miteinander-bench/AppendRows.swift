import Foundation
import GRDB
import Journal
import Register

/// A durable change beside bare inserts of the same bytes into SQLite at the same durability.
enum AppendRows {
    private static let count = 300

    static func measure(_ folder: BenchFolder) async throws {
        var alone: [Double] = []
        var together: [Double] = []
        var detail = ("", "")
        for round in 0..<3 {
            let bare = try bareInserts(folder.url.appending(path: "bare\(round).sqlite"))
            let town = try await BenchTown.make(folder.file("append\(round)"), measures: 100)
            let one = try await changes(town, writers: 1)
            let many = try await changes(town, writers: 32)
            alone.append(one / bare)
            together.append(many / bare)
            detail = ("\(Int(one)) of \(Int(bare))/s", "\(Int(many)) of \(Int(bare))/s")
        }
        Row.atLeast("durable change alone, of bare inserts", median(alone), 0.8, detail.0)
        Row.atLeast("durable change under 32 writers", median(together), 1, detail.1)
    }

    /// Changes a second.
    private static func changes(_ town: Town, writers: Int) async throws -> Double {
        let begun = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<writers {
                group.addTask {
                    for number in 0..<(count / writers) {
                        let wish = Wish(BenchTown.told) { _, draft in
                            draft.add(BenchTown.measure(writer * 1000 + number + 1))
                        }
                        try await town.perform(wish)
                    }
                }
            }
            try await group.waitForAll()
        }
        return Double(count / writers * writers) / (ContinuousClock.now - begun).seconds
    }

    /// Transactions a second that insert a head and a body as large as ours.
    private static func bareInserts(_ file: URL) throws -> Double {
        let pool = try DatabasePool(path: file.path(percentEncoded: false))
        let body = try Shape.encode(BenchTown.measure(1))
        let head = Data(count: 220)
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(
                sql: """
                    CREATE TABLE heads (sequence INTEGER PRIMARY KEY, head BLOB);
                    CREATE TABLE bodies (sequence INTEGER, body BLOB);
                    """
            )
        }
        let begun = ContinuousClock.now
        for number in 1...count {
            try pool.write { database in
                try database.cachedStatement(sql: "INSERT INTO heads VALUES (?, ?)")
                    .execute(arguments: [number, head])
                try database.cachedStatement(sql: "INSERT INTO bodies VALUES (?, ?)")
                    .execute(arguments: [number, body])
            }
        }
        return Double(count) / (ContinuousClock.now - begun).seconds
    }
}
