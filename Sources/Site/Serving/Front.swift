import HTTPTypes
package import Hummingbird
import Journal
package import NIOCore
import Words

/// The one door of a town: hands a request to the public site or to the office.
package struct Front: Sendable {
    let site: Site
    let office: Office

    package init(_ site: Site, _ office: Office) {
        self.site = site
        self.office = office
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
        let (path, query) = Site.split(request.uri.string)
        if let kept = site.kept(request) {
            site.note(request, path, kept, took: .now - begun)
            return kept
        }
        let isWelcome = site.isOpen || office.isSignedIn(request)
        let call = Call(
            office: office,
            target: OfficePath(path),
            query: Query(query),
            request: request,
            peer: peer
        )
        for kind in Self.doors {
            guard let door = kind.init(call) else { continue }
            let response =
                kind.isAlwaysOpen || isWelcome
                ? await answered(door.language, failure) { try await door.respond(note: failure) }
                : await site.closed(request, path, query)
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
        let response = await office.respond(to: request, path, query, failure)
        site.note(request, office.logged(path), response, took: .now - begun)
        return response
    }

    private static let doors: [any SideDoor.Type] = [
        Door.self, UnsubscribeDoor.self, TaskDoor.self, NoticeDoor.self,
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
            let number = hex(office.world.chance(4))
            failure(number, error)
            return office.refused(
                { $0.failure(number: number) },
                .internalServerError,
                language
            )
        }
    }
}
