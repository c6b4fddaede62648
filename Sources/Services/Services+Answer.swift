package import Design
package import HTTPTypes
package import Hummingbird
import NIOCore
package import PublicSite
import Web
package import Words

extension Services {
    /// Whether the town is reached by https: then the cookie is bound to that.
    package var isSecure: Bool { site.publicAddress?.hasPrefix("https://") ?? false }

    /// A page that nobody keeps.
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

    /// Another page, which is asked for next.
    package func redirect(to path: String) -> Response {
        var headers = SecurityHeaders.all
        headers[.location] = path
        headers[.cacheControl] = "no-store"
        headers[.contentLength] = "0"
        return Response(status: .seeOther, headers: headers)
    }

    /// A failure of ours, which stands in the log under its number.
    package func broken(_ failure: any Error, _ number: String, _ language: Language) -> Response {
        refused({ $0.failure(failure, number: number) }, ErrorPage.status(of: failure), language)
    }

    /// A page that says why something was not done.
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
