import Foundation
import Journal
import Register
import Synchronization

extension Logo {
    /// Its address, which changes with the picture, so that browsers keep it.
    var path: String { "/logo-\(digest.prefix(24)).\(format == .png ? "png" : "jpg")" }

    var mediaType: String {
        switch format {
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        }
    }

    /// How large it is shown: as high as a line of the head allows, and no wider than a small screen.
    var shown: (width: Int, height: Int) {
        let most = (width: 160, height: 48)
        if width * most.height <= height * most.width {
            return (max(1, width * most.height / height), most.height)
        }
        return (most.width, max(1, height * most.width / width))
    }
}

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
