import Concept
import Journal
package import Register
package import Vault
package import Words

/// How an account stands, in a word.
package enum AccountState: Sendable {
    case active, invited
    /// Invited, and the link is too old.
    case expired
    case blocked

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

    package var key: TextKey.Account {
        switch self {
        case .active: .stateActive
        case .invited: .stateInvited
        case .expired: .stateExpired
        case .blocked: .stateBlocked
        }
    }
}
