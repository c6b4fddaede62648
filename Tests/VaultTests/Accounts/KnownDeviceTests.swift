import Concept
import Foundation
import Journal
import Register
import TestKit
import Testing

@testable import Vault

/// A browser that an account knows, while others guess; and what a way begun in one is in another.
@Suite struct KnownDeviceTests {
    /// Strangers guess at a mail until each of them has to wait.
    private func guess(
        _ fixture: AccountsFixture,
        at mail: String,
        from sources: Range<Int>
    ) async throws {
        for number in sources {
            let browser = AccountsFixture.browser(source: "198.51.100.\(number)")
            var step = SignIn.refused
            while step == .refused {
                step = try await fixture.accounts.signIn(
                    mail: mail,
                    password: "geraten und geraten",
                    from: browser
                )
            }
        }
    }

    @Test func `while strangers guess, the person gets in, known or from a new place`() async throws
    {
        let fixture = try await AccountsFixture()
        let staff = try await fixture.person()
        let known = try await fixture.accounts.rememberDevice(nil, of: staff.id)
        try await guess(fixture, at: staff.mail, from: 0..<60)
        // In the known browser even from a place where somebody guesses.
        let there = try await fixture.firstStep(staff, source: "198.51.100.7", device: known)
        guard case .needsCode = there else {
            Issue.record("the known browser waits for nobody")
            return
        }
        guard case .needsCode = try await fixture.firstStep(staff, source: "203.0.113.1") else {
            Issue.record("a mail is never locked")
            return
        }
        guard case .limited = try await fixture.firstStep(staff, source: "198.51.100.7") else {
            Issue.record("the place where somebody guesses waits")
            return
        }
    }

