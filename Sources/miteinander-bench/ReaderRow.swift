import Concept
import Foundation
import Journal
import Register

/// Reading the bodies of 20,000 changes with the program's own reader, compared with Foundation's.
enum ReaderRow {
    /// At most 0.7 times the time of Foundation's reader.
    static func measure(_ bench: Bench) async throws -> [Row] {
        let bodies = try await bodies(of: try await bench.longTown().store)
        let medians = try await mediansInTurns(
            rounds: 7,
            { _ in
                try await milliseconds {
                    for body in bodies { _ = try JSONDecoder().decode(Measure.self, from: body) }
                }
            },
            { _ in
                try await milliseconds {
                    for body in bodies { _ = try StoredBody(body).record(Measure.self) }
                }
            }
        )
        return [
            Row(
                "read \(bodies.count) bodies by StoredBody, of JSONDecoder",
                medians[1],
                of: medians[0],
                "ms",
                .atMost(0.7)
            )
        ]
    }

    /// The bodies of all versions of measures in a log, read in pages of 4,096 changes.
    private static func bodies(of store: any JournalStore) async throws -> [Data] {
        var bodies: [Data] = []
        var last = -1
        while let page = Optional(try await store.changes(after: last, limit: 4096)), !page.isEmpty
        {
            for version in page.flatMap(\.versions) where version.reference.kind == .measure {
                if let content = version.content { bodies.append(content.body) }
            }
            last = page.last?.sequence ?? .max
        }
        return bodies
    }
}
