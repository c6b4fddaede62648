import Concept
import Journal
package import Register
package import Vault
package import Words

/// Whether an account can be used, in one word for lists.
package enum AccountState: Sendable {
    /// `invited` means that the set-up link was made but not used yet.
    case active, invited
    /// Invited, but the set-up link is no longer valid.
    case expired
    /// Locked by somebody who manages accounts.
    case blocked

    /// The state at a moment; blocked comes before all others.
    package init(_ account: Account, at now: Instant) {
        if account.isBlocked {
            self = .blocked
        } else if account.isSetUp {
            self = .active
        } else if let until = account.setupUntil, now < until {
            self = .invited
        } else {
            self = .expired
        }
    }

    /// The word for the state.
    package var key: TextKey.Account {
        switch self {
        case .active: .stateActive
        case .invited: .stateInvited
        case .expired: .stateExpired
        case .blocked: .stateBlocked
        }
    }
}
