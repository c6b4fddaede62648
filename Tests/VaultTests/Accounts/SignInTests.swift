import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Vault

/// The way in, in two steps, and what keeps others out.
@Suite struct SignInTests {
    private func fixture() async throws -> AccountsFixture { try await AccountsFixture() }

    @Test func `staff signs in with password and code, a partner with the password`() async throws {
        let fixture = try await fixture()
        let staff = try await fixture.person()
        let token = try await fixture.token(staff)
        let signedIn = try #require(fixture.accounts.signedIn(token))
        #expect(signedIn.account.id == staff.id)
        #expect(signedIn.roles == [.office, .administration])
        #expect(signedIn.author(as: .office) == Author(.office, person: staff.id))

        let partner = try await fixture.person("treff@example.org", [.partner], organization: ID(1))
        guard case .signedIn(let other) = try await fixture.firstStep(partner) else {
            Issue.record("a partner needs no code")
            return
        }
        #expect(fixture.accounts.signedIn(other)?.organization == ID(1))
    }

    @Test func `unknown, blocked, not set up and wrong are answered alike`() async throws {
        let fixture = try await fixture()
        let staff = try await fixture.person()
        let blocked = try await fixture.person("blocked@example.org")
        try await fixture.accounts.block(blocked.id, by: AccountsFixture.author, via: .page)
        _ = try await fixture.accounts.invite(
            Invitation(mail: "new@example.org", name: "Neu", roles: [.office]),
            by: AccountsFixture.author,
            via: .page
        )
        let password = AccountsFixture.password
        for (mail, typed) in [
            (staff.mail, "falsch und falsch"), (blocked.mail, password),
            ("new@example.org", password),
            ("nobody@example.org", password), ("", ""), (String(repeating: "a", count: 9999), ""),
        ] {
            let step = try await fixture.accounts.signIn(
                mail: mail,
                password: typed,
                from: AccountsFixture.browser(source: "192.0.2.7")
            )
            #expect(step == .refused, "\(mail.prefix(30))")
        }
        let shouted = try await fixture.accounts.signIn(
            mail: "  ADA@bad-beispiel.example ",
            password: password,
            from: AccountsFixture.browser(source: "192.0.2.7")
        )
        guard case .needsCode = shouted else {
            Issue.record("letters of a mail are small or large as one likes")
            return
        }
    }

    @Test func `a ticket is good for ten minutes and one session`() async throws {
        let fixture = try await fixture()
        let staff = try await fixture.person()
        let ticket = try await fixture.ticket(staff)
        #expect(try await fixture.secondStep(ticket, "000000") == .refused)
        fixture.clock.advance(minutes: 9, seconds: 59)
        guard case .signedIn = try await fixture.secondStep(ticket, fixture.code(staff.secret))
        else {
            Issue.record("the ticket lives ten minutes, also after a wrong code")
            return
        }
        #expect(try await fixture.secondStep(ticket, fixture.code(staff.secret)) == .expired)

        let late = try await fixture.ticket(staff)
        fixture.clock.advance(minutes: 10)
        #expect(try await fixture.secondStep(late, fixture.code(staff.secret)) == .expired)
        #expect(try await fixture.secondStep("", fixture.code(staff.secret)) == .expired)
    }

    @Test func `a code that many use at once lets one in`() async throws {
        let fixture = try await fixture()
        let staff = try await fixture.person()
        fixture.clock.advance(minutes: 2)
        var tickets: [String] = []
        for _ in 0..<8 { tickets.append(try await fixture.ticket(staff)) }
        let code = fixture.code(staff.secret)
        #expect(try await winners(fixture, tickets.map { ($0, code) }) == 1)
    }

