import Concept
import Crypto
import Foundation
import Journal
import OpenID
import Register
import Synchronization
import Vault
import Web
import Words

/// A visit to the town's provider of identities that has begun, with what is needed to end it.
struct BegunVisit: Expires {
    /// The secrets with which the provider's answer is checked.
    let visit: IdentityVisit
    /// The provider to which it leads, because the town may change it in the meantime.
    let provider: IdentityProvider
    /// The value that ties it to the browser.
    let tie: String
    /// The path of the page to show after signing in; empty for the desk.
    let wayOn: String
    /// The language in which signing in began, because the way back has none.
    let language: Language
    /// When the visit expires.
    let until: Instant

    /// How long a visit may take, in seconds.
    static let seconds = 10 * 60
}

/// The visits that have begun, kept in memory and each bound to its browser.
///
/// Each is kept under the digest of its state.
final class IdentityVisits: Sendable {
    private let begun: Mutex<Expiring<BegunVisit>> = Mutex(Expiring())
    /// How often one sender may make this program ask the provider.
    let limit = RateLimit(60, inSeconds: 60)

    /// Keeps a visit until its browser comes back or it expires.
    func begin(_ visit: BegunVisit) {
        begun.withLock { $0.keep(visit, under: Self.key(visit.visit.state)) }
    }

    /// The result of a state with which a browser comes back.
    enum End {
        /// The visit is over, and this is what was begun.
        case over(BegunVisit)
        /// It was begun in another browser, and stays open for that one.
        case elsewhere
        /// There is no such visit, or it has expired.
        case unknown
    }

    /// Ends the visit of a state if it was begun in this browser.
    func end(_ state: String, tie: String, at now: Instant) -> End {
        let key = Self.key(state)
        return begun.withLock { begun in
            guard let found = begun.take(key, at: now) else { return .unknown }
            if found.tie == tie { return .over(found) }
            begun.keep(found, under: key)
            return .elsewhere
        }
    }

    private static func key(_ state: String) -> String {
        hex(SHA256.hash(data: Data(state.utf8)))
    }
}
