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
        if let door = door(request, path, query, peer) {
            let response = await answered(door.language, failure) {
                try await door.respond(note: failure)
            }
            site.note(request, door.address.logged[...], response, took: .now - begun)
            return response
        }
        if let door = UnsubscribeDoor(
            OfficePath(path).names,
            office,
            OfficePath(path).language,
            request,
            site.asker(request, peer)
        ) {
            let response = await answered(door.language, failure) { try await door.respond() }
            site.note(request, UnsubscribeDoor.logged, response, took: .now - begun)
            return response
        }
        if let door = taskDoor(request, path, query, peer) {
            let response = await answered(door.language, failure) { try await door.respond() }
            site.note(request, door.address.logged[...], response, took: .now - begun)
            return response
        }
        let isWelcome = site.isOpen || office.isSignedIn(request)
        if let door = noticeDoor(request, path, query, peer) {
            let response =
                isWelcome
                ? await answered(door.language, failure) { try await door.respond() }
                : await site.closed(request, path, query)
            site.note(request, door.address.logged[...], response, took: .now - begun)
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

    private func noticeDoor(
        _ request: Request,
        _ path: Substring,
        _ query: Substring?,
        _ peer: SocketAddress?
    ) -> NoticeDoor? {
        let target = OfficePath(path)
        guard let address = NoticeAddress(target.names, query: Query(query)) else { return nil }
        return NoticeDoor(
            office: office,
            address: address,
            language: target.language,
            request: request,
            asker: site.asker(request, peer)
        )
    }

    private func taskDoor(
        _ request: Request,
        _ path: Substring,
        _ query: Substring?,
        _ peer: SocketAddress?
    ) -> TaskDoor? {
        let target = OfficePath(path)
        guard let address = TaskAddress(target.names) else { return nil }
        return TaskDoor(
            office: office,
            address: address,
            language: target.language,
            query: Query(query),
            request: request,
            asker: site.asker(request, peer)
        )
    }

    private func door(
        _ request: Request,
        _ path: Substring,
        _ query: Substring?,
        _ peer: SocketAddress?
    ) -> Door? {
        let target = OfficePath(path)
        guard let address = DoorAddress(target.names) else { return nil }
        return Door(
            office: office,
            address: address,
            language: target.language,
            query: Query(query),
            request: request,
            asker: site.asker(request, peer)
        )
    }

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
