package import Addresses
package import Hummingbird
package import NIOCore
import PublicSite
import Services
import Web
import Words

/// A request to pages for participation: what was sent, to where and by whom.
package struct Call: Sendable {
    /// What is remembered between requests.
    package let participation: Participation
    /// The address, as read from the request.
    package let location: Location
    /// The language of the answer: that of the address, or of the page from which somebody went to
    /// sign in.
    var language: Language
    /// The request with its body, which is read at most once.
    package let request: Request
    /// The other end of the connection; `nil` if it is not known.
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
    /// The most bytes a form may send to this address.
    var limit: BodyLimit { location.row?.takes ?? .door }
}

/// The pages of one section, which answer people without an account and those who sign in.
package protocol SideDoor: Sendable {
    /// The request to answer.
    var call: Call { get }

    /// Answers the request; `note` gets failures that the answer only hints at, with a name for the
    /// log.
    ///
    /// - Throws: Any failure; it becomes a page with its number in the log.
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
