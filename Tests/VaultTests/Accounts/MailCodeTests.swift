import Concept
import Register
import TestKit
import Testing

@testable import Vault

/// Signing in with a code that goes out by mail.
@Suite struct MailCodeTests {
    private func asked(
        _ fixture: AccountsFixture,
        _ person: AccountsFixture.Hand
    ) throws -> (ticket: String, code: String) {
        let asked = try #require(
            fixture.accounts.askForMailCode(person.mail, from: AccountsFixture.browser()).asked
        )
        return (asked.ticket, try #require(asked.letter).code)
    }

    private func sign(
        _ fixture: AccountsFixture,
        _ ticket: String,
        _ code: String,
        from browser: AskingBrowser = AccountsFixture.browser()
    ) async throws -> SignIn {
        try await fixture.accounts.signIn(mailTicket: ticket, code: code, from: browser)
    }

    @Test func `a code lets in once, however it is typed`() async throws {
        let fixture = try await AccountsFixture()
        let person = try await fixture.person("eva@bad-beispiel.example", [.councillor])
        let (ticket, code) = try asked(fixture, person)
        let typed = code.uppercased().replacing("-", with: " ")
        guard case .signedIn = try await sign(fixture, ticket, typed) else {
            Issue.record("not signed in")
            return
        }
        #expect(try await sign(fixture, ticket, code) == .expired)
    }

    @Test func `the second factor of staff stays`() async throws {
        let fixture = try await AccountsFixture()
        let staff = try await fixture.person()
        let (ticket, code) = try asked(fixture, staff)
        guard case .needsCode = try await sign(fixture, ticket, code) else {
            Issue.record("no second factor was asked for")
            return
        }
    }

    @Test func `at its door the clock counts to the millisecond`() async throws {
        for (milliseconds, isOver) in [(-1, false), (0, true)] {
            let fixture = try await AccountsFixture()
            let person = try await fixture.person("eva@bad-beispiel.example", [.councillor])
            let (ticket, code) = try asked(fixture, person)
            fixture.clock.advance(minutes: 10, milliseconds: milliseconds)
            #expect((try await sign(fixture, ticket, code) == .expired) == isOver)
        }
    }

    @Test func `five wrong codes end it, and another's code opens nothing`() async throws {
        let fixture = try await AccountsFixture()
        let person = try await fixture.person("eva@bad-beispiel.example", [.councillor])
        let (ticket, code) = try asked(fixture, person)
        for _ in 0..<5 { #expect(try await sign(fixture, ticket, "aaaa-aaaa") == .refused) }
        #expect(try await sign(fixture, ticket, code) == .expired)
        let (first, _) = try asked(fixture, person)
        let (_, second) = try asked(fixture, person)
        #expect(try await sign(fixture, first, second) == .refused)
    }

    @Test func `an unknown mail and a blocked account get the same page and no letter`()
        async throws
    {
        let fixture = try await AccountsFixture()
        let person = try await fixture.person("eva@bad-beispiel.example", [.councillor])
        try await fixture.accounts.block(
            person.id,
            by: Author(.administration),
            via: .page
        )
        for mail in ["niemand@bad-beispiel.example", person.mail] {
            let asked = fixture.accounts.askForMailCode(mail, from: AccountsFixture.browser()).asked
            #expect(asked?.ticket.utf8.count == 64)
            #expect(asked?.letter == nil)
            let step = try await sign(fixture, asked?.ticket ?? "", "aaaa-aaaa")
            #expect(step == .refused)
        }
    }

    @Test func `one source gets three letters for a mail, and then waits`() async throws {
        let fixture = try await AccountsFixture()
        let person = try await fixture.person("eva@bad-beispiel.example", [.councillor])
        for _ in 0..<3 { _ = try asked(fixture, person) }
        let fourth = fixture.accounts.askForMailCode(
            person.mail,
            from: AccountsFixture.browser()
        )
        #expect(fourth.asked == nil && fourth.until != nil)
    }

    @Test func `strangers shut nobody out, and each of them gets one letter an hour`() async throws
    {
        let fixture = try await AccountsFixture()
        let person = try await fixture.person("eva@bad-beispiel.example", [.councillor])
        var letters = 0
        for _ in 0..<3 {
            for number in 0..<20 {
                let stranger = AccountsFixture.browser(source: "198.51.100.\(number)")
                let asked = fixture.accounts.askForMailCode(person.mail, from: stranger).asked
                letters += asked?.letter == nil ? 0 : 1
            }
        }
        #expect(letters <= 3 + 20, "a mailbox is filled by as many as there are sources")
        let own = AccountsFixture.browser(source: "192.0.2.77")
        #expect(fixture.accounts.askForMailCode(person.mail, from: own).asked?.letter != nil)
        #expect(fixture.accounts.askForMailCode(person.mail, from: own).until != nil)
    }

    @Test func `a known browser gets its letter while others ask for as many as they can`()
        async throws
    {
        let fixture = try await AccountsFixture()
        let person = try await fixture.person("eva@bad-beispiel.example", [.councillor])
        let known = try await fixture.accounts.rememberDevice(nil, of: person.id)
        for number in 0..<50 {
            let stranger = AccountsFixture.browser(source: "198.51.100.\(number)")
            _ = fixture.accounts.askForMailCode(person.mail, from: stranger)
        }
        let own = AccountsFixture.browser(device: known)
        #expect(fixture.accounts.askForMailCode(person.mail, from: own).asked?.letter != nil)
    }

    @Test func `a code typed in another browser opens nothing, and stays whole`() async throws {
        let fixture = try await AccountsFixture()
        let person = try await fixture.person("eva@bad-beispiel.example", [.councillor])
        let (ticket, code) = try asked(fixture, person)
        let other = AccountsFixture.browser(tie: "ein anderer")
        for _ in 0..<9 { #expect(try await sign(fixture, ticket, code, from: other) == .elsewhere) }
        guard case .signedIn = try await sign(fixture, ticket, code) else {
            Issue.record("where it was asked for, it still works")
            return
        }
    }

    @Test func `codes for mails that nobody has push out none of somebody's`() async throws {
        let fixture = try await AccountsFixture()
        let person = try await fixture.person("eva@bad-beispiel.example", [.councillor])
        let (ticket, code) = try asked(fixture, person)
        for number in 0..<2000 {
            let stranger = AccountsFixture.browser(source: "\(number)")
            _ = fixture.accounts.askForMailCode("n\(number)@example.org", from: stranger)
        }
        guard case .signedIn = try await sign(fixture, ticket, code) else {
            Issue.record("it was pushed out")
            return
        }
    }
}
