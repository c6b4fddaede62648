package import Concept
package import Register

/// A browser in which somebody is signed in.
package struct Session: Codable, Hashable, Sendable {
    /// The kind of its rows beside the log.
    package static let kind = "session"
    /// So long without a request: 60 minutes.
    package static let idleSeconds = 60 * 60
    /// So long in all: 12 hours.
    package static let longestSeconds = 12 * 60 * 60

    /// The digest of its token; so it may be shown, and a form may name it.
    package let id: String
    /// Whose it is.
    package let account: String
    package let startedAt: Instant
    package internal(set) var lastSeenAt: Instant

    init(id: String, account: String, startedAt: Instant) {
        self.id = id
        self.account = account
        self.startedAt = startedAt
        lastSeenAt = startedAt
    }

    /// When it ends if nothing more is asked for.
    package var endsAt: Instant {
        min(lastSeenAt.adding(seconds: Session.idleSeconds), latestEnd)
    }

    /// When it ends in any case.
    package var latestEnd: Instant { startedAt.adding(seconds: Session.longestSeconds) }

    package func isLive(at now: Instant) -> Bool { now < endsAt }
}

/// Who asks: an account, by one of its sessions.
package struct SignedIn: Hashable, Sendable {
    package let account: Account
    package let session: Session

    package var roles: [Role] { account.roles }
    package var organization: ID<Organization>? { account.organization }

    /// How the log names who made a change in one of the roles.
    package func author(as role: Role) -> Author {
        Author(role, person: account.id, organization: account.organization)
    }
}
