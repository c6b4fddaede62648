package import Addresses
package import Hummingbird
package import NIOCore
import PublicSite
import Services
package import Web
package import Words

/// A request at a door beside the public pages.
package struct Call: Sendable {
    package let participation: Participation
    package var target: LanguagePath
    package let query: Query
    package let request: Request
    package let peer: SocketAddress?

    package init(
        participation: Participation,
        target: LanguagePath,
        query: Query,
        request: Request,
        peer: SocketAddress?
    ) {
        self.participation = participation
        self.target = target
        self.query = query
        self.request = request
        self.peer = peer
    }

    var services: Services { participation.services }
    var asker: Asker { services.site.asker(request, peer) }
}

/// A door that answers some addresses by itself, signed in or not.
package protocol SideDoor: Sendable {
    var call: Call { get }

    /// `nil` where another one answers.
    init?(_ call: Call)

    /// The path as it may stand in a log.
    var logged: Substring { get }
    /// Whether it answers before the town has opened its pages.
    static var isAlwaysOpen: Bool { get }

    /// Answers; what went wrong beside it is told to `note`.
    func respond(note: (String, any Error) -> Void) async throws -> Response
}

extension SideDoor {
    package static var isAlwaysOpen: Bool { true }

    var participation: Participation { call.participation }
    var services: Services { call.services }
    package var language: Language { call.target.language }
    var query: Query { call.query }
    var request: Request { call.request }
    var asker: Asker { call.asker }
    var words: Catalogue { Catalogue.of(language) }
}
