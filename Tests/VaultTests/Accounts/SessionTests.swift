import Concept
import Foundation
import Journal
import Register
import TestKit
import Testing

@testable import Vault

/// How long a session lives, and what ends it.
@Suite struct SessionTests {
    private func signedIn() async throws -> (AccountsFixture, AccountsFixture.Hand, String) {
        let fixture = try await AccountsFixture()
        let staff = try await fixture.person()
        return (fixture, staff, try await fixture.token(staff))
    }

    @Test func `a session ends after an hour without a request`() async throws {
        let (fixture, _, token) = try await signedIn()
        fixture.clock.advance(minutes: 59, seconds: 59)
        let before = try #require(fixture.accounts.signedIn(token))
        #expect(before.session.endsAt == fixture.clock.now.adding(seconds: 3600))
        fixture.clock.advance(minutes: 59, seconds: 59)
        #expect(fixture.accounts.signedIn(token) != nil)
        fixture.clock.advance(minutes: 60)
        #expect(fixture.accounts.signedIn(token) == nil)
    }

    @Test func `a session ends after twelve hours in any case`() async throws {
        let (fixture, _, token) = try await signedIn()
        for _ in 0..<23 {
            fixture.clock.advance(minutes: 30)
            #expect(fixture.accounts.signedIn(token) != nil)
        }
        fixture.clock.advance(minutes: 29, seconds: 59)
        let last = try #require(fixture.accounts.signedIn(token))
        #expect(last.session.endsAt == last.session.latestEnd)
        fixture.clock.advance(seconds: 1)
        #expect(fixture.accounts.signedIn(token) == nil)
    }

    @Test func `signing in makes another token and ends the one that was there`() async throws {
        let (fixture, staff, token) = try await signedIn()
        let next = try await fixture.token(staff, replacing: token)
        #expect(next != token)
        #expect(fixture.accounts.signedIn(token) == nil)
        #expect(fixture.accounts.signedIn(next) != nil)
        #expect(fixture.accounts.sessions(of: staff.id).count == 1)
    }

    @Test func `sessions are listed and ended, and nobody ends another's`() async throws {
        let (fixture, staff, token) = try await signedIn()
        let other = try await fixture.token(staff)
        let partner = try await fixture.person("treff@example.org", [.partner], organization: ID(1))
        let listed = fixture.accounts.sessions(of: staff.id)
        #expect(listed.count == 2)
        for session in listed {
            try await fixture.accounts.endSession(session.id, of: partner.id)
        }
        #expect(fixture.accounts.sessions(of: staff.id).count == 2)
        let own = try #require(fixture.accounts.signedIn(token)).session.id
        try await fixture.accounts.endSessions(of: staff.id, but: own)
        #expect(fixture.accounts.signedIn(other) == nil)
        try await fixture.accounts.endSession(own, of: staff.id)
        #expect(fixture.accounts.signedIn(token) == nil)
    }

    @Test func `signing out ends the session, also in the file`() async throws {
        let (fixture, _, token) = try await signedIn()
        try await fixture.accounts.signOut(token)
        #expect(fixture.accounts.signedIn(token) == nil)
        #expect(try await fixture.beside().signedIn(token) == nil)
        #expect(try await fixture.store.rows(kind: Session.kind, due: nil).isEmpty)
    }

    @Test func `a session outlives a new start, with its last minute at most forgotten`()
        async throws
    {
        let (fixture, _, token) = try await signedIn()
        fixture.clock.advance(minutes: 30)
        _ = fixture.accounts.signedIn(token)
        try await fixture.accounts.refresh()
        fixture.clock.advance(seconds: 59)
        let seen = try #require(fixture.accounts.signedIn(token)).session.lastSeenAt
        try await fixture.accounts.refresh()
        let again = try await fixture.beside()
        let session = try #require(again.sessions(of: again.all[0].id).first)
        #expect(session.lastSeenAt == seen.adding(seconds: -59))
        #expect(again.signedIn(token) != nil)
    }

    @Test func `what has ended is thrown away`() async throws {
        let (fixture, _, _) = try await signedIn()
        fixture.clock.advance(hours: 2)
        try await fixture.accounts.refresh()
        #expect(try await fixture.store.rows(kind: Session.kind, due: nil).isEmpty)
    }

    @Test func `a session that a command ended does not come back with its last request`()
        async throws
    {
        let (fixture, staff, token) = try await signedIn()
        let other = try await fixture.beside()
        fixture.clock.advance(minutes: 2)
        _ = fixture.accounts.signedIn(token)
        try await other.endSessions(of: staff.id)
        try await fixture.accounts.refresh()
        #expect(fixture.accounts.signedIn(token) == nil)
        #expect(try await fixture.store.rows(kind: Session.kind, due: nil).isEmpty)
    }

    @Test func `many who sign in and out at once leave memory and file the same`() async throws {
        let (fixture, staff, _) = try await signedIn()
        var chance = Seeded(seed: 11)
        var tokens: [String] = []
        for _ in 0..<10 { tokens.append(try await fixture.token(staff)) }
        let out = tokens.filter { _ in chance.oneIn(2) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for token in out { group.addTask { try await fixture.accounts.signOut(token) } }
            for _ in 0..<10 { group.addTask { try await fixture.accounts.refresh() } }
            try await group.waitForAll()
        }
        for token in tokens {
            #expect((fixture.accounts.signedIn(token) == nil) == out.contains(token))
        }
        let again = try await fixture.beside()
        #expect(
            Set(again.sessions(of: staff.id).map(\.id))
                == Set(fixture.accounts.sessions(of: staff.id).map(\.id))
        )
    }

    @Test func `no token and no password stands in the file`() async throws {
        let (fixture, staff, token) = try await signedIn()
        try fixture.store.close()
        let bytes = try Data(contentsOf: fixture.folder.file("town.sqlite"))
        let secrets = [token, AccountsFixture.password] + staff.recoveryCodes
        for secret in secrets {
            #expect(bytes.range(of: Data(secret.utf8)) == nil)
        }
        #expect(bytes.range(of: Data(staff.mail.utf8)) != nil)
    }
}
