import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What came of the body of a request.
enum Received {
    case form(FormData)
    case refused((ErrorPage) -> PageContent, HTTPResponse.Status)
}

extension Office {
    /// The form that a request sends, where it comes from a page of ours.
    func received(_ request: Request, _ token: FormToken) async throws -> Received {
        guard comesFromHere(request.head) else { return .refused(\.foreignForm, .forbidden) }
        let type = request.headers[.contentType]?.split(separator: ";").first ?? ""
        guard type.lowercased() == "application/x-www-form-urlencoded" else {
            return .refused({ $0.unreadable([]) }, .unsupportedMediaType)
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: FormData.byteLimit)
        } catch is NIOTooManyBytesError {
            return .refused({ $0.unreadable([]) }, .contentTooLarge)
        }
        let form = FormData(encoded: String(buffer: body)[...])
        guard token.isGenuine(form[FormName.token] ?? "") else {
            return .refused(\.foreignForm, .forbidden)
        }
        return .form(form)
    }

    /// Whether the browser says that a page of this site sends the form.
    ///
    /// - Source: Fetch Standard, 3.1: browsers send `Origin` with every POST.
    private func comesFromHere(_ request: HTTPRequest) -> Bool {
        guard let origin = request.headerFields[.origin] else { return false }
        if let address = site.publicAddress { return origin == address }
        return origin == "http://\(request.authority ?? "")"
    }
}
