import Concept
import PublicSite
import Register
import Vault
import Web

/// A page with a long history behind it, compared with the same page with a short one or none.
///
/// A page must not become slower because a town keeps its record for years.
enum GrowthRows {
    /// The changes of the town with the long history.
    private static let many = 200_000
    /// The changes of the town with the short one; more than a page of a measure shows.
    private static let few = 100

    /// At most 1.05 times the processor time of the same page with a short history or none.
    static func measure(_ bench: Bench) async throws -> [Row] {
        let fresh = try await site(bench, "fresh", changes: 0)
        let young = try await site(bench, "young", changes: few)
        let old = try await site(bench, "old", changes: many)
        return [
            try await row("list of 200, 200,000 changes behind it", "/massnahmen", old, fresh),
            // Compared with a short history, because a measure without any has a different page.
            try await row("page of a measure, 200,000 changes of it", "/massnahmen/1", old, young),
        ]
    }

    /// Compares one page of two towns by processor time.
    private static func row(
        _ name: String,
        _ path: String,
        _ old: Site,
        _ young: Site
    ) async throws -> Row {
        let calls = 60
        let medians = try await mediansInTurns(
            rounds: 9,
            { _ in
                try await processorMilliseconds(calls: calls) { _ = try await young.rendered(path) }
            },
            { _ in
                try await processorMilliseconds(calls: calls) { _ = try await old.rendered(path) }
            }
        )
        return Row("\(name), of few or none", medians[1], of: medians[0], "ms CPU", .atMost(1.05))
    }

    /// A town whose first measure was changed this many times.
    private static func site(_ bench: Bench, _ name: String, changes: Int) async throws -> Site {
        let town = try await BenchTown.make(bench.file(name), measures: 200)
        try await BenchTown.perform(changes, on: town) { number in
            BenchTown.reporting(ID(1), "Bericht \(number % 10): Es geht voran.")
        }
        return Site(PublicTown(town), log: AccessLog { _ in })
    }
}
