import Hummingbird
import NIOCore
import Words

/// A request at a door beside the public pages.
struct Call: Sendable {
    let office: Office
    let target: OfficePath
    let query: Query
    let request: Request
    let peer: SocketAddress?

    var asker: Asker { office.site.asker(request, peer) }
}

/// A door that answers some addresses by itself, signed in or not.
protocol SideDoor: Sendable {
    /// `nil` where another one answers.
    init?(_ call: Call)

    var language: Language { get }
    /// The path as it may stand in a log.
    var logged: Substring { get }
    /// Whether it answers before the town has opened its pages.
    static var isAlwaysOpen: Bool { get }

    /// Answers; what went wrong beside it is told to `note`.
    func respond(note: (String, any Error) -> Void) async throws -> Response
}

extension SideDoor {
    static var isAlwaysOpen: Bool { true }
}

extension Door: SideDoor {
    init?(_ call: Call) {
        guard let address = DoorAddress(call.target.names) else { return nil }
        self.init(
            office: call.office,
            address: address,
            language: call.target.language,
            query: call.query,
            request: call.request,
            asker: call.asker
        )
    }

    var logged: Substring { address.logged[...] }
}

extension UnsubscribeDoor: SideDoor {
    init?(_ call: Call) {
        let names = call.target.names
        guard names.first.map({ $0 == Self.root }) == true else { return nil }
        self.init(
            office: call.office,
            token: names.count == 2 ? String(names[1]) : "",
            language: call.target.language,
            request: call.request,
            asker: call.asker
        )
    }

    var logged: Substring { "/\(Self.root)/-" }
}

extension TaskDoor: SideDoor {
    init?(_ call: Call) {
        guard let address = TaskAddress(call.target.names) else { return nil }
        self.init(
            office: call.office,
            address: address,
            language: call.target.language,
            query: call.query,
            request: call.request,
            asker: call.asker
        )
    }

    var logged: Substring { address.logged[...] }
}

extension NoticeDoor: SideDoor {
    init?(_ call: Call) {
        guard let address = NoticeAddress(call.target.names, query: call.query) else { return nil }
        self.init(
            office: call.office,
            address: address,
            language: call.target.language,
            request: call.request,
            asker: call.asker
        )
    }

    static var isAlwaysOpen: Bool { false }

    var logged: Substring { address.logged[...] }
}
