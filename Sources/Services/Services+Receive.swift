import Concept
package import Design
import Foundation
package import HTTPTypes
package import Hummingbird
import NIOCore
package import PublicSite
import Register
package import Web

/// What became of the body of a request.
package enum Received {
    /// The fields of the form.
    case form(FormData)
    /// A form made for a session that has ended: it may be shown again but must not change
    /// anything.
    case outlived(FormData)
    /// The body is refused, with the page that says why and its status.
    case refused((ErrorPage) -> PageContent, HTTPResponse.Status)
}

extension Services {
    /// Reads the form of a request and checks that a page of this session sent it.
    ///
    /// `token` is that of the session. The caller checks permissions; this checks origin, size and
    /// token.
    ///
    /// - Throws: What reading the body throws, if the connection breaks.
    package func received(
        _ request: Request,
        _ token: FormToken,
        upTo limit: BodyLimit
    ) async throws -> Received {
        let sent = try await sent(request, upTo: limit)
        guard case .form(let form) = sent else { return sent }
        return token.isGenuine(form[FormName.token] ?? "") ? sent : .outlived(form)
    }

    /// Reads the form of a request that a page of this site sent; the caller checks its token.
    ///
    /// - Throws: What reading the body throws, if the connection breaks.
    package func sent(_ request: Request, upTo limit: BodyLimit) async throws -> Received {
        guard comesFromHere(request.head) else { return .refused(\.foreignForm, .forbidden) }
        return try await body(of: request, upTo: limit)
    }

    /// Reads the form in the body of a request, whoever sent it; the caller has checked that.
    ///
    /// A request that announces more than the limit is refused before its body is read.
    ///
    /// - Throws: What reading the body throws, if the connection breaks.
    package func body(of request: Request, upTo limit: BodyLimit) async throws -> Received {
        let type = request.headers[.contentType] ?? ""
        let isMultipart = limit.takesFiles && type.isMediaType("multipart/form-data")
        guard isMultipart || type.isMediaType("application/x-www-form-urlencoded") else {
            return .refused({ $0.unreadable([]) }, .unsupportedMediaType)
        }
        let most = isMultipart ? MultipartForm.byteLimit : limit.text
        let told = request.headers[.contentLength].flatMap { Int($0) }
        do {
            guard told ?? 0 <= most else { throw NIOTooManyBytesError(maxBytes: most) }
            let body = try await request.body.collect(upTo: most)
            // A client that went away in the middle has sent no form.
            guard body.readableBytes == told ?? body.readableBytes else { throw CutOff() }
            let bytes = body.readableBytesView
            return .form(
                isMultipart
                    ? try MultipartForm.read(Data(bytes), type: type, mostText: limit.text)
                    : FormData(encoded: bytes)
            )
        } catch is NIOTooManyBytesError, MultipartFault.tooMuchText {
            return .refused({ $0.tooLarge(limit, isFile: isMultipart) }, .contentTooLarge)
        } catch is MultipartFault, is CutOff {
            return .refused({ $0.unreadable([]) }, .badRequest)
        }
    }

    /// The body ended before the announced length.
    private struct CutOff: Error {}

    /// Whether the browser says that a page of this site sends the form.
    ///
    /// - Source: Fetch Standard, 3.1: browsers send `Origin` with every POST.
    private func comesFromHere(_ request: HTTPRequest) -> Bool {
        guard let origin = request.headerFields[.origin] else { return false }
        if let address = site.publicAddress { return origin == address }
        return origin == "http://\(request.authority ?? "")"
    }
}

extension String {
    /// Whether a header names this media type, with any parameters.
    fileprivate func isMediaType(_ type: String) -> Bool {
        (pieces(between: ";").first ?? "").withoutSpaceAround.lowercased() == type
    }
}
