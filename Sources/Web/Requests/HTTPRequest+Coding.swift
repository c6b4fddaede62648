package import HTTPTypes

extension HTTPRequest {
    /// The status with which to refuse a request whose body has no certain end; `nil` for any
    /// other.
    ///
    /// Proxies might see the end elsewhere, so the body could hide a second request (request
    /// smuggling).
    ///
    /// - Source: RFC 9112, 6.1 and 6.3.
    package var codingFault: HTTPResponse.Status? {
        let codings = headerFields[values: .transferEncoding]
        if codings.isEmpty { return nil }
        guard codings.count == 1, codings[0].lowercased() == "chunked" else {
            return .notImplemented
        }
        return headerFields[.contentLength] == nil ? nil : .badRequest
    }
}
