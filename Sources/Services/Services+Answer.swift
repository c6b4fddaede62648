package import Design
package import HTTPTypes
package import Hummingbird
import NIOCore
package import PublicSite
import Web
package import Words

extension Services {
    /// Whether the town is reached by https; cookies are then limited to that.
    package var isSecure: Bool { site.publicAddress?.hasPrefix("https://") ?? false }

    /// A page for this visitor only, which nothing may cache; `isHead` leaves out the body.
    package func send(
        _ bytes: [UInt8],
        _ status: HTTPResponse.Status,
        _ isHead: Bool
    ) -> Response {
        var headers = SecurityHeaders.all
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.cacheControl] = "no-store"
        headers[.contentLength] = String(bytes.count)
        let body = isHead ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        return Response(status: status, headers: headers, body: body)
    }

    /// Sends the browser on to another page with GET (status 303).
    package func redirect(to path: String) -> Response {
        var headers = SecurityHeaders.all
        headers[.location] = path
        headers[.cacheControl] = "no-store"
        headers[.contentLength] = "0"
        return Response(status: .seeOther, headers: headers)
    }

    /// The page for a failure of the program; `number` is the one under which it stands in the log.
    package func broken(_ failure: any Error, _ number: String, _ language: Language) -> Response {
        refused({ $0.failure(failure, number: number) }, ErrorPage.status(of: failure), language)
    }

    /// The error page that says why something was refused; `allow` are the methods of a 405.
    package func refused(
        _ page: (ErrorPage) -> PageContent,
        _ status: HTTPResponse.Status,
        _ language: Language,
        allow: String? = nil
    ) -> Response {
        let form = site.errorPage(language, page).expanded()
        var headers = form.headers
        headers[.eTag] = nil
        headers[.cacheControl] = "no-store"
        headers[.allow] = allow
        return Response(
            status: status,
            headers: headers,
            body: ResponseBody(byteBuffer: form.bytes)
        )
    }
}
