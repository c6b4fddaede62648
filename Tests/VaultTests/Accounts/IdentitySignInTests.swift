import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Vault

/// The first step at a provider of identities: whom it lets go on, and whom never.
@Suite struct IdentitySignInTests {
    private static let provider = IdentityProvider(
        issuer: "https://anmelden.bad-beispiel.example",
        client: "miteinander",
        secret: nil
    )
    private static let identity = Identity(at: provider, subject: "4711")

    private func fixture() async throws -> AccountsFixture {
        let fixture = try await AccountsFixture()
        try await connect(fixture, Self.provider)
        return fixture
    }

    private func connect(_ fixture: AccountsFixture, _ provider: IdentityProvider?) async throws {
        try await fixture.accounts.setProvider(provider, by: AccountsFixture.author, via: .command)
    }

    private func come(
        _ fixture: AccountsFixture,
        _ mail: String?,
        as identity: Identity = Self.identity
    ) async throws -> SignIn {
        try await fixture.accounts.signIn(identity, mail: mail, from: AccountsFixture.browser())
    }

    /// Through both steps.
    private func enter(
        _ fixture: AccountsFixture,
        _ hand: AccountsFixture.Hand,
        _ mail: String?
    ) async throws -> SignIn {
        guard case .needsCode(let ticket) = try await come(fixture, mail) else { return .refused }
        fixture.clock.advance(minutes: 1)
        return try await fixture.secondStep(ticket, fixture.code(hand.secret))
    }

    @Test func `the mail finds the account once, the identity ever after`() async throws {
        let fixture = try await fixture()
        let ada = try await fixture.person()
        guard case .signedIn = try await enter(fixture, ada, ada.mail) else {
            Issue.record("Ada has an account")
            return
        }
        #expect(fixture.accounts.account(ada.id)?.identity == Self.identity)
        guard case .signedIn = try await enter(fixture, ada, nil) else {
            Issue.record("Ada is known")
            return
        }
        let other = Identity(at: Self.provider, subject: "4712")
        #expect(try await come(fixture, ada.mail, as: other) == .refused)
    }

    @Test func `before the code nothing is kept`() async throws {
        let fixture = try await fixture()
        let ada = try await fixture.person()
        guard case .needsCode(let ticket) = try await come(fixture, ada.mail) else {
            Issue.record("staff needs a code")
            return
        }
        #expect(try await fixture.secondStep(ticket, "000000") == .refused)
        #expect(fixture.accounts.account(ada.id)?.identity == nil)
    }

    @Test func `a mail alone lets nobody in`() async throws {
        let fixture = try await fixture()
        let partner = try await fixture.person("treff@example.org", [.partner], organization: ID(1))
        #expect(try await come(fixture, partner.mail) == .refused)
        #expect(try await come(fixture, nil) == .refused)
        #expect(try await come(fixture, "niemand@example.org") == .refused)
    }

    @Test func `a blocked account and one that is not set up are answered alike`() async throws {
        let fixture = try await fixture()
        let ada = try await fixture.person()
        let bea = try await fixture.person("bea@example.org")
        _ = try await enter(fixture, bea, bea.mail)
        try await fixture.accounts.block(bea.id, by: AccountsFixture.author, via: .page)
        #expect(try await come(fixture, bea.mail) == .refused)
        _ = try await fixture.accounts.reset(ada.id, by: AccountsFixture.author, via: .page)
        #expect(try await come(fixture, ada.mail) == .refused)
    }

    @Test(arguments: [
        nil,
        IdentityProvider(issuer: "https://anderswo.example", client: "miteinander", secret: nil),
        IdentityProvider(issuer: provider.issuer, client: "anders", secret: nil),
    ])
    func `another provider or client forgets, and ends what began`(
        next: IdentityProvider?
    ) async throws {
        let fixture = try await fixture()
        let ada = try await fixture.person()
        _ = try await enter(fixture, ada, ada.mail)
        guard case .needsCode(let late) = try await come(fixture, nil) else {
            Issue.record("Ada is known")
            return
        }
        try await connect(fixture, next)
        #expect(fixture.accounts.account(ada.id)?.identity == nil)
        fixture.clock.advance(minutes: 1)
        #expect(try await fixture.secondStep(late, fixture.code(ada.secret)) == .refused)
        #expect(fixture.accounts.account(ada.id)?.identity == nil)
    }

    @Test func `a new secret keeps who is known`() async throws {
        let fixture = try await fixture()
        let ada = try await fixture.person()
        _ = try await enter(fixture, ada, ada.mail)
        let renewed = IdentityProvider(
            issuer: Self.provider.issuer,
            client: Self.provider.client,
            secret: "neu"
        )
        try await connect(fixture, renewed)
        #expect(fixture.accounts.account(ada.id)?.identity == Self.identity)
    }

    @Test func `an identity belongs to one account`() async throws {
        let fixture = try await fixture()
        let ada = try await fixture.person()
        let bea = try await fixture.person("bea@example.org")
        guard case .needsCode(let first) = try await come(fixture, ada.mail),
            case .needsCode(let second) = try await come(fixture, bea.mail)
        else {
            Issue.record("both have an account")
            return
        }
        fixture.clock.advance(minutes: 1)
        guard case .signedIn = try await fixture.secondStep(first, fixture.code(ada.secret)) else {
            Issue.record("the first one may be known by it")
            return
        }
        #expect(try await fixture.secondStep(second, fixture.code(bea.secret)) == .refused)
        #expect(fixture.accounts.account(bea.id)?.identity == nil)
    }
}