    @Test func `a full line of guesses does not hold up a known browser`() async throws {
        let fixture = try await AccountsFixture()
        let staff = try await fixture.person()
        let known = try await fixture.accounts.rememberDevice(nil, of: staff.id)
        let gate = DispatchSemaphore(value: 0)
        let accounts = fixture.accounts
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<PasswordQueue.longest {
                group.addTask { try await accounts.passwords.run { gate.wait() } }
            }
            while accounts.passwords.waitingCount < PasswordQueue.longest { await Task.yield() }
            let stranger = try await fixture.firstStep(staff)
            #expect(stranger == .limited(until: fixture.clock.now.adding(seconds: 10)))
            let step = try await fixture.firstStep(staff, device: known)
            if case .needsCode = step {} else { Issue.record("held up: \(step)") }
            for _ in 0..<PasswordQueue.longest { gate.signal() }
            try await group.waitForAll()
        }
    }

    @Test func `a known browser that is wrong waits by itself`() async throws {
        let fixture = try await AccountsFixture()
        let staff = try await fixture.person()
        let known = try await fixture.accounts.rememberDevice(nil, of: staff.id)
        for _ in 0..<10 {
            let step = try await fixture.firstStep(staff, password: "falsch", device: known)
            #expect(step == .refused)
        }
        let until = fixture.clock.now.adding(seconds: 5 * 60)
        #expect(try await fixture.firstStep(staff, device: known) == .limited(until: until))
    }

    @Test func `the browser of one account is nothing to another, and stands as a digest`()
        async throws
    {
        let fixture = try await AccountsFixture()
        let ada = try await fixture.person()
        let bea = try await fixture.person("bea@example.org")
        let token = try await fixture.accounts.rememberDevice(nil, of: ada.id)
        #expect(fixture.accounts.account(bea.id)?.device(of: token, at: fixture.clock.now) == nil)
        #expect(try await fixture.accounts.rememberDevice(token, of: bea.id) == token, "one cookie")
        let digests = [ada, bea].compactMap {
            fixture.accounts.account($0.id)?.devices?.first?.digest
        }
        #expect(Set(digests).count == 2)
        for row in try await fixture.store.rows(kind: Account.kind, due: nil) {
            #expect(row.body.range(of: Data(token.utf8)) == nil)
        }
        let foreign = String(repeating: "a", count: 64)
        #expect(try await fixture.accounts.rememberDevice(foreign, of: ada.id) != foreign)
    }

    @Test func `ten browsers are known, for half a year`() async throws {
        let fixture = try await AccountsFixture()
        let ada = try await fixture.person()
        var tokens: [String] = []
        for _ in 0..<12 {
            fixture.clock.advance(hours: 1)
            tokens.append(try await fixture.accounts.rememberDevice(nil, of: ada.id))
        }
        let account = try #require(fixture.accounts.account(ada.id))
        #expect(account.deviceCount == 10)
        let known = tokens.map { account.device(of: $0, at: fixture.clock.now) != nil }
        #expect(known == [false, false] + Array(repeating: true, count: 10))
        fixture.clock.advance(hours: 180 * 24)
        #expect(account.device(of: tokens[11], at: fixture.clock.now) == nil)
        try await fixture.accounts.forgetDevices(of: ada.id)
        #expect(fixture.accounts.account(ada.id)?.deviceCount == 0)
    }

    @Test(arguments: [false, true])
    func `after a reset the person signs in at once, and no browser is known`(
        byCommand: Bool
    ) async throws {
        let fixture = try await AccountsFixture()
        _ = try await fixture.person("bea@example.org")
        let staff = try await fixture.person()
        let known = try await fixture.accounts.rememberDevice(nil, of: staff.id)
        try await guess(fixture, at: staff.mail, from: 0..<30)
        guard case .limited = try await fixture.firstStep(staff, source: "198.51.100.7") else {
            Issue.record("it waits before")
            return
        }
        let door = byCommand ? try await fixture.beside() : fixture.accounts
        let link = try await door.reset(staff.id, by: AccountsFixture.author, via: .command)
        try await fixture.town.catchUp()
        try await fixture.accounts.refresh()
        let secret = fixture.accounts.newSecret()
        let entry = SetupEntry(
            password: AccountsFixture.password,
            secret: secret,
            code: fixture.code(secret)
        )
        _ = try await fixture.accounts.setUp(link, entry)
        let account = try #require(fixture.accounts.account(staff.id))
        #expect(account.device(of: known, at: fixture.clock.now) == nil)
        guard case .needsCode = try await fixture.firstStep(staff, source: "198.51.100.7") else {
            Issue.record("it signs in with something new, and need not wait")
            return
        }
    }

    @Test func `a mailed code lets in where passwords have to wait, and lifts that`() async throws {
        let fixture = try await AccountsFixture()
        let member = try await fixture.person("eva@example.org", [.councillor])
        for _ in 0..<10 { _ = try await fixture.firstStep(member, password: "falsch und falsch") }
        guard case .limited = try await fixture.firstStep(member) else {
            Issue.record("it waits before")
            return
        }
        let browser = AccountsFixture.browser()
        let asked = try #require(
            fixture.accounts.askForMailCode(member.mail, from: browser).asked
        )
        let step = try await fixture.accounts.signIn(
            mailTicket: asked.ticket,
            code: asked.letter?.code ?? "",
            from: browser
        )
        guard case .signedIn = step, case .signedIn = try await fixture.firstStep(member) else {
            Issue.record("whoever reads the mail need not wait")
            return
        }
    }

    @Test func `a ticket in the hand of another browser opens nothing, and stays whole`()
        async throws
    {
        let fixture = try await AccountsFixture()
        let staff = try await fixture.person()
        let ticket = try await fixture.ticket(staff)
        let other = AccountsFixture.browser(tie: "ein anderer")
        let right = fixture.code(staff.secret)
        for _ in 0..<20 {
            #expect(try await fixture.secondStep(ticket, right, from: other) == .elsewhere)
        }
        guard case .signedIn = try await fixture.secondStep(ticket, right) else {
            Issue.record("where it began, it goes on")
            return
        }
    }
}
