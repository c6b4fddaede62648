import Concept
package import Design
import Foundation
package import HTTPTypes
package import Hummingbird
import NIOCore
package import PublicSite
import Register
package import Web

/// What came of the body of a request.
package enum Received {
    case form(FormData)
    /// It comes from a page of ours that was made for a session that has ended: it may be shown
    /// again, and changes nothing.
    case outlived(FormData)
    case refused((ErrorPage) -> PageContent, HTTPResponse.Status)
}

extension Services {
    /// The form that a request sends, where it comes from a page of ours.
    ///
    /// Nobody can send more than the form takes.
    package func received(
        _ request: Request,
        _ token: FormToken,
        upTo limit: BodyLimit
    ) async throws -> Received {
        let sent = try await sent(request, upTo: limit)
        guard case .form(let form) = sent else { return sent }
        return token.isGenuine(form[FormName.token] ?? "") ? sent : .outlived(form)
    }

    /// The form that a request sends, whatever page it was made for: the caller looks at its token.
    package func sent(_ request: Request, upTo limit: BodyLimit) async throws -> Received {
        guard comesFromHere(request.head) else { return .refused(\.foreignForm, .forbidden) }
        return try await body(of: request, upTo: limit)
    }

    /// The form in the body of a request, wherever it comes from: the caller has looked at that.
    ///
    /// One that says how long it is, and is too long, is not even begun.
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
            // Who went away in the middle has sent no form.
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

    /// The body ended before the length that was told.
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
    /// Whether a header names this type, whatever parameters follow.
    fileprivate func isMediaType(_ type: String) -> Bool {
        (pieces(between: ";").first ?? "").withoutSpaceAround.lowercased() == type
    }
}
