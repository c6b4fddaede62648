import Register
import TestKit
import Testing

@testable import Journal

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

        func settle(_ keys: [Attempts.Key], chargedAt instant: Instant) {
            kept.settle(keys, chargedAt: instant)
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
        let until = first.adding(seconds: 15 * 60)
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
        let wait = attempts.charge([.source("1")], at: clock.now)
        #expect(wait == nil)
    }

    @Test func `a right password clears its own failures and not those of the place`() {
        let attempts = Counted()
        let pair = Attempts.Key.pair(mail: "a", source: "1")
        for round in 0..<50 {
            let keys = [pair, .source("1")]
            let wait = attempts.charge(keys, at: clock.now)
            #expect(wait == nil, "\(round)")
            if round % 5 == 4 { attempts.settle(keys, chargedAt: clock.now) }
            clock.advance(seconds: 1)
        }
        // Ten of fifty were right: the place has ten left.
        for _ in 0..<10 { #expect(attempts.charge([.source("1")], at: clock.now) == nil) }
        #expect(attempts.charge([.source("1")], at: clock.now) != nil)
    }

    @Test func `what is kept is bounded, and the latest are kept`() {
        let attempts = Counted(limit: 100)
        let latest = Attempts.Key.code(account: "latest")
        for number in 0..<1000 {
            clock.advance(seconds: 1)
            _ = attempts.charge([.mail("\(number)")], at: clock.now)
            if number >= 990 { _ = attempts.charge([latest], at: clock.now) }
        }
        #expect(attempts.charge([latest], at: clock.now) != nil)
        #expect((50...100).contains(attempts.kept.count))
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
            for (place, instant) in passed.enumerated() where place >= 10 {
                #expect(passed[place - 10].adding(seconds: 900) <= instant, "seed \(seed)")
            }
            #expect(passed.count > 100, "seed \(seed)")
        }
    }
}
