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

/// A visit to the town's provider of identities that has begun, and what is to be done after it.
struct BegunVisit: Expires {
    let visit: IdentityVisit
    /// Where it leads; a town may change that meanwhile.
    let provider: IdentityProvider
    /// What ties it to the browser.
    let tie: String
    let wayOn: String
    let language: Language
    let until: Instant

    static let seconds = 10 * 60
}

/// The visits that have begun: in memory, each for the browser that began it.
final class IdentityVisits: Sendable {
    private let begun: Mutex<Expiring<BegunVisit>> = Mutex(Expiring())
    /// How often one asker may make this program ask the provider.
    let limit = RateLimit(60, inSeconds: 60)

    func begin(_ visit: BegunVisit) {
        begun.withLock { $0.keep(visit, under: Self.key(visit.visit.state)) }
    }

    /// What comes of a state that somebody brings back.
    enum End {
        case over(BegunVisit)
        /// It was begun in another browser, and goes on there.
        case elsewhere
        case unknown
    }

    /// The visit of a state, which is over where it was begun in this browser.
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
