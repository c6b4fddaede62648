package import Addresses
package import Hummingbird
package import NIOCore
import PublicSite
import Services
import Web
import Words

/// A request at a door beside the public pages.
package struct Call: Sendable {
    package let participation: Participation
    package let location: Location
    /// In which it is answered: that of the address, or the one in which somebody went away to sign in.
    var language: Language
    package let request: Request
    package let peer: SocketAddress?

    package init(
        participation: Participation,
        location: Location,
        request: Request,
        peer: SocketAddress?
    ) {
        self.participation = participation
        self.location = location
        language = location.language
        self.request = request
        self.peer = peer
    }

    var services: Services { participation.services }
    var asker: Asker { services.site.asker(request, peer) }
    /// How much a form may send here.
    var limit: BodyLimit { location.row?.takes ?? .door }
}

/// A door that answers some addresses by itself, signed in or not.
package protocol SideDoor: Sendable {
    var call: Call { get }

    /// Answers; what went wrong beside it is told to `note`.
    func respond(note: (String, any Error) -> Void) async throws -> Response
}

extension SideDoor {
    var participation: Participation { call.participation }
    var services: Services { call.services }
    var language: Language { call.language }
    var query: Query { call.location.query }
    var request: Request { call.request }
    var asker: Asker { call.asker }
    var words: Catalogue { Catalogue.of(language) }
}
