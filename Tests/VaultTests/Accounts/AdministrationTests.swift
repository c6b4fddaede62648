import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Journal
@testable import Vault

/// What one does to the account of another, and to the own.
@Suite struct AdministrationTests {
    private let author = AccountsFixture.author

    private func refusal(_ work: () async throws -> Void) async throws -> [AccountProblem] {
        do {
            try await work()
            return []
        } catch let refused as AccountRefused {
            return refused.problems
        }
    }

    @Test func `an invitation says all that is wrong with it`() async throws {
        let fixture = try await AccountsFixture()
        _ = try await fixture.person()
        func invite(_ invitation: Invitation) async throws -> [AccountProblem] {
            try await refusal {
                _ = try await fixture.accounts.invite(invitation, by: author, via: .page)
            }
        }
        #expect(
            try await invite(Invitation(mail: "x", name: "", roles: []))
                == [.nameMissing, .mailMalformed("x"), .rolesMissing]
        )
        #expect(
            try await invite(Invitation(mail: "a@b.example", name: "A", roles: [.lead, .steering]))
                == [.organizationMissing(.lead)]
        )
        #expect(
            try await invite(
                Invitation(mail: "a@b.example", name: "A", roles: [.lead], organization: ID(9))
            ) == [.organizationUnknown(9)]
        )
        let long = String(repeating: "a", count: 101)
        #expect(
            try await invite(Invitation(mail: "a@b.example", name: long, roles: [.office]))
                == [.nameTooLong(limit: 100)]
        )
        #expect(
            try await invite(
                Invitation(mail: "a@b.example", name: "A\u{1B}[2J", roles: [.office])
            ) == [.nameMalformed]
        )
        #expect(
            try await invite(
                Invitation(mail: "ADA@bad-beispiel.example", name: "A", roles: [.office])
            ) == [.mailTaken("ada@bad-beispiel.example")]
        )
    }

    @Test func `a blocked account is out at once`() async throws {
        let fixture = try await AccountsFixture()
        _ = try await fixture.person()
        let other = try await fixture.person("grace@example.org")
        let token = try await fixture.token(other)
        let ticket = try await fixture.ticket(other)
        try await fixture.accounts.block(other.id, by: author, via: .page)
        #expect(fixture.accounts.signedIn(token) == nil)
        fixture.clock.advance(minutes: 1)
        #expect(try await fixture.secondStep(ticket, fixture.code(other.secret)) == .refused)
        try await fixture.accounts.unblock(other.id, by: author, via: .page)
        #expect(fixture.accounts.signedIn(token) == nil, "its sessions do not come back")
        #expect(fixture.accounts.signedIn(try await fixture.token(other)) != nil)
    }

    @Test func `who is blocked by a command is out of the running server`() async throws {
        let fixture = try await AccountsFixture()
        _ = try await fixture.person()
        let other = try await fixture.person("grace@example.org")
        let token = try await fixture.token(other)
        let command = try await fixture.beside()
        try await command.block(other.id, by: author, via: .command)
        #expect(fixture.accounts.signedIn(token) != nil, "nobody has told it yet")
        try await fixture.town.catchUp()
        try await fixture.accounts.refresh()
        #expect(fixture.accounts.signedIn(token) == nil)
        #expect(fixture.accounts.account(other.id)?.isBlocked == true)
    }

    @Test func `server and command never write over each other`() async throws {
        let fixture = try await AccountsFixture()
        _ = try await fixture.person()
        let other = try await fixture.person("grace@example.org", [.steering])
        let command = try await fixture.beside()
        try await command.change(
            roles: [.steering, .management],
            organization: nil,
            of: other.id,
            by: author,
            via: .command
        ).map { _ in }
        // The server has not heard of it, and writes what it does itself.
        _ = try await fixture.firstStep(other)
        try await fixture.accounts.block(other.id, by: author, via: .page)
        let account = try #require(fixture.accounts.account(other.id))
        #expect(account.isBlocked && account.roles == [.steering, .management])
    }

    @Test func `what is done to accounts is announced, and names nobody`() async throws {
        let fixture = try await AccountsFixture()
        let before = fixture.town.register.sequence
        let staff = try await fixture.person()
        let link = try await fixture.accounts.invite(
            Invitation(mail: "grace@example.org", name: "Grace Hopper", roles: [.administration]),
            by: author,
            via: .page
        )
        let id = try #require(fixture.accounts.account(mail: "grace@example.org")).id
        try await fixture.accounts.block(id, by: author, via: .page)
        try await fixture.accounts.unblock(id, by: author, via: .page)
        _ = try await fixture.accounts.reset(id, by: author, via: .page)
        try await fixture.accounts.forget(person: id, by: author, via: .page)
        let changes = try await fixture.store.changes(after: before, limit: 100)
        #expect(changes.count == 6)
        for change in changes {
            #expect(try HeadText.read(change.head).attribution.action == .announced)
            let text = String(decoding: change.head, as: UTF8.self)
            for secret in [link, id, staff.id, "grace", "Grace"] {
                #expect(!text.contains(secret))
            }
        }
        #expect(fixture.town.state.announced == fixture.town.register.sequence)
    }

    @Test func `somebody can always make accounts`() async throws {
        let fixture = try await AccountsFixture()
        let only = try await fixture.person()
        let accounts = fixture.accounts
        let doors: [() async throws -> Void] = [
            { try await accounts.block(only.id, by: author, via: .page) },
            { try await accounts.forget(person: only.id, by: author, via: .page) },
            {
                _ = try await accounts.change(
                    roles: [.office],
                    organization: nil,
                    of: only.id,
                    by: author,
                    via: .page
                )
            },
        ]
        for door in doors { #expect(try await refusal(door) == [.lastAdministrator]) }
        let second = try await fixture.person("grace@example.org")
        try await accounts.block(second.id, by: author, via: .page)
        for door in doors { #expect(try await refusal(door) == [.lastAdministrator]) }
        try await accounts.unblock(second.id, by: author, via: .page)
        try await doors[0]()
        #expect(
            try await refusal { try await accounts.block("0", by: author, via: .page) }
                == [.accountUnknown]
        )
    }

    @Test func `who becomes staff sets up a second factor first`() async throws {
        let fixture = try await AccountsFixture()
        _ = try await fixture.person()
        let member = try await fixture.person("grace@example.org", [.councillor])
        guard case .signedIn(let token) = try await fixture.firstStep(member) else {
            Issue.record("no staff, no code")
            return
        }
        let same = try await fixture.accounts.change(
            roles: [.partner],
            organization: ID(1),
            of: member.id,
            by: author,
            via: .page
        )
        #expect(same == nil)
        #expect(fixture.accounts.signedIn(token)?.roles == [.partner], "at once")
        let link = try await fixture.accounts.change(
            roles: [.office, .office],
            organization: nil,
            of: member.id,
            by: author,
            via: .page
        )
        #expect(fixture.accounts.signedIn(token) == nil)
        #expect(try await fixture.firstStep(member) == .refused)
        #expect(fixture.accounts.offer(of: try #require(link))?.roles == [.office])
    }

    @Test func `erasing a person ends the sessions and leaves no word`() async throws {
        let fixture = try await AccountsFixture()
        _ = try await fixture.person()
        let other = try await fixture.person("grace-hopper@example.org")
        let token = try await fixture.token(other)
        try await fixture.store.keep(
            ShelfRow(kind: "letter", key: "1", person: other.id, body: Data("Liebe Grace".utf8))
        )
        try await fixture.accounts.forget(person: other.id, by: author, via: .page)
        #expect(fixture.accounts.signedIn(token) == nil)
        #expect(fixture.accounts.account(other.id) == nil)
        #expect(try await fixture.store.row(kind: "letter", key: "1") == nil)
        let name = fixture.folder.file("town.sqlite").path(percentEncoded: false)
        for ending in ["", "-wal"] {
            let bytes = try Data(contentsOf: URL(filePath: name + ending))
            #expect(bytes.range(of: Data("grace-hopper".utf8)) == nil)
        }
        #expect(try await Verification.run(fixture.store).changes == fixture.town.register.sequence)
    }

    @Test func `the own account asks for the password, and ends the other sessions`() async throws {
        let fixture = try await AccountsFixture()
        let staff = try await fixture.person()
        let token = try await fixture.token(staff)
        let elsewhere = try await fixture.token(staff)
        let signedIn = try #require(fixture.accounts.signedIn(token))
        let wrong = try await refusal {
            try await fixture.accounts.changePassword(of: signedIn, from: "falsch", to: "egal")
        }
        #expect(wrong == [.passwordWrong, .passwordTooShort(least: 12, length: 4)])
        let plain = try await refusal {
            try await fixture.accounts.changePassword(
                of: signedIn,
                from: AccountsFixture.password,
                to: "aaaaaaaaaaaaaaaa"
            )
        }
        #expect(plain == [.passwordTooPlain(least: 5)])
        let new = "birnen unter blauem schnee"
        try await fixture.accounts.changePassword(
            of: signedIn,
            from: AccountsFixture.password,
            to: new
        )
        #expect(fixture.accounts.signedIn(token) != nil)
        #expect(fixture.accounts.signedIn(elsewhere) == nil)
        #expect(try await fixture.firstStep(staff) == .refused)
        guard case .needsCode = try await fixture.firstStep(staff, password: new) else {
            Issue.record("the new password is the password")
            return
        }
    }

    @Test func `another device and new codes take the place of the old ones`() async throws {
        let fixture = try await AccountsFixture()
        let staff = try await fixture.person()
        let signedIn = try #require(fixture.accounts.signedIn(try await fixture.token(staff)))
        let secret = fixture.accounts.newSecret()
        let password = AccountsFixture.password
        let wrong = try await refusal {
            try await fixture.accounts.changeSecondFactor(
                of: signedIn,
                password: password,
                to: secret,
                code: fixture.code(staff.secret)
            )
        }
        #expect(wrong == [.codeWrong])
        try await fixture.accounts.changeSecondFactor(
            of: signedIn,
            password: password,
            to: secret,
            code: fixture.code(secret)
        )
        let codes = try await fixture.accounts.renewRecoveryCodes(of: signedIn, password: password)
        fixture.clock.advance(minutes: 2)
        let ticket = try await fixture.ticket(staff)
        for old in [fixture.code(staff.secret), staff.recoveryCodes[0]] {
            #expect(try await fixture.secondStep(ticket, old) == .refused)
        }
        guard case .signedIn = try await fixture.secondStep(ticket, codes[9]) else {
            Issue.record("a new code works")
            return
        }
    }

    @Test func `the own password is asked ten times at most`() async throws {
        let fixture = try await AccountsFixture()
        let staff = try await fixture.person()
        let signedIn = try #require(fixture.accounts.signedIn(try await fixture.token(staff)))
        for _ in 0..<10 {
            let problems = try await refusal {
                _ = try await fixture.accounts.renewRecoveryCodes(of: signedIn, password: "falsch")
            }
            #expect(problems == [.passwordWrong])
        }
        let until = fixture.clock.now.adding(seconds: 15 * 60)
        let problems = try await refusal {
            _ = try await fixture.accounts.renewRecoveryCodes(
                of: signedIn,
                password: AccountsFixture.password
            )
        }
        #expect(problems == [.tooManyTries(until: until)])
    }
}
