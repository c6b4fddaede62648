import Foundation

/// One line of the table.
enum Row {
    static func printHead() {
        write("what", "measured", "bar", "")
    }

    static func write(_ what: String, _ measured: String, _ bar: String, _ verdict: String) {
        let line =
            padded(what, 58) + padded(measured, 24) + padded(bar, 16) + verdict
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    /// A row that is good when it is not above its bar.
    static func atMost(_ what: String, _ value: Double, _ bar: Double, _ unit: String) {
        write(
            what,
            "\(rounded(value)) \(unit)",
            "≤ \(rounded(bar)) \(unit)",
            value <= bar ? "ok" : "MISSED"
        )
    }

    /// A row that is good when it is not below its bar; both are shares of 1.
    static func atLeast(_ what: String, _ value: Double, _ bar: Double, _ detail: String) {
        write(
            what,
            "\(rounded(value * 100)) %  (\(detail))",
            "≥ \(rounded(bar * 100)) %",
            value >= bar ? "ok" : "MISSED"
        )
    }

    static func rounded(_ value: Double) -> String {
        String(format: value < 10 ? "%.2f" : "%.0f", value)
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}

extension Duration {
    var seconds: Double { self / .seconds(1) }
}

/// The middle one of several figures.
func median(_ figures: [Double]) -> Double {
    let sorted = figures.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
}

/// How long this process has used a core, in seconds.
func processorSeconds() -> Double {
    var usage = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &usage)
    return Double(usage.tv_sec) + Double(usage.tv_nsec) / 1e9
}
