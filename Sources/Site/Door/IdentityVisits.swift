import Crypto
import Exchange
import Foundation
import Journal
import Register
import Synchronization
import Words

/// The visits to the town's provider of identities that have begun: in memory, for ten minutes, each
/// for the browser that began it.
final class IdentityVisits: Sendable {
    /// A visit and what is to be done after it.
    struct Begun: Sendable {
        let visit: IdentityVisit
        /// What ties it to the browser.
        let tie: String
        let wayOn: String
        let language: Language
        let until: Instant
    }

    private let begun: Mutex<[SHA256Digest: Begun]> = Mutex([:])

    static let seconds = 10 * 60
    /// So many are kept; whoever began first begins again.
    private static let limit = 1000

    func begin(_ visit: Begun) {
        begun.withLock { begun in
            if begun.count >= Self.limit {
                let order = begun.sorted { $0.value.until < $1.value.until }
                for (key, _) in order.prefix(Self.limit / 2) { begun[key] = nil }
            }
            begun[Self.key(visit.visit.state)] = visit
        }
    }

    /// The visit of a state, which is over then; `nil` where there is none for this browser.
    func end(_ state: String, tie: String, at now: Instant) -> Begun? {
        let found = begun.withLock { $0.removeValue(forKey: Self.key(state)) }
        guard let found, found.tie == tie, now < found.until else { return nil }
        return found
    }

    private static func key(_ state: String) -> SHA256Digest {
        SHA256.hash(data: Data(state.utf8))
    }
}
