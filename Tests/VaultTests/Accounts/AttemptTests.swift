import Concept
import Register
import TestKit
import Testing

@testable import Vault

/// Who is wrong too often waits.
@Suite struct AttemptTests {
    private let clock = TestClock()

    /// Attempts that can be asked inside an expectation.
    private final class Counted {
        private(set) var kept: Attempts

        init(limit: Int = 1000) {
            kept = Attempts(limit: limit)
        }

        func charge(_ keys: [Attempts.Key], at now: Instant) -> Instant? {
            kept.charge(keys, at: now)
        }

        func guess(_ mail: String, _ source: String, at now: Instant) -> Instant? {
            kept.charge(mail: mail, source: source, at: now).wait
        }

        func settle(_ keys: [Attempts.Key], at now: Instant) {
            kept.settle(keys, at: now)
        }

        func lift(account: String, mail: String) {
            kept.lift(account: account, mail: mail)
        }
    }

    @Test func `ten wrong passwords from one place, and the place waits, for this mail only`() {
        let attempts = Counted()
        let key = Attempts.Key.pair(mail: "a", source: "1")
        let first = clock.now
        for _ in 0..<10 {
            #expect(attempts.charge([key], at: clock.now) == nil)
            clock.advance(seconds: 1)
        }
        let until = first.adding(seconds: 30 * 60)
        #expect(attempts.charge([key], at: clock.now) == until)
        #expect(attempts.charge([.pair(mail: "a", source: "2")], at: clock.now) == nil)
        #expect(attempts.charge([.pair(mail: "b", source: "1")], at: clock.now) == nil)
        #expect(attempts.charge([key], at: until.adding(seconds: -1)) == until)
        #expect(attempts.charge([key], at: until) == nil)
    }

    @Test func `an attempt that is sent away is not counted anywhere`() {
        let attempts = Counted()
        let tight = Attempts.Key.password(account: "a")
        for _ in 0..<10 { _ = attempts.charge([tight], at: clock.now) }
        for _ in 0..<100 {
            let wait = attempts.charge([tight, .source("1")], at: clock.now)
            #expect(wait != nil)
        }
        #expect(attempts.charge([.source("1")], at: clock.now) == nil)
    }

    @Test func `a right password clears its own failures and not those of the place`() {
        let attempts = Counted()
        let pair = Attempts.Key.pair(mail: "a", source: "1")
        for round in 0..<50 {
            let keys = [pair, .source("1")]
            #expect(attempts.charge(keys, at: clock.now) == nil, "\(round)")
            if round % 5 == 4 { attempts.settle(keys, at: clock.now) }
        }
        // Ten of fifty were right: the place has ten left.
        for _ in 0..<10 { #expect(attempts.charge([.source("1")], at: clock.now) == nil) }
        #expect(attempts.charge([.source("1")], at: clock.now) != nil)
    }

    @Test func `no number of strangers locks a mail, and each of them has less`() {
        let attempts = Counted(limit: 20_000)
        var passed = 0
        for number in 0..<1000 {
            for _ in 0..<20 where attempts.guess("a", "\(number)", at: clock.now) == nil {
                passed += 1
            }
        }
        #expect(passed == 100 + 3 * 990, "ten sources had ten tries, and each of the others three")
        for _ in 0..<3 { #expect(attempts.guess("a", "somebody else", at: clock.now) == nil) }
        #expect(attempts.guess("a", "somebody else", at: clock.now) != nil)
        #expect(attempts.guess("b", "somebody else", at: clock.now) == nil)
    }

    @Test func `who signs in with something new begins without the failures before`() {
        let attempts = Counted()
        for _ in 0..<10 {
            _ = attempts.guess("a", "1", at: clock.now)
            _ = attempts.charge([.code(account: "A"), .password(account: "A")], at: clock.now)
        }
        #expect(attempts.guess("a", "1", at: clock.now) != nil)
        attempts.lift(account: "A", mail: "a")
        #expect(attempts.guess("a", "1", at: clock.now) == nil)
        #expect(attempts.charge([.code(account: "A")], at: clock.now) == nil)
        #expect(attempts.charge([.password(account: "A")], at: clock.now) == nil)
    }

    @Test func `a clock that was set back locks nobody out`() {
        let attempts = Counted()
        let key = Attempts.Key.pair(mail: "a", source: "1")
        for _ in 0..<10 { _ = attempts.charge([key], at: clock.now) }
        let before = clock.now.adding(seconds: -10 * 365 * 24 * 3600)
        let until = attempts.charge([key], at: before)
        #expect(until == before.adding(seconds: 30 * 60))
    }

    @Test func `what is kept is bounded, and those who have longest to wait are kept`() {
        let attempts = Counted(limit: 100)
        let latest = Attempts.Key.code(account: "latest")
        for _ in 0..<10 { _ = attempts.charge([latest], at: clock.now) }
        for number in 0..<10_000 {
            clock.advance(milliseconds: 100)
            _ = attempts.guess("\(number)", "\(number)", at: clock.now)
            #expect(attempts.kept.count <= 103)
        }
        #expect(attempts.charge([latest], at: clock.now) != nil)
    }

    @Test func `however attempts come, none passes beyond its allowance`() {
        for seed in 1...20 as ClosedRange<UInt64> {
            var chance = Seeded(seed: seed)
            let clock = TestClock()
            let attempts = Counted()
            var passed: [Instant] = []
            for _ in 0..<300 {
                clock.advance(seconds: Int.random(in: 0...120, using: &chance))
                if attempts.charge([.password(account: "a")], at: clock.now) == nil {
                    passed.append(clock.now)
                }
            }
            // Ten at once, and one more in each quarter of an hour.
            for (place, instant) in passed.enumerated() {
                for earlier in passed[..<place].indices {
                    let minutes = (instant.milliseconds - passed[earlier].milliseconds) / 60_000
                    #expect(place - earlier + 1 <= 10 + minutes / 15 + 1, "seed \(seed)")
                }
            }
            #expect(passed.count > 25, "seed \(seed)")
        }
    }
}
