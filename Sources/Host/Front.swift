import Addresses
import Concept
import HTTPTypes
package import Hummingbird
import Journal
package import NIOCore
package import Office
import Participation
package import PublicSite
import Register
import Services
import Web
import Words

/// The one door of a town: hands a request to the public site or to the office.
package struct Front: Sendable {
    let site: Site
    let office: Office
    private let participation: Participation
    private var services: Services { office.services }

    package init(_ site: Site, _ office: Office) {
        self.site = site
        self.office = office
        participation = Participation(office.services)
    }

    /// Answers a request; never throws.
    ///
    /// What goes wrong becomes a page with a number, and is told to `failure` under it.
    package func respond(
        to request: Request,
        from peer: SocketAddress?,
        note failure: (String, any Error) -> Void
    ) async -> Response {
        let begun = ContinuousClock.now
        // Before anything of it is left out.
        let refusal = refusal(of: request)
        let request = request.withoutForeignFields
        let (path, query) = Site.split(request.uri.string)
        if let refused = refusal {
            site.note(request, "/-", refused, took: .now - begun)
            return refused
        }
        if let kept = site.kept(request) {
            site.note(request, path, kept, took: .now - begun)
            return kept
        }
        let isWelcome = site.isOpen || office.isSignedIn(request)
        let call = Call(
            participation: participation,
            target: LanguagePath(path),
            query: Query(query),
            request: request,
            peer: peer
        )
        for kind in Self.doors {
            guard let door = kind.init(call) else { continue }
            let response: Response
            if let refusal = clockRefusal(request, path) {
                response = refusal
            } else if kind.isAlwaysOpen || isWelcome {
                response = await answered(door.language, failure) {
                    try await door.respond(note: failure)
                }
            } else {
                response = await site.closed(request, path, query)
            }
            site.note(request, door.logged, response, took: .now - begun)
            return response
        }
        guard office.answers(path) else {
            return await site.respond(
                to: request,
                from: peer,
                isSignedIn: isWelcome,
                note: failure
            )
        }
        let response: Response
        if let refusal = clockRefusal(request, path) {
            response = refusal
        } else {
            response = await office.respond(to: request, path, query, failure)
        }
        site.note(request, office.logged(path)[...], response, took: .now - begun)
        return response
    }

    /// The answer where something is sent that would be kept, while nobody knows what time it is.
    ///
    /// To sign in and to confirm the clock goes all the same.
    private func clockRefusal(_ request: Request, _ path: Substring) -> Response? {
        guard request.method == .post, services.town.clockDoubt != nil else { return nil }
        let target = LanguagePath(path)
        if OfficeAddress(target.names, query: Query(nil)) == .clock { return nil }
        switch DoorAddress(target.names) {
        case .signIn, .signOut, .provider, .providerReturn, .mailCode: return nil
        case .setup, nil: return services.refused(\.clock, .serviceUnavailable, target.language)
        }
    }

    /// What is answered to a request that is no proper one, before anything of it is used.
    ///
    /// - Source: RFC 3986, 2: an address is ASCII.
    private func refusal(of request: Request) -> Response? {
        let addressFault: HTTPResponse.Status? = request.uri.string.isASCII ? nil : .badRequest
        guard let status = request.head.codingFault ?? addressFault else { return nil }
        var refused = services.refused({ $0.unreadable([]) }, status, .german)
        refused.headers[.connection] = "close"
        return refused
    }

    private static let doors: [any SideDoor.Type] = [
        Door.self, UnsubscribeDoor.self, TaskRoutes.self, NoticeDoor.self,
    ]

    /// An answer, or a page with the number under which the failure is told.
    private func answered(
        _ language: Language,
        _ failure: (String, any Error) -> Void,
        _ respond: () async throws -> Response
    ) async -> Response {
        do {
            return try await respond()
        } catch {
            let number = hex(services.world.chance(4))
            failure(number, error)
            return services.broken(error, number, language)
        }
    }
}

extension Request {
    /// The request without fields that hold more than ASCII: what we read of it is nothing else.
    fileprivate var withoutForeignFields: Request {
        if headers.allSatisfy({ $0.value.isASCII }) { return self }
        var head = head
        head.headerFields = HTTPFields(head.headerFields.filter { $0.value.isASCII })
        return Request(head: head, body: body)
    }
}
