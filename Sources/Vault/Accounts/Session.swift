package import Concept
package import Register

/// A browser in which somebody is signed in.
package struct Session: Codable, Hashable, Sendable {
    /// The kind of its rows beside the log.
    package static let kind = "session"
    /// How long a session lasts without a request: 60 minutes.
    package static let idleSeconds = 60 * 60
    /// How long a session lasts in any case: 12 hours.
    package static let longestSeconds = 12 * 60 * 60

    /// The digest of its token, which may be shown and used in forms.
    package let id: String
    /// The number of the account.
    package let account: String
    /// When the person signed in.
    package let startedAt: Instant
    /// When it was last used; written only now and then.
    package internal(set) var lastSeenAt: Instant

    init(id: String, account: String, startedAt: Instant) {
        self.id = id
        self.account = account
        self.startedAt = startedAt
        lastSeenAt = startedAt
    }

    /// When it ends unless there is another request.
    package var endsAt: Instant {
        min(lastSeenAt.adding(seconds: Session.idleSeconds), latestEnd)
    }

    /// When it ends in any case.
    package var latestEnd: Instant { startedAt.adding(seconds: Session.longestSeconds) }

    /// Whether it has not expired.
    package func isLive(at now: Instant) -> Bool { now < endsAt }
}

/// Who sends a request: an account, through one of its sessions.
package struct SignedIn: Hashable, Sendable {
    /// The account.
    package let account: Account
    /// The session.
    package let session: Session

    /// The roles of the account.
    package var roles: [Role] { account.roles }
    /// The organization for which the account acts; `nil` if for none.
    package var organization: ID<Organization>? { account.organization }

    /// How the log names who made a change in one of the roles.
    package func author(as role: Role) -> Author {
        Author(role, person: account.id, organization: account.organization)
    }
}
