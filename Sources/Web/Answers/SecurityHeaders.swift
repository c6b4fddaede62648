package import HTTPTypes

/// What every answer tells the browser to refuse.
///
/// - Source: Content Security Policy Level 3: no `unsafe-*`, no third party, nothing inline.
package enum SecurityHeaders {
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
    /// Tells the address of the page to nobody, this site included.
    package mutating func forbidReferrer() {
        if let name = HTTPField.Name("Referrer-Policy") { self[name] = "no-referrer" }
    }

    /// Asks those who collect pages to leave this one out.
    package mutating func forbidIndexing() {
        if let name = HTTPField.Name("X-Robots-Tag") { self[name] = "noindex" }
    }
}
