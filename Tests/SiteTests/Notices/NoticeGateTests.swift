import Journal
import TestKit
import Testing
import Web

@testable import Participation

/// What holds off machines and lets people through.
@Suite struct NoticeGateTests {
    @Test func `a form is too young, right and too old in its time`() {
        let clock = TestClock()
        let gate = NoticeGate(clock.world())
        let seal = gate.seal()
        #expect(gate.age(of: seal) == .tooYoung)
        clock.advance(seconds: 3)
        #expect(gate.age(of: seal) == .right)
        clock.advance(hours: 24)
        #expect(gate.age(of: seal) == .tooOld)
    }

    @Test func `nobody else can say when a form was made`() {
        let clock = TestClock()
        let seal = NoticeGate(clock.world(seed: 1)).seal()
        clock.advance(minutes: 1)
        let gate = NoticeGate(clock.world(seed: 2))
        for made in ["", "0", seal, String(gate.seal().reversed())] {
            #expect(gate.age(of: made) == .tooOld, "\(made)")
        }
    }

    @Test func `one source and all together are held to what an office can read`() throws {
        let clock = TestClock()
        let gate = NoticeGate(
            clock.world(),
            each: RateLimit(2, inSeconds: 600),
            all: RateLimit(3, inSeconds: 86_400)
        )
        let one = try #require(Asker("192.0.2.1"))
        let other = try #require(Asker("192.0.2.2"))
        #expect(gate.wait(one) == nil && gate.wait(one) == nil)
        #expect(gate.wait(one) == 300)
        #expect(gate.wait(other) == nil)
        #expect(gate.wait(other) == 28_800)
    }
}
