import Addresses
import Concept
import HTTPTypes
import Hummingbird
import NIOCore
import PublicSite
import Register
import Services
import Web
import Words

/// Who sent the request, and where failures are reported.
struct Caller: Sendable {
    /// The other end of the connection, which may be a proxy; `nil` if it is not known.
    let peer: SocketAddress?
    /// Called with the number on the page of a failure, and the failure.
    let note: @Sendable (String, any Error) -> Void
}

/// An answer, with the path that the log may show for it.
struct LoggedResponse {
    let response: Response
    /// The path without its query, or a placeholder for one that must not be logged.
    let path: Substring

    init(_ response: Response, as path: Substring) {
        self.response = response
        self.path = path
    }
}

/// Writes a line to the access log for each answer.
struct WritingLog: MiddlewareProtocol {
    let site: Site

    func handle(
        _ request: Request,
        context: Caller,
        next: (Request, Caller) async throws -> LoggedResponse
    ) async throws -> LoggedResponse {
        let begun = ContinuousClock.now
        let answer = try await next(request, context)
        site.note(request, answer.path, answer.response, took: .now - begun)
        return answer
    }
}

/// Refuses malformed requests before anything of them is used.
///
/// Header fields that are not ASCII are removed, because nothing reads them.
///
/// - Source: RFC 3986, 2: an address is ASCII.
struct RefusingUnclearRequests: MiddlewareProtocol {
    let services: Services

    func handle(
        _ request: Request,
        context: Caller,
        next: (Request, Caller) async throws -> LoggedResponse
    ) async throws -> LoggedResponse {
        let addressFault: HTTPResponse.Status? = request.uri.string.isASCII ? nil : .badRequest
        guard let status = request.head.codingFault ?? addressFault else {
            return try await next(request.withoutForeignFields, context)
        }
        var refused = services.refused({ $0.unreadable([]) }, status, .german)
        refused.headers[.connection] = "close"
        return LoggedResponse(refused, as: "/-")
    }
}

extension Request {
    /// The request without header fields that are not ASCII.
    fileprivate var withoutForeignFields: Request {
        if headers.allSatisfy({ $0.value.isASCII }) { return self }
        var head = head
        head.headerFields = HTTPFields(head.headerFields.filter { $0.value.isASCII })
        return Request(head: head, body: body)
    }
}

/// Answers with the cached page, which is found by the request's text without reading the address.
///
/// - Source: decision 10.
struct AnsweringFromCache: MiddlewareProtocol {
    let site: Site

    func handle(
        _ request: Request,
        context: Caller,
        next: (Request, Caller) async throws -> LoggedResponse
    ) async throws -> LoggedResponse {
        guard let kept = site.kept(request) else { return try await next(request, context) }
        return LoggedResponse(kept, as: Location.split(request.uri.string).path)
    }
}
