import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Journal
@testable import Vault

/// A town with accounts in a real file, and a clock that the test moves.
struct AccountsFixture {
    let folder: TemporaryFolder
    let store: SQLiteStore
    let town: Town
    let clock = TestClock()
    let accounts: Accounts

    static let password = "kirschen im regen"
    static let author = Author(.administration)

    init(seed: UInt64 = 1) async throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore.create(folder.file("town.sqlite"))
        town = try await Town.found("teststadt", in: store, clock.world(seed: seed))
        try await town.perform(
            Command(.office()) { _, draft in
                draft.add(Municipality(title: "Stadt Bad Beispiel", shortName: "Bad Beispiel"))
                draft.add(Organization(title: "Sprachtreff", sort: .association))
            }
        )
        accounts = try await Accounts(town, store, cost: .light)
    }

    /// The same town in another process: its own connection, its own memory.
    func beside(seed: UInt64 = 99) async throws -> Accounts {
        let store = try SQLiteStore.open(folder.file("town.sqlite"))
        return try await Accounts(
            try await Town(store, clock.world(seed: seed)),
            store,
            cost: .light
        )
    }

    /// What the person of an account holds in the hand.
    struct Hand {
        let id: String
        let mail: String
        let secret: SecondFactor.Secret
        let recoveryCodes: [String]
    }

    /// An account that is invited and set up.
    func person(
        _ mail: String = "ada@bad-beispiel.example",
        _ roles: [Role] = [.office, .administration],
        organization: ID<Organization>? = nil
    ) async throws -> Hand {
        let link = try await accounts.invite(
            Invitation(mail: mail, name: "Ada", roles: roles, organization: organization),
            by: Self.author,
            via: .page
        )
        let secret = accounts.newSecret()
        let needsSecondFactor = roles.contains(where: \.needsSecondFactor)
        let codes = try await accounts.setUp(
            link,
            SetupEntry(
                password: Self.password,
                secret: needsSecondFactor ? secret : nil,
                code: code(secret)
            )
        )
        // The code of the set-up is used up.
        clock.advance(minutes: 1)
        let account = try #require(accounts.account(mail: mail))
        return Hand(id: account.id, mail: mail, secret: secret, recoveryCodes: codes)
    }

    /// As long as one from the paper, and none of them.
    let noRecoveryCode = "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA"

    /// What the device shows now.
    func code(_ secret: SecondFactor.Secret) -> String {
        secret.code(at: OneTimeCode.step(at: clock.now))
    }

    func firstStep(
        _ hand: Hand,
        password: String = Self.password,
        source: String = "192.0.2.1",
        device: String? = nil
    ) async throws -> SignIn {
        let browser = Self.browser(source: source, device: device)
        return try await accounts.signIn(mail: hand.mail, password: password, from: browser)
    }

    func ticket(_ hand: Hand) async throws -> String {
        guard case .needsCode(let ticket) = try await firstStep(hand) else {
            throw Unexpected()
        }
        return ticket
    }

    func secondStep(
        _ ticket: String,
        _ code: String,
        from browser: AskingBrowser = browser()
    ) async throws -> SignIn {
        try await accounts.signIn(ticket: ticket, code: code, from: browser)
    }

    /// A browser that has begun.
    static func browser(
        source: String = "192.0.2.1",
        tie: String = "ein Browser",
        device: String? = nil
    ) -> AskingBrowser {
        AskingBrowser(source: source, tie: tie, device: device)
    }

    /// Signs in through both steps, and answers the token.
    func token(_ hand: Hand, replacing old: String? = nil) async throws -> String {
        clock.advance(seconds: 90)
        let browser = Self.browser(tie: old ?? "ein Browser")
        let first = try await accounts.signIn(
            mail: hand.mail,
            password: Self.password,
            from: browser
        )
        guard case .needsCode(let ticket) = first else { throw Unexpected() }
        let step = try await secondStep(ticket, code(hand.secret), from: browser)
        guard case .signedIn(let token) = step else { throw Unexpected() }
        return token
    }

    struct Unexpected: Error {}
}
