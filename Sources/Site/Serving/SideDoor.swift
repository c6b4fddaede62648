import Hummingbird
import NIOCore
import Words

/// A request at a door beside the public pages.
struct Call: Sendable {
    let participation: Participation
    var target: LanguagePath
    let query: Query
    let request: Request
    let peer: SocketAddress?

    var services: Services { participation.services }
    var asker: Asker { services.site.asker(request, peer) }
}

/// A door that answers some addresses by itself, signed in or not.
protocol SideDoor: Sendable {
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
    static var isAlwaysOpen: Bool { true }

    var participation: Participation { call.participation }
    var services: Services { call.services }
    var language: Language { call.target.language }
    var query: Query { call.query }
    var request: Request { call.request }
    var asker: Asker { call.asker }
    var words: Catalogue { Catalogue.of(language) }
}
