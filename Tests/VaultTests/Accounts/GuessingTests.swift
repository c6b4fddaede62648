import Concept
import Foundation
import Journal
import Register
import TestKit
import Testing

@testable import Vault

/// An attack by guessing, by a clock that stands still between two guesses: a part of `make attack`.
///
/// Many sources try passwords at mails for days. What is counted is how many guesses were looked at for each
/// mail; what is asked all the while is whether its person gets in.
///
/// - Source: the figures of decision 44.
@Suite struct GuessingTests {
    /// The most guesses at one mail that are looked at in a day, from so many sources.
    private static func mostInADay(sources: Int, day: Int) -> Int {
        let (once, each) = day == 0 ? (100, 3) : (0, 0)
        return once + 24 * 4 + sources * (each + 6)
    }

    struct Attack: Sendable, CustomTestStringConvertible {
        let seed: UInt64
        let sources: Int
        let mails: Int
        var testDescription: String { "\(sources) sources, \(mails) mails, seed \(seed)" }
    }

    @Test(arguments: [
        Attack(seed: 1, sources: 1, mails: 1), Attack(seed: 2, sources: 10, mails: 1),
        Attack(seed: 3, sources: 100, mails: 1), Attack(seed: 4, sources: 40, mails: 3),
        Attack(seed: 5, sources: 300, mails: 1),
    ])
    func `guesses in a day stay below the figure, and nobody is locked out`(
        attack: Attack
    ) async throws {
        var chance = Seeded(seed: attack.seed)
        let fixture = try await AccountsFixture(seed: attack.seed)
        let staff = try await fixture.person("m0@example.org")
        let known = try await fixture.accounts.rememberDevice(nil, of: staff.id)
        for day in 0..<2 {
            var looked: [Int: Int] = [:]
            var lookedFrom: [Int: Int] = [:]
            // Each quarter of an hour each source tries all mails, as often as it is let.
            for quarter in 0..<96 {
                for source in (0..<attack.sources).shuffled(using: &chance) {
                    for mail in 0..<attack.mails {
                        let count = try await tries(fixture, "m\(mail)@example.org", source)
                        looked[mail, default: 0] += count
                        lookedFrom[source, default: 0] += count
                    }
                }
                if quarter % 24 == 12 {
                    try await expectWayIn(fixture, staff, known, new: day * 96 + quarter)
                }
                fixture.clock.advance(minutes: 15)
            }
            let most = Self.mostInADay(sources: attack.sources, day: day)
            for (mail, count) in looked {
                #expect(count <= most, "mail \(mail), day \(day): \(count) of \(most)")
            }
            for (source, count) in lookedFrom {
                #expect(count <= 50 + 24 * 12, "source \(source), day \(day): \(count)")
            }
            held(looked.values.reduce(0, +), "guesses looked at in two days, below the figure")
        }
        #expect(fixture.accounts.memory.withLock { $0.attempts.count } <= 20_000)
    }

    /// How many guesses are looked at until the source has to wait.
    private func tries(_ fixture: AccountsFixture, _ mail: String, _ source: Int) async throws
        -> Int
    {
        let browser = AccountsFixture.browser(source: "s\(source)")
        for count in 0..<60 {
            let step = try await fixture.accounts.signIn(
                mail: mail,
                password: "geraten \(count)",
                from: browser
            )
            if case .limited = step { return count }
        }
        return 60
    }

    /// The person gets in from the known browser, and with another from a new place.
    private func expectWayIn(
        _ fixture: AccountsFixture,
        _ staff: AccountsFixture.Hand,
        _ known: String,
        new number: Int
    ) async throws {
        let there = try await fixture.firstStep(staff, source: "s0", device: known)
        let elsewhere = try await fixture.firstStep(staff, source: "new \(number)")
        guard case .needsCode = there, case .needsCode = elsewhere else {
            Issue.record("kept out: \(there), \(elsewhere)")
            return
        }
    }

    @Test func `however many sources come, the tables stay small and the known browser gets in`()
        async throws
    {
        let fixture = try await AccountsFixture()
        let staff = try await fixture.person()
        let known = try await fixture.accounts.rememberDevice(nil, of: staff.id)
        for number in 0..<25_000 {
            let browser = AccountsFixture.browser(source: "2001:db8:\(number)::/64")
            _ = fixture.accounts.memory.withLock { memory in
                memory.attempts.charge(
                    mail: "n\(number)@example.org",
                    source: browser.source,
                    at: fixture.clock.now
                ).wait
            }
        }
        #expect(fixture.accounts.memory.withLock { $0.attempts.count } <= 20_000)
        guard case .needsCode = try await fixture.firstStep(staff, device: known) else {
            Issue.record("kept out")
            return
        }
    }
}
