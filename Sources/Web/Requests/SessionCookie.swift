package import HTTPTypes
import Register

/// The cookie of a session; it holds the session's token and nothing else.
///
/// Before signing in, it holds a random value that ties the forms of signing in to the browser.
///
/// - Source: RFC 6265bis, 4.1.3.2: the prefix `__Host-` binds it to this host, to https and to all
///   paths. Over plain http on this machine, where there is no https, it goes without.
package struct SessionCookie: Sendable {
    /// Whether the site is reached by https; only then the cookie has the prefix and `Secure`.
    package let isSecure: Bool

    package init(isSecure: Bool) {
        self.isSecure = isSecure
    }

    var name: String { isSecure ? "__Host-miteinander" : "miteinander" }

    /// How long signing in may take, from the first page to the last.
    private static let secondsAtTheDoor = 60 * 60

    /// The token that the request carries; `nil` without the cookie.
    package func token(in request: HTTPRequest) -> String? { request.cookie(name) }

    /// The value of `Set-Cookie` for a session; it ends with the browser.
    package func setting(_ token: String) -> String {
        "\(name)=\(token); Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
    }

    /// The value of `Set-Cookie` for a browser that begins to sign in; `tie` is the random value.
    package func beginning(_ tie: String) -> String {
        setting(tie) + "; Max-Age=\(Self.secondsAtTheDoor)"
    }

    /// The value of `Set-Cookie` that makes the browser delete it.
    package var clearing: String { setting("") + "; Max-Age=0" }
}

extension HTTPRequest {
    /// The value of the first cookie with that name; `nil` if there is none.
    func cookie(_ name: String) -> String? {
        for field in headerFields[values: .cookie] {
            for pair in field.pieces(between: ";") {
                let parts = pair.withoutSpaceAround.pieces(between: "=", most: 2)
                if parts.count == 2, parts[0] == name { return String(parts[1]) }
            }
        }
        return nil
    }
}
