import CMemmem
import Concept
import Foundation
import Journal
import Register

/// Searching 10,000 records of about 60 words, compared with `memmem` over the same folded bytes.
///
/// The scan is the least that a search without an index can cost on this machine.
enum SearchRow {
    /// At the 99th percentile at most three times the time of scanning the bytes; the median is
    /// shown only.
    static func measure(_ bench: Bench) async throws -> [Row] {
        let register = try await town(bench).published
        let bytes = FoldedBytes(register.table.versions(of: .measure).map(\.folded))
        var searched: [Double] = []
        var scanned: [Double] = []
        // The first searches fold all texts and are left out; a town is searched thousands of
        // times.
        for round in 0..<1000 {
            guard let query = SearchQuery(typed[round % typed.count]) else { continue }
            let scan = await milliseconds { _ = bytes.places(of: query) }
            let search = await milliseconds { _ = register.found(query, among: [.measure]) }
            guard round >= typed.count else { continue }
            scanned.append(scan)
            searched.append(search)
        }
        return [
            Row(
                "search over 10,000 records, of memmem, 99 of 100",
                percentile(searched, 0.99),
                of: percentile(scanned, 0.99),
                "ms",
                .atMost(3)
            ),
            Row(
                "search over 10,000 records, of memmem, the median",
                median(searched),
                of: median(scanned),
                "ms",
                .none
            ),
        ]
    }

    /// A town with 10,000 public measures and nothing else.
    private static func town(_ bench: Bench) async throws -> Town {
        let town = try await BenchTown.empty(bench.file("search"))
        try await town.perform(
            Command(BenchTown.attribution) { _, draft in
                for number in 1...10_000 { draft.add(record(number)) }
            }
        )
        precondition(town.published.table.count == 10_000)
        return town
    }

    /// Words that occur in all records, in one and in none, in either spelling.
    private static let typed = [
        "förderung", "foerderung", "nachbarschaft 77", "sprachcafe", "xylophon", "treff",
    ]

    /// A measure of about 60 words, some of them the same in all.
    private static func record(_ number: Int) -> Measure {
        var measure = Measure(title: "Maßnahme \(number) zur Sprachförderung im Stadtteil")
        measure.visibility = .public
        let sentence =
            "Im Zeitraum \(number) haben Treffen mit vielen Beteiligten aus der"
            + " Nachbarschaft stattgefunden, die Räume stehen bereit und werden gern genutzt."
        measure.progress = sentence + " " + sentence
        measure.nextStep = "Im Herbst folgt die Auswertung mit allen, die daran mitgewirkt haben."
        measure.outcome = sentence
        return measure
    }
}

/// The folded texts of many records, end to end, in both spellings.
private struct FoldedBytes {
    private let long: [UInt8]
    private let short: [UInt8]

    init(_ texts: [FoldedText]) {
        long = texts.flatMap(\.long)
        short = texts.flatMap(\.short)
    }

    /// How often the words of a query occur, in either spelling.
    func places(of query: SearchQuery) -> Int {
        query.words.reduce(0) { sum, word in
            sum + places(of: word.long, in: long) + places(of: word.short, in: short)
        }
    }

    private func places(of word: [UInt8], in text: [UInt8]) -> Int {
        text.withUnsafeBytes { text in
            var count = 0
            var rest = text[...]
            while let base = UnsafeRawBufferPointer(rebasing: rest).baseAddress,
                let found = memmem(base, rest.count, word, word.count)
            {
                count += 1
                rest = rest.dropFirst(base.distance(to: UnsafeRawPointer(found)) + word.count)
            }
            return count
        }
    }
}
