package import HTTPTypes

extension HTTPRequest {
    /// How a request is refused of which nobody can tell for sure where its body ends; `nil` for any other.
    ///
    /// What is taken for the next request may then stand in the body of this one.
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
