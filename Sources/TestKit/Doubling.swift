import Foundation

/// Tests whether work takes time in proportion to its input, by doubling the input.
///
/// Double input takes twice the time if the work is linear and four times if it is quadratic; less
/// than three times counts as linear. Only this thread's processor time is measured, so other
/// programs do not disturb. Since a disturbance can only make work look slower, the shortest of
/// several measurements counts, and only after several rounds is the work called worse than linear.
package enum Doubling {
    /// Whether `work` takes less than three times as long for `2 * size` as for `size`.
    ///
    /// Work that is too fast to be measured is repeated up to 100 times for each measurement.
    ///
    /// - Throws: what `work` throws.
    package static func isLinear(
        from size: Int,
        rounds: Int = 2,
        _ work: (Int) throws -> Void
    ) rethrows -> Bool {
        let once = max(1, try nanoseconds { try work(size) })
        let times = Int(min(100, max(1, leastNanoseconds / once)))
        for _ in 0..<rounds {
            // Each round starts afresh: one unusually fast measurement of `single` would spoil all
            // the others.
            var (single, double) = (Int64.max, Int64.max)
            for _ in 0..<tries {
                single = min(single, try nanoseconds { for _ in 0..<times { try work(size) } })
                double = min(double, try nanoseconds { for _ in 0..<times { try work(2 * size) } })
                if double < 3 * single { return true }
            }
        }
        return false
    }

    /// Measurements in a round.
    private static let tries = 6

    /// The shortest time that is measured with confidence: three milliseconds.
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
