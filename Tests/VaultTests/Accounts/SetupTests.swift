import Concept
import Foundation
import Journal
import Register
import TestKit
import Testing

@testable import Vault

/// Set-up links: for the first account, an invitation, a reset.
@Suite struct SetupTests {
    private func entry(
        _ fixture: AccountsFixture,
        password: String = AccountsFixture.password
    ) -> SetupEntry {
        let secret = fixture.accounts.newSecret()
        return SetupEntry(
            name: "Grace",
            mail: "Grace@Bad-Beispiel.example",
            password: password,
            secret: secret,
            code: fixture.code(secret)
        )
    }

    private func invite(
        _ fixture: AccountsFixture,
        _ mail: String = "ada@bad-beispiel.example"
    ) async throws -> String {
        try await fixture.accounts.invite(
            Invitation(mail: mail, name: "Ada", roles: [.office]),
            by: AccountsFixture.author,
            via: .page
        )
    }

    private func refusal(
        _ work: () async throws -> Void
    ) async throws -> [AccountProblem] {
        do {
            try await work()
            return []
        } catch let refused as AccountRefused {
            return refused.problems
        }
    }

    @Test func `the first link makes an account that edits and makes accounts`() async throws {
        let fixture = try await AccountsFixture()
        let link = try #require(try await fixture.accounts.firstLink())
        let offer = try #require(fixture.accounts.offer(of: link))
        #expect(offer.mail == nil && offer.needsSecondFactor)
        let codes = try await fixture.accounts.setUp(link, entry(fixture))
        #expect(codes.count == 10)
        let account = try #require(fixture.accounts.account(mail: "grace@bad-beispiel.example"))
        #expect(account.roles == [.office, .administration])
        #expect(account.name == "Grace")
        #expect(fixture.accounts.sessions(of: account.id).isEmpty, "it signs nobody in")
        #expect(try await fixture.accounts.firstLink() == nil)
    }

    @Test func `a fresh first link ends the older one, and an invitation both`() async throws {
        let fixture = try await AccountsFixture()
        let first = try #require(try await fixture.accounts.firstLink())
        let second = try #require(try await fixture.accounts.firstLink())
        #expect(fixture.accounts.offer(of: first) == nil)
        #expect(fixture.accounts.offer(of: second) != nil)
        #expect(fixture.accounts.all.count == 1)
        _ = try await invite(fixture)
        #expect(fixture.accounts.offer(of: second) == nil)
        #expect(try await fixture.accounts.firstLink() == nil)
        #expect(fixture.accounts.all.map(\.mail) == ["ada@bad-beispiel.example"])
    }

    @Test func `looking at a link changes nothing, and it works once`() async throws {
        let fixture = try await AccountsFixture()
        let link = try await invite(fixture)
        let before = try await fixture.store.rows(kind: Account.kind, due: nil)
        for _ in 0..<50 { #expect(fixture.accounts.offer(of: link)?.name == "Ada") }
        #expect(try await fixture.store.rows(kind: Account.kind, due: nil) == before)
        _ = try await fixture.accounts.setUp(link, entry(fixture))
        #expect(fixture.accounts.offer(of: link) == nil)
        let problems = try await refusal {
            _ = try await fixture.accounts.setUp(link, entry(fixture))
        }
        #expect(problems == [.linkSpent])
    }

    @Test func `a link that many use at once lets one in`() async throws {
        let fixture = try await AccountsFixture()
        let link = try await invite(fixture)
        let other = try await fixture.beside()
        let winners = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<8 {
                let door = number % 2 == 0 ? fixture.accounts : other
                let typed = entry(fixture, password: "kirschen im regen \(number)")
                group.addTask {
                    do {
                        return try await door.setUp(link, typed).count
                    } catch let refused as AccountRefused {
                        #expect(refused.problems == [.linkSpent])
                        return 0
                    }
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(winners == 10, "one of them got ten recovery codes")
    }

    @Test func `a link ends after 24 hours, at each of its doors`() async throws {
        let fixture = try await AccountsFixture()
        let link = try await invite(fixture)
        fixture.clock.advance(hours: 23, minutes: 59, seconds: 59)
        #expect(fixture.accounts.offer(of: link) != nil)
        fixture.clock.advance(seconds: 1)
        #expect(fixture.accounts.offer(of: link) == nil)
        let problems = try await refusal {
            _ = try await fixture.accounts.setUp(link, entry(fixture))
        }
        #expect(problems == [.linkSpent])
    }

    @Test func `all that is wrong is said at once, and the link still works`() async throws {
        let fixture = try await AccountsFixture()
        let link = try #require(try await fixture.accounts.firstLink())
        let secret = fixture.accounts.newSecret()
        let typed = SetupEntry(
            name: " ",
            mail: "grace",
            password: "zu kurz",
            secret: secret,
            code: "000000"
        )
        let problems = try await refusal { _ = try await fixture.accounts.setUp(link, typed) }
        #expect(
            problems == [
                .nameMissing, .mailMalformed("grace"), .passwordTooShort(least: 12, length: 7),
                .codeWrong,
            ]
        )
        var without = entry(fixture)
        without.secret = nil
        #expect(
            try await refusal { _ = try await fixture.accounts.setUp(link, without) } == [
                .codeWrong
            ],
            "staff has a second factor"
        )
        _ = try await fixture.accounts.setUp(link, entry(fixture))
    }

    @Test func `the name of the town makes no password`() async throws {
        let fixture = try await AccountsFixture()
        let link = try await invite(fixture)
        let typed = entry(fixture, password: "Bad Beispiel Beispiel")
        let problems = try await refusal { _ = try await fixture.accounts.setUp(link, typed) }
        #expect(problems == [.passwordHoldsWords(least: 12, left: 5)])
    }

    @Test func `a reset ends everything that was, and is set up anew`() async throws {
        let fixture = try await AccountsFixture()
        let staff = try await fixture.person()
        let token = try await fixture.token(staff)
        let link = try await fixture.accounts.reset(
            staff.id,
            by: AccountsFixture.author,
            via: .page
        )
        #expect(fixture.accounts.signedIn(token) == nil)
        #expect(try await fixture.firstStep(staff) == .refused)
        #expect(fixture.accounts.offer(of: link)?.mail == staff.mail)
        let codes = try await fixture.accounts.setUp(link, entry(fixture))
        #expect(Set(codes).isDisjoint(with: staff.recoveryCodes))
        #expect(fixture.accounts.account(mail: staff.mail)?.name == "Ada", "the name stays")
        let ticket = try await fixture.ticket(staff)
        #expect(try await fixture.secondStep(ticket, staff.recoveryCodes[0]) == .refused)
    }

    @Test func `a blocked account is not set up`() async throws {
        let fixture = try await AccountsFixture()
        _ = try await fixture.person()
        let link = try await invite(fixture, "eve@example.org")
        let id = try #require(fixture.accounts.account(mail: "eve@example.org")).id
        try await fixture.accounts.block(id, by: AccountsFixture.author, via: .page)
        #expect(fixture.accounts.offer(of: link) == nil)
        let problems = try await refusal {
            _ = try await fixture.accounts.setUp(link, entry(fixture))
        }
        #expect(problems == [.linkSpent])
    }
}
