import Foundation

/// What one measurement answers: a time or a rate; it gets the number of the round.
typealias Measurement = (Int) async throws -> Double

/// Measures several things in turns, and answers the median of each, in their order.
///
/// One after another in each round (ABAB), so that what slows the machine for a while slows all of them.
/// Round 0 does not count: files are read from the disk, and words are folded, for the first time.
func mediansInTurns(rounds: Int, _ measurements: Measurement...) async throws -> [Double] {
    var figures = measurements.map { _ in [Double]() }
    for round in 0...rounds {
        for (place, measurement) in measurements.enumerated() {
            let figure = try await measurement(round)
            if round > 0 { figures[place].append(figure) }
        }
    }
    return figures.map(median)
}

/// The middle one of several figures; 0 where there is none.
func median(_ figures: [Double]) -> Double { percentile(figures, 0.5) }

/// The figure that this share of all figures does not exceed; 0 where there is none.
func percentile(_ figures: [Double], _ share: Double) -> Double {
    let sorted = figures.sorted()
    return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
}

/// How long something takes, in milliseconds.
func milliseconds(_ body: () async throws -> Void) async rethrows -> Double {
    let begun = ContinuousClock.now
    try await body()
    return (ContinuousClock.now - begun) / .milliseconds(1)
}

/// How long this process uses a core for one call, in milliseconds: the mean of so many calls.
func processorMilliseconds(
    calls: Int,
    _ body: () async throws -> Void
) async rethrows -> Double {
    let begun = processorSeconds()
    for _ in 0..<calls { try await body() }
    return (processorSeconds() - begun) * 1000 / Double(calls)
}

private func processorSeconds() -> Double {
    var usage = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &usage)
    return Double(usage.tv_sec) + Double(usage.tv_nsec) / 1e9
}
