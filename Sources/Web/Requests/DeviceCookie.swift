package import HTTPTypes

/// The cookie by which an account recognizes a browser in which its person has signed in before.
///
/// Wrong passwords typed elsewhere then do not make that browser wait. The cookie opens nothing by
/// itself and is set only after signing in.
///
/// - Source: decision 44; RFC 6265bis, 4.1.3.2, as for ``SessionCookie``.
package struct DeviceCookie: Sendable {
    /// Whether the site is reached by https; only then the cookie has the prefix and `Secure`.
    package let isSecure: Bool

    package init(isSecure: Bool) {
        self.isSecure = isSecure
    }

    var name: String { (isSecure ? "__Host-" : "") + "miteinander-browser" }

    /// Half a year.
    private static let seconds = 180 * 24 * 60 * 60

    /// The token that the request carries; `nil` without the cookie.
    package func token(in request: HTTPRequest) -> String? { request.cookie(name) }

    /// The value of `Set-Cookie` that keeps a token for half a year.
    package func setting(_ token: String) -> String {
        "\(name)=\(token); Path=/; HttpOnly; SameSite=Lax; Max-Age=\(Self.seconds)"
            + (isSecure ? "; Secure" : "")
    }
}
