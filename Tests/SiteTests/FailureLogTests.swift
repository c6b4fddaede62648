import Concept
import Register
import Testing
import Web

/// What fails several times a second is told, and fills no disk.
@Suite struct FailureLogTests {
    private struct Broken: Error, CustomStringConvertible { let description: String }

    private let start = Instant(milliseconds: 1_738_750_000_000)

    @Test func `a failure is told when it begins, each hour, and when it is over`() {
        var log = FailureLog()
        var lines: [String] = []
        // Three times a second for two and a half hours.
        for step in 0..<27_000 {
            let now = start.adding(seconds: step / 3)
            lines += log.lines([("answers", Broken(description: "torn"))], at: now)
        }
        lines += log.lines([("letters", nil)], at: start.adding(seconds: 9_000))
        lines += log.lines([("answers", nil)], at: start.adding(seconds: 9_001))
        lines += log.lines([("answers", nil)], at: start.adding(seconds: 9_002))
        #expect(
            lines == [
                "answers: torn", "answers: torn (10801 times)", "answers: torn (21601 times)",
                "answers: goes on, after it failed 27000 times",
            ]
        )
    }

    @Test func `another failure, and that of another store, are told at once`() {
        var log = FailureLog()
        #expect(log.lines([("a", Broken(description: "x"))], at: start) == ["a: x"])
        let both: [(name: String, failure: (any Error)?)] = [
            ("a", Broken(description: "x")), ("b", Broken(description: "y")),
        ]
        #expect(log.lines(both, at: start) == ["b: y"])
        #expect(log.lines([("a", Broken(description: "z"))], at: start) == ["a: z"])
    }
}
