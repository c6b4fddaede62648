import Concept
import Design
import Foundation
import Register
import Synchronization
import Vault
import Web

/// Keeps the logo that the town had last, compressed and ready to send.
final class LogoFiles: Sendable {
    /// The last logo and its path; `nil` before anybody asked.
    private let made = Mutex<(path: String, sending: Sending)?>(nil)

    /// The file at a path; `nil` if it is not the path of today's logo or its bytes are missing.
    ///
    /// - Throws: what reading the bytes from the shelf throws.
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
    /// The logo that the town has set; `nil` if it has none.
    var logo: Logo? { only(Municipality.self)?.logo }
}
