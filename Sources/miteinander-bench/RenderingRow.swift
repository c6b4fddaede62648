import Journal
import PublicSite
import Web

/// The list of 200 measures, rendered without a cache.
enum RenderingRow {
    static func measure(_ folder: BenchFolder) async throws {
        let town = try await BenchTown.make(folder.file("list"), measures: 200)
        let site = Site(PublicTown(town), log: AccessLog { _ in })
        let rounds = 300
        for _ in 0..<50 { _ = try await site.rendered("/massnahmen") }
        let begun = processorSeconds()
        for _ in 0..<rounds { _ = try await site.rendered("/massnahmen") }
        let each = (processorSeconds() - begun) / Double(rounds)
        Row.atMost("measure list of 200, no cache", each * 1000, 1, "ms CPU")
    }
}