    @Test func `a recovery code that many use at once lets one in, in two processes`() async throws
    {
        let fixture = try await fixture()
        let staff = try await fixture.person()
        let other = try await fixture.beside()
        let code = staff.recoveryCodes[3]
        var steps: [@Sendable () async throws -> SignIn] = []
        for number in 0..<8 {
            let door = number % 2 == 0 ? fixture.accounts : other
            let first = try await door.signIn(
                mail: staff.mail,
                password: AccountsFixture.password,
                from: AccountsFixture.browser(source: "192.0.2.\(number)")
            )
            guard case .needsCode(let ticket) = first else { continue }
            steps.append {
                try await door.signIn(ticket: ticket, code: code, from: AccountsFixture.browser())
            }
        }
        #expect(steps.count == 8)
        #expect(try await winners(steps) == 1)
        try await fixture.accounts.refresh()
        try await fixture.accounts.write { _ in }
        #expect(fixture.accounts.account(staff.id)?.recoveryCodesLeft == 9)
        let ticket = try await fixture.ticket(staff)
        #expect(try await fixture.secondStep(ticket, code) == .refused)
        guard case .signedIn = try await fixture.secondStep(ticket, staff.recoveryCodes[4]) else {
            Issue.record("the others still work")
            return
        }
    }

    private func winners(
        _ fixture: AccountsFixture,
        _ entries: [(ticket: String, code: String)]
    ) async throws -> Int {
        try await winners(
            entries.map { entry in { try await fixture.secondStep(entry.ticket, entry.code) } }
        )
    }

    private func winners(
        _ steps: [@Sendable () async throws -> SignIn]
    ) async throws -> Int {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for step in steps {
                group.addTask {
                    if case .signedIn = try await step() { true } else { false }
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
    }

    @Test func `wrong passwords at once are all counted`() async throws {
        let fixture = try await fixture()
        let staff = try await fixture.person()
        let answers = try await withThrowingTaskGroup(of: SignIn.self) { group in
            for _ in 0..<30 {
                group.addTask { try await fixture.firstStep(staff, password: "falsch und falsch") }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let until = fixture.clock.now.adding(seconds: 30 * 60)
        #expect(answers.filter { $0 == .refused }.count == 10)
        #expect(answers.filter { $0 == .limited(until: until) }.count == 20)
        #expect(try await fixture.firstStep(staff) == .limited(until: until))
        guard case .needsCode = try await fixture.firstStep(staff, source: "192.0.2.9") else {
            Issue.record("who waits elsewhere keeps nobody out here")
            return
        }
        fixture.clock.advance(minutes: 30)
        guard case .needsCode = try await fixture.firstStep(staff) else {
            Issue.record("after the time it goes on")
            return
        }
    }

    @Test func `ten wrong codes, and six digits wait, but neither the paper nor a known browser`()
        async throws
    {
        let fixture = try await fixture()
        let staff = try await fixture.person()
        let known = try await fixture.accounts.rememberDevice(nil, of: staff.id)
        for round in 0..<10 {
            let ticket = try await fixture.ticket(staff)
            #expect(try await fixture.secondStep(ticket, "000000") == .refused, "\(round)")
        }
        let until = fixture.clock.now.adding(seconds: 144 * 60)
        let ticket = try await fixture.ticket(staff)
        let right = fixture.code(staff.secret)
        #expect(try await fixture.secondStep(ticket, right) == .limited(until: until))
        #expect(try await fixture.secondStep(ticket, fixture.noRecoveryCode) == .refused)
        guard case .signedIn = try await fixture.secondStep(ticket, staff.recoveryCodes[0]) else {
            Issue.record("what cannot be guessed is always looked at")
            return
        }
        let browser = AccountsFixture.browser(source: "192.0.2.9", device: known)
        let next = try await fixture.accounts.signIn(
            mail: staff.mail,
            password: AccountsFixture.password,
            from: browser
        )
        guard case .needsCode(let own) = next,
            case .signedIn = try await fixture.secondStep(own, right, from: browser)
        else {
            Issue.record("a known browser is not kept out")
            return
        }
    }

    @Test func `a password that changed between the steps is not enough any more`() async throws {
        let fixture = try await fixture()
        let staff = try await fixture.person()
        let token = try await fixture.token(staff)
        let ticket = try await fixture.ticket(staff)
        let signedIn = try #require(fixture.accounts.signedIn(token))
        try await fixture.accounts.changePassword(
            of: signedIn,
            from: AccountsFixture.password,
            to: "birnen unter blauem schnee"
        )
        fixture.clock.advance(minutes: 1)
        #expect(try await fixture.secondStep(ticket, fixture.code(staff.secret)) == .refused)
    }
}
