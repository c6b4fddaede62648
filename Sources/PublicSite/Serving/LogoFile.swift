import Concept
import Design
import Foundation
import Register
import Synchronization
import Vault
import Web

/// The logo that a town had last, made ready once.
final class LogoFiles: Sendable {
    private let made = Mutex<(path: String, sending: Sending)?>(nil)

    /// The file at a path, where that is the logo of today.
    func file(_ path: Substring, of town: PublicTown) async throws -> Sending? {
        guard let logo = town.published.logo, logo.path == path else { return nil }
        if let made = made.withLock({ $0 }), made.path == logo.path { return made.sending }
        guard let bytes = try await town.bytes(of: logo) else { return nil }
        let sending = Sending(Array(bytes), mediaType: logo.mediaType, isForever: true)
        made.withLock { $0 = (logo.path, sending) }
        return sending
    }
}

extension Records {
    /// The picture in the head of the pages.
    var logo: Logo? { only(Municipality.self)?.logo }
}
