package import Hummingbird
package import NIOCore

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
        guard office.answers(path) else {
            return await site.respond(to: request, from: peer, note: failure)
        }
        let response = await office.respond(to: request, path, query, failure)
        site.note(request, path, response, took: .now - begun)
        return response
    }
}
