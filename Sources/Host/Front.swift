import Addresses
import Concept
import HTTPTypes
package import Hummingbird
import Journal
package import NIOCore
package import Office
import Participation
package import PublicSite
import Services
import Web
import Words

/// The entrance of a town's server: everything that happens to a request, from first check to page.
///
/// Two lists of middleware run before the page: one before the address is read, one after. Then the
/// section of the address answers.
package struct Front: Sendable {
    let site: Site
    let office: Office
    private let participation: Participation
    /// The middleware before the address is read.
    private let beforeReading: any MiddlewareProtocol<Request, LoggedResponse, Caller>
    /// The middleware after the address is read.
    private let afterReading: any MiddlewareProtocol<Request, Response, Visit>
    private var services: Services { office.services }

    /// `site` and `office` belong to the same town.
    package init(_ site: Site, _ office: Office) {
        self.site = site
        self.office = office
        participation = Participation(office.services)
        beforeReading = Self.stepsBeforeReading(site, office.services)
        afterReading = Self.stepsAfterReading(site, office)
    }

    /// The steps before the address is read; most requests end here, with a page from the cache.
    @MiddlewareFixedTypeBuilder<Request, LoggedResponse, Caller>
    private static func stepsBeforeReading(
        _ site: Site,
        _ services: Services
    ) -> some MiddlewareProtocol<Request, LoggedResponse, Caller> {
        WritingLog(site: site)
        RefusingUnclearRequests(services: services)
        AnsweringFromCache(site: site)
    }

    /// The steps between reading the address and making the page.
    ///
    /// The size of forms and whether they come from this site is checked where the form is read.
    @MiddlewareFixedTypeBuilder<Request, Response, Visit>
    private static func stepsAfterReading(
        _ site: Site,
        _ office: Office
    ) -> some MiddlewareProtocol<Request, Response, Visit> {
        TellingFailures(services: office.services)
        DoubtingClock(services: office.services)
        ClosingSite(site: site, office: office)
        RefusingMethods(site: site, services: office.services)
    }

    /// Answers a request; never throws.
    ///
    /// A failure becomes a page with a number, and `failure` is called with number and error for
    /// the log.
    package func respond(
        to request: Request,
        from peer: SocketAddress?,
        note failure: @escaping @Sendable (String, any Error) -> Void
    ) async -> Response {
        let caller = Caller(peer: peer, note: failure)
        do {
            return try await beforeReading.handle(request, context: caller) { request, caller in
                // The only place where the path of a request is read.
                let location = Location(request.uri.string)
                let visit = Visit(caller: caller, location: location)
                let response = try await afterReading.handle(
                    request,
                    context: visit,
                    next: answer
                )
                let isThere = [.ok, .notModified].contains(response.status)
                return LoggedResponse(response, as: location.logged(isThere: isThere)[...])
            }.response
        } catch {
            return services.told(error, .german, failure)
        }
    }

    /// The answer of the section that the address belongs to.
    private func answer(_ request: Request, _ visit: Visit) async throws -> Response {
        let location = visit.location
        let note = visit.caller.note
        let call = Call(
            participation: participation,
            location: location,
            request: request,
            peer: visit.caller.peer
        )
        switch location.target {
        case .page, .moved, .noDay, .file, .nothing(.pages), .nothing(.door), .nothing(.notices):
            return await site.respond(
                to: request,
                from: visit.caller.peer,
                at: location,
                note: note
            )
        case .door(let address): return try await Door(call, address).respond(note: note)
        case .notice(let address):
            return try await NoticeDoor(call, address).respond(note: note)
        case .task(let address): return try await TaskRoutes(call, address).respond(note: note)
        case .nothing(.tasks): return try await TaskRoutes(call, nil).respond(note: note)
        case .unsubscribing(let address):
            return try await UnsubscribeDoor(call, address).respond(note: note)
        case .nothing(.unsubscribing):
            return try await UnsubscribeDoor(call, nil).respond(note: note)
        case .office, .nothing(.office):
            return try await office.respond(to: request, at: location)
        }
    }
}
