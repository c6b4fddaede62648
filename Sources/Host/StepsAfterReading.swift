import Addresses
import Concept
import HTTPTypes
import Hummingbird
import Journal
import Office
import PublicSite
import Register
import Services
import Web
import Words

/// A request whose address has been read.
struct Visit: Sendable {
    let caller: Caller
    let location: Location
}

/// Turns errors into a page with a number, under which the error is logged.
struct TellingFailures: MiddlewareProtocol {
    let services: Services

    func handle(
        _ request: Request,
        context: Visit,
        next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return services.told(error, context.location.language, context.caller.note)
        }
    }
}

extension Services {
    /// The page for a failure, which is logged under the number on the page.
    func told(
        _ failure: any Error,
        _ language: Language,
        _ note: (String, any Error) -> Void
    ) -> Response {
        let number = hex(world.chance(4))
        note(number, failure)
        return broken(failure, number, language)
    }
}

/// Refuses forms while the machine's clock is in doubt, because records must not get wrong dates.
///
/// Signing in and confirming the clock still work.
///
/// - Source: decision 47.
struct DoubtingClock: MiddlewareProtocol {
    let services: Services

    func handle(
        _ request: Request,
        context: Visit,
        next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        let location = context.location
        let mayWait = request.method == .post && location.section != .pages
        guard mayWait, location.row?.worksInDoubt != true, services.town.clockDoubt != nil else {
            return try await next(request, context)
        }
        return services.refused(\.clock, .serviceUnavailable, location.language)
    }
}

/// Hides the public site from everybody who is not signed in until the town opens it.
///
/// - Source: decision 27.
struct ClosingSite: MiddlewareProtocol {
    let site: Site
    let office: Office

    func handle(
        _ request: Request,
        context: Visit,
        next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        let location = context.location
        let closes = location.row.map { $0.access == .everybody } ?? (location.section == .pages)
        guard !closes || site.isOpen || office.isSignedIn(request) else {
            return site.closed(request, at: location)
        }
        let response = try await next(request, context)
        guard location.section == .pages, !site.isOpen else { return response }
        // The site may have been closed while the page was made.
        if closes, !office.isSignedIn(request) { return site.closed(request, at: location) }
        return site.keptToOneself(response)
    }
}

/// Refuses methods that the address does not answer, and names those it does in `Allow`.
///
/// - Source: RFC 9110, 15.5.6.
struct RefusingMethods: MiddlewareProtocol {
    let site: Site
    let services: Services

    func handle(
        _ request: Request,
        context: Visit,
        next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        let location = context.location
        if location.methods.contains(request.method.rawValue) {
            return try await next(request, context)
        }
        let allow = location.methods.joined(separator: ", ")
        if location.section == .pages {
            return site.refusedMethod(request, location.language, allow: allow)
        }
        return services.refused(\.method, .methodNotAllowed, location.language, allow: allow)
    }
}
