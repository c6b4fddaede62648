import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Vault

/// Accounts whose roles ask for a second factor, and which have none: they get one on the way in.
@Suite struct EquippingTests {
    /// An account from a time in which its role asked for no second factor.
    private func old(_ fixture: AccountsFixture, _ role: Role = .steering) async throws
        -> AccountsFixture.Hand
    {
        let hand = try await fixture.person("eva@example.org", [.councillor])
        try await fixture.accounts.write { rows in
            guard var account = try rows.account(hand.id) else { return }
            account.roles = [role]
            account.organization = ID(1)
            try rows.keep(account)
        }
        return hand
    }

    private func offer(_ step: SignIn) throws -> SecondFactorOffer {
        guard case .needsSecondFactor(let offer) = step else { throw AccountsFixture.Unexpected() }
        return offer
    }

    @Test(arguments: [Role.steering, .lead, .management])
    func `it is set up before anything is shown, and nothing is lost`(role: Role) async throws {
        let fixture = try await AccountsFixture()
        let member = try await old(fixture, role)
        let before = try #require(fixture.accounts.account(member.id))
        let first = try offer(try await fixture.firstStep(member))
        #expect(!first.isRetry && first.mail == member.mail)
        let again = try offer(try await fixture.secondStep(first.ticket, "000000"))
        #expect(again.isRetry && again.secret == first.secret && again.ticket == first.ticket)
        fixture.clock.advance(minutes: 25)
        let step = try await fixture.secondStep(first.ticket, fixture.code(first.secret))
        guard case .equipped(let token, let codes) = step else {
            Issue.record("the device has proved itself")
            return
        }
        #expect(codes.count == 10)
        #expect(fixture.accounts.signedIn(token)?.account.id == member.id)
        let after = try #require(fixture.accounts.account(member.id))
        #expect(after.hasSecondFactor && after.recoveryCodesLeft == 10)
        #expect(after.mail == before.mail && after.name == before.name)
        #expect(after.roles == before.roles && after.organization == before.organization)
        #expect(after.credentials?.password == before.credentials?.password)
        fixture.clock.advance(minutes: 1)
        guard case .needsCode(let ticket) = try await fixture.firstStep(member),
            case .signedIn = try await fixture.secondStep(ticket, fixture.code(first.secret))
        else {
            Issue.record("from then on it asks for a code")
            return
        }
    }

    @Test func `no code of another secret does, and no other browser`() async throws {
        let fixture = try await AccountsFixture()
        let member = try await old(fixture)
        let first = try offer(try await fixture.firstStep(member))
        let foreign = fixture.code(fixture.accounts.newSecret())
        #expect(try offer(try await fixture.secondStep(first.ticket, foreign)).isRetry)
        let other = AccountsFixture.browser(tie: "ein anderer")
        let right = fixture.code(first.secret)
        #expect(try await fixture.secondStep(first.ticket, right, from: other) == .elsewhere)
        #expect(fixture.accounts.account(member.id)?.hasSecondFactor == false)
        fixture.clock.advance(minutes: 30)
        #expect(try await fixture.secondStep(first.ticket, right) == .expired)
    }

    @Test func `of two browsers at once, one sets it up`() async throws {
        let fixture = try await AccountsFixture()
        let member = try await old(fixture)
        let first = try offer(try await fixture.firstStep(member))
        let second = try offer(try await fixture.firstStep(member))
        guard
            case .equipped = try await fixture.secondStep(first.ticket, fixture.code(first.secret))
        else {
            Issue.record("the first one does")
            return
        }
        let late = try await fixture.secondStep(second.ticket, fixture.code(second.secret))
        #expect(late == .expired)
        let secret = fixture.accounts.account(member.id)?.credentials?.secondFactor?.secret
        #expect(secret == first.secret)
    }

    @Test func `it holds for a code by mail and for the town's provider`() async throws {
        let fixture = try await AccountsFixture()
        let member = try await old(fixture)
        let browser = AccountsFixture.browser()
        let asked = try #require(fixture.accounts.askForMailCode(member.mail, from: browser).asked)
        _ = try offer(
            try await fixture.accounts.signIn(
                mailTicket: asked.ticket,
                code: asked.letter?.code ?? "",
                from: browser
            )
        )
        let provider = IdentityProvider(
            issuer: "https://anmelden.bad-beispiel.example",
            client: "miteinander",
            secret: nil
        )
        try await fixture.accounts.setProvider(provider, by: AccountsFixture.author, via: .command)
        let identity = Identity(at: provider, subject: "4711")
        try await fixture.accounts.write { rows in
            guard var account = try rows.account(member.id) else { return }
            account.identity = identity
            try rows.keep(account)
        }
        _ = try offer(try await fixture.accounts.signIn(identity, mail: nil, from: browser))
    }
}
