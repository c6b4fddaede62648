import Foundation
import Journal
import Register

/// Words looked for in 10,000 records of about 60 words.
enum SearchRow {
    static func measure(_ folder: BenchFolder) async throws {
        let town = try await BenchTown.empty(folder.file("search"))
        try await town.perform(
            Command(BenchTown.attribution) { _, draft in
                for number in 1...10_000 { draft.add(record(number)) }
            }
        )
        let register = town.published
        precondition(register.table.count == 10_000)
        // The first search folds all words; a town is searched thousands of times.
        for typed in typed { _ = SearchQuery(typed).map { register.found($0, among: [.measure]) } }
        var taken: [Double] = []
        for round in 0..<400 {
            guard let query = SearchQuery(typed[round % typed.count]) else { continue }
            let begun = ContinuousClock.now
            _ = register.found(query, among: [.measure])
            taken.append((ContinuousClock.now - begun).seconds * 1000)
        }
        Row.atMost("search over 10,000 records, 99 of 100", percentile(taken, 0.99), 5, "ms")
    }

    private static let typed = [
        "förderung", "foerderung", "nachbarschaft 77", "sprachcafe", "xylophon", "treff",
    ]

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

/// The figure that this share of all figures does not exceed.
func percentile(_ figures: [Double], _ share: Double) -> Double {
    let sorted = figures.sorted()
    return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
}
