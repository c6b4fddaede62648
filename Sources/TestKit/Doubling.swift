import Foundation

/// Whether work grows in proportion to its input, seen by doubling the input.
///
/// Counted is the processor's time of this thread, so that other programs on the machine do not count.
/// Doubled work takes twice as long where it is linear, and four times where it is quadratic; what lies
/// below three is taken for linear. A busy moment can only make work look slower than it is: so the
/// least of some tries counts, and there are several rounds of tries before work is called worse.
package enum Doubling {
    /// Work that is done too fast to be measured is done several times.
    package static func isLinear(
        from size: Int,
        rounds: Int = 2,
        _ work: (Int) throws -> Void
    ) rethrows -> Bool {
        let once = max(1, try nanoseconds { try work(size) })
        let times = Int(min(100, max(1, leastNanoseconds / once)))
        for _ in 0..<rounds {
            // Anew, since a moment of unusual speed would be the least for good.
            var (single, double) = (Int64.max, Int64.max)
            for _ in 0..<tries {
                single = min(single, try nanoseconds { for _ in 0..<times { try work(size) } })
                double = min(double, try nanoseconds { for _ in 0..<times { try work(2 * size) } })
                if double < 3 * single { return true }
            }
        }
        return false
    }

    private static let tries = 6

    /// Three milliseconds.
    private static let leastNanoseconds: Int64 = 3_000_000

    private static func nanoseconds(_ work: () throws -> Void) rethrows -> Int64 {
        let start = now()
        try work()
        return now() - start
    }

    private static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
