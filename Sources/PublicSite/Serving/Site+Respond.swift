package import Addresses
import Concept
import Design
import Foundation
import HTTPTypes
package import Hummingbird
import Journal
package import NIOCore
import Register
import Vault
package import Web
package import Words

extension Site {
    /// Answers a request for a public page or a file.
    ///
    /// Never throws. A failure becomes a page with a number; `failure` is called with the same
    /// number and the error, so that the operator finds it in the log.
    package func respond(
        to request: Request,
        from peer: SocketAddress?,
        at location: Location,
        note failure: (String, any Error) -> Void
    ) async -> Response {
        let language = location.language
        do {
            switch location.target {
            case .page(let page):
                if let wait = await wait(page, request, peer) {
                    return tooMany(language, request, seconds: wait)
                }
                return send(try await answer(page), .ok, to: request)
            case .moved(let page): return moved(to: page.path, location.queryText)
            case .noDay(let page, let day, let typed):
                throw Absence.noDay(page, day, typed: typed)
            case .file(let file):
                return try await answer(file, at: location, request, peer, failure)
            case .door, .notice, .task, .unsubscribing, .office, .nothing: throw Absence.notFound
            }
        } catch let absence as Absence {
            return absent(absence, language, request)
        } catch is TownBusy {
            var busy = send(errorPage(language, \.unavailable), .serviceUnavailable, to: request)
            busy.headers[.retryAfter] = "5"
            return busy
        } catch {
            // Eight hexadecimal digits, short enough to be read out on the telephone.
            let number = hex(world.chance(4))
            failure(number, error)
            let page = errorPage(language) { $0.failure(error, number: number) }
            return send(page, ErrorPage.status(of: error), to: request)
        }
    }

    /// Answers a request for a file.
    ///
    /// - Throws: `Absence` if there is no such file; what reading a report's file throws. A logo
    ///   that cannot be read is reported to `failure` and answered as absent.
    private func answer(
        _ file: FileRoute,
        at location: Location,
        _ request: Request,
        _ peer: SocketAddress?,
        _ failure: (String, any Error) -> Void
    ) async throws -> Response {
        let path = location.path
        let found: Sending?
        switch file {
        case .health: return await health(request)
        case .styleSheet, .script, .icon, .favicon: found = assets[path]
        case .colors:
            let sheet = accents.sheet(for: town.published)
            found = sheet.flatMap { $0.path == path ? $0.sending : nil }
        case .logoFile:
            do {
                found = try await logos.file(path, of: town)
            } catch {
                // The page shows the logo's alternative text.
                failure("logo", error)
                found = nil
            }
        case .robots: found = crawlerFiles(request)?.robots
        case .siteMapFile: found = crawlerFiles(request).map(siteMaps.siteMap)
        case .reportFile:
            if let seconds = costly.take(asker(request, peer), at: world.now()) {
                return tooMany(location.language, request, seconds: seconds)
            }
            guard let found = try await reportFile(path) else { throw Absence.notFound }
            var response = send(found.sending, .ok, to: request)
            response.headers[.contentDisposition] = found.file.disposition
            return response
        }
        guard let found else { throw Absence.notFound }
        return send(found, .ok, to: request)
    }

    /// The files for search engines; `nil` if neither the operator nor the request says what the
    /// host is.
    private func crawlerFiles(_ request: Request) -> CrawlerFiles? {
        (publicAddress ?? PublicAddress.of(host: request.head.authority)).map {
            CrawlerFiles(register: town.published, origin: $0)
        }
    }

    /// 405: the address does not take this method; `allow` names those it takes.
    package func refusedMethod(_ request: Request, _ language: Language, allow: String) -> Response
    {
        var refused = send(errorPage(language, \.method), .methodNotAllowed, to: request)
        refused.headers[.allow] = allow
        return refused
    }

    /// Writes the line of the access log for a response.
    package func note(_ request: Request, _ path: Substring, _ response: Response, took: Duration) {
        log.note(
            request.method.rawValue,
            path,
            response.status.code,
            bytes: response.body.contentLength ?? 0,
            took: took,
            at: world.now()
        )
    }

    /// How many seconds the asker has to wait for this page; `nil` if it can have it now.
    ///
    /// Only pages that are made for one request alone are counted; what is cached is free.
    private func wait(
        _ page: PageRequest,
        _ request: Request,
        _ peer: SocketAddress?
    ) async -> Int? {
        if await isForMany(page) { return nil }
        return costly.take(asker(request, peer), at: world.now())
    }

