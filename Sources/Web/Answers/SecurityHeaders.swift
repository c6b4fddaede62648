package import HTTPTypes

/// The headers that limit what a browser may do with a page.
///
/// - Source: Content Security Policy Level 3: no `unsafe-*`, no third party, nothing inline.
package enum SecurityHeaders {
    /// The headers of every answer, pages and files alike.
    package static let all: HTTPFields = {
        var fields = HTTPFields()
        fields[.contentSecurityPolicy] = [
            "default-src 'none'", "style-src 'self'", "img-src 'self'", "script-src 'self'",
            "connect-src 'self'", "form-action 'self'",
            "base-uri 'none'", "frame-ancestors 'none'",
        ].joined(separator: "; ")
        fields[.xContentTypeOptions] = "nosniff"
        for (name, value) in [
            ("Referrer-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ] {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return fields
    }()
}

extension HTTPFields {
    /// Makes the browser send no `Referer` at all, for pages whose address contains a secret.
    package mutating func forbidReferrer() {
        if let name = HTTPField.Name("Referrer-Policy") { self[name] = "no-referrer" }
    }

    /// Asks search engines not to list the page.
    package mutating func forbidIndexing() {
        if let name = HTTPField.Name("X-Robots-Tag") { self[name] = "noindex" }
    }
}
