import Concept
import Foundation
import Register
import Synchronization
import TestKit
import Testing

@testable import Vault

/// What is told of the door and the accounts, and of whom it says nothing.
@Suite struct AccountEventTests {
    private final class Heard: Sendable {
        let events = Mutex<[AccountEvent]>([])

        let told = Mutex<[String]>([])

        /// What was heard since the last time.
        func take() -> [AccountEvent.Sort] {
            let heard = events.withLock { events in
                defer { events = [] }
                return events
            }
            told.withLock { $0 += heard.map(\.line) }
            return heard.map(\.sort)
        }
    }

    private func accounts(_ fixture: AccountsFixture, _ heard: Heard) async throws -> Accounts {
        try await Accounts(fixture.town, fixture.store, cost: .light) { event in
            heard.events.withLock { $0.append(event) }
        }
    }

    @Test func `sign-ins, refusals and changes are told, and nobody is named`() async throws {
        let fixture = try await AccountsFixture()
        let staff = try await fixture.person()
        let heard = Heard()
        let accounts = try await accounts(fixture, heard)
        #expect(heard.take() == [], "what was there before has not happened")
        let browser = AccountsFixture.browser(source: "198.51.100.77")
        func first(_ mail: String, _ password: String) async throws -> SignIn {
            try await accounts.signIn(mail: mail, password: password, from: browser)
        }
        _ = try await first("niemand@example.org", "falsch und falsch")
        _ = try await first(staff.mail, "falsch und falsch")
        #expect(heard.take() == [.wrongPassword, .wrongPassword])
        guard case .needsCode(let ticket) = try await first(staff.mail, AccountsFixture.password)
        else { throw AccountsFixture.Unexpected() }
        _ = try await accounts.signIn(ticket: ticket, code: "000000", from: browser)
        let other = AccountsFixture.browser(tie: "ein anderer")
        _ = try await accounts.signIn(ticket: ticket, code: "000000", from: other)
        #expect(heard.take() == [.wrongCode, .otherBrowser])
        let step = try await accounts.signIn(
            ticket: ticket,
            code: staff.recoveryCodes[0],
            from: browser
        )
        guard case .signedIn(let token) = step else { throw AccountsFixture.Unexpected() }
        #expect(heard.take() == [.recoveryCodeUsed, .signedIn])
        try await accounts.signOut(token)
        #expect(heard.take() == [.sessionEnded])
        for _ in 0..<12 { _ = try await first(staff.mail, "falsch und falsch") }
        #expect(heard.take() == Array(repeating: .wrongPassword, count: 10) + [.limited, .limited])

        // What a command beside the server does is told by the server.
        let author = AccountsFixture.author
        _ = try await fixture.person("bea@example.org")
        _ = try await fixture.accounts.change(
            roles: [.steering],
            organization: nil,
            of: staff.id,
            by: author,
            via: .command
        )
        _ = try await fixture.accounts.reset(staff.id, by: author, via: .command)
        try await fixture.accounts.block(staff.id, by: author, via: .command)
        try await accounts.refresh()
        // In one look; of the other account only that it is there.
        let seen = heard.take()
        #expect(Set(seen) == [.invited, .blocked, .rolesChanged, .reset, .secondFactorRemoved])
        #expect(seen.count == 5)
        _ = try await first(staff.mail, AccountsFixture.password)
        #expect(heard.take() == [.refusedBlocked])
        try await fixture.accounts.forget(person: staff.id, by: author, via: .command)
        try await accounts.refresh()
        #expect(heard.take() == [.erased])

        let lines = heard.told.withLock { $0 }
        #expect(lines.count > 20)
        #expect(lines.contains { $0.hasPrefix("wrongPassword account=unknown source=") })
        for line in lines {
            for secret in [
                staff.mail, "@", "Ada", staff.id, "198.51", "niemand", "falsch",
            ] {
                #expect(!line.contains(secret), "\(line)")
            }
            let parts = /[a-zA-Z]+ account=([0-9a-f]{8}|unknown)( source=[0-9a-f]{4})?/
            #expect(line.wholeMatch(of: parts) != nil, "\(line)")
        }
    }

    @Test func `a source has one mark on a day, and another on the next`() async throws {
        let fixture = try await AccountsFixture()
        let heard = Heard()
        let accounts = try await accounts(fixture, heard)
        func mark(_ source: String) async throws -> String? {
            let browser = AccountsFixture.browser(source: source)
            _ = try await accounts.signIn(mail: "x@example.org", password: "x", from: browser)
            return heard.events.withLock { $0.last?.source }
        }
        let today = try await mark("192.0.2.1")
        #expect(try await mark("192.0.2.1") == today)
        #expect(try await mark("192.0.2.2") != today)
        fixture.clock.advance(hours: 24)
        #expect(try await mark("192.0.2.1") != today)
    }

    @Test func `each account has one line for each sort and day, whatever the flood`() async throws
    {
        let fixture = try await AccountsFixture()
        let staff = try await fixture.person()
        _ = try await fixture.token(staff)
        for number in 0..<300 {
            _ = try await fixture.firstStep(
                staff,
                password: "falsch und falsch",
                source: "198.51.100.\(number)"
            )
        }
        let lines = fixture.accounts.events(of: staff.id)
        #expect(lines.contains { $0.sort == .wrongPassword && $0.count == 300 })
        #expect(lines.contains { $0.sort == .signedIn && $0.count == 1 })
        #expect(lines.count <= 8)
        for _ in 0..<100 {
            fixture.clock.advance(hours: 24)
            _ = try await fixture.firstStep(staff, password: "falsch und falsch")
        }
        #expect(fixture.accounts.events(of: staff.id).count == 40)
    }
}