    /// Who asks, for counting requests: the peer, or the client that a trusted proxy names.
    package func asker(_ request: Request, _ peer: SocketAddress?) -> Asker {
        let forwarded = HTTPField.Name("X-Forwarded-For").map { request.headers[values: $0] }
        return proxies.asker(peer, forwarded: forwarded ?? [])
    }

    /// 429, with the number of seconds after which the asker may try again.
    private func tooMany(_ language: Language, _ request: Request, seconds: Int) -> Response {
        let page = errorPage(language) { $0.tooMany(seconds: seconds) }
        var refused = send(page, .tooManyRequests, to: request)
        refused.headers[.retryAfter] = String(seconds)
        return refused
    }

    /// The page that says why there is nothing: 404, 410 if withdrawn, 422 for a day that cannot be
    /// shown.
    private func absent(
        _ absence: Absence,
        _ language: Language,
        _ request: Request
    ) -> Response {
        switch absence {
        case .notFound: send(errorPage(language, \.notFound), .notFound, to: request)
        case .gone(let reference, let day):
            send(errorPage(language) { $0.gone(reference, on: day) }, .gone, to: request)
        case .ahead(let page, let day):
            send(errorPage(language) { $0.ahead(page, day) }, .unprocessableContent, to: request)
        case .beforeRecord(let page, let day, let since):
            send(
                errorPage(language) { $0.beforeRecord(page, day, since) },
                .unprocessableContent,
                to: request
            )
        case .noDay(let page, let day, let typed):
            send(
                errorPage(language) { $0.noDay(page, day, typed) },
                .unprocessableContent,
                to: request
            )
        }
    }

    /// 301 to the address as it is written today, with the query kept.
    private func moved(to target: String, _ query: Substring?) -> Response {
        var headers = SecurityHeaders.all
        headers[.location] = target + (query.map { "?\($0)" } ?? "")
        return Response(status: .movedPermanently, headers: headers)
    }

    /// Whether the log can be read to its end and its chain holds: 200 "ok", otherwise 503.
    ///
    /// Asked by the operator's monitoring, so the answer is short English text.
    private func health(_ request: Request) async -> Response {
        let isWell: Bool
        do {
            try await town.catchUp()
            isWell = true
        } catch {
            isWell = false  // the answer says so
        }
        let said = ByteBuffer(string: isWell ? "ok\n" : "the log cannot be read\n")
        var headers = SecurityHeaders.all
        headers[.contentType] = "text/plain; charset=utf-8"
        headers[.cacheControl] = "no-store"
        headers[.contentLength] = String(said.readableBytes)
        return Response(
            status: isWell ? .ok : .serviceUnavailable,
            headers: headers,
            body: request.method == .head ? ResponseBody() : ResponseBody(byteBuffer: said)
        )
    }
}

extension Site {
    /// The response with its bytes, compressed if the browser takes that; 304 if it has them
    /// already.
    ///
    /// HEAD gets the same headers without a body.
    func send(
        _ sending: Sending,
        _ status: HTTPResponse.Status,
        to request: Request
    ) -> Response {
        let takesGzip = Site.takesGzip(request.headers[.acceptEncoding])
        let form = takesGzip ? sending.compressed : sending.expanded()
        var response = Response(status: status, headers: form.headers)
        if status != .ok {
            response.headers[.eTag] = nil
        } else if knows(form.etag, request) {
            response.status = .notModified
            response.headers[.contentEncoding] = nil
            response.headers[.contentLength] = nil
            return response
        }
        if request.method != .head { response.body = ResponseBody(byteBuffer: form.bytes) }
        return response
    }

    /// Whether an `Accept-Encoding` header allows gzip, which a weight of 0 forbids.
    ///
    /// - Source: RFC 9110, 12.5.3.
    static func takesGzip(_ header: String?) -> Bool {
        (header ?? "").lowercased().pieces(between: ",").contains { wish in
            let parts = wish.pieces(between: ";").map(\.withoutSpaceAround)
            guard parts.first == "gzip" || parts.first == "*" else { return false }
            let weight = parts.dropFirst().first { $0.beginsWith("q=") }
            return weight?.utf8.contains { ("1"..."9").contains(Unicode.Scalar($0)) } ?? true
        }
    }

    /// Whether the browser has this version already: `If-None-Match` is a list of tags, or "*".
    ///
    /// - Source: RFC 9110, 13.1.2.
    private func knows(_ etag: String, _ request: Request) -> Bool {
        guard let given = request.headers[.ifNoneMatch] else { return false }
        return given.pieces(between: ",").contains { tag in
            let tag = tag.withoutSpaceAround
            return tag == "*" || tag == etag || tag == "W/" + etag
        }
    }
}
