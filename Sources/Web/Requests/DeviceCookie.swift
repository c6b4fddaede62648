package import HTTPTypes

/// The cookie by which an account knows a browser again.
///
/// Nobody who guesses elsewhere keeps its person out. It opens nothing, and is set only where somebody has
/// signed in.
///
/// - Source: decision 44; RFC 6265bis, 4.1.3.2, as for ``SessionCookie``.
package struct DeviceCookie: Sendable {
    package let isSecure: Bool

    package init(isSecure: Bool) {
        self.isSecure = isSecure
    }

    var name: String { (isSecure ? "__Host-" : "") + "miteinander-browser" }

    /// Half a year.
    private static let seconds = 180 * 24 * 60 * 60

    package func token(in request: HTTPRequest) -> String? { request.cookie(name) }

    package func setting(_ token: String) -> String {
        "\(name)=\(token); Path=/; HttpOnly; SameSite=Lax; Max-Age=\(Self.seconds)"
            + (isSecure ? "; Secure" : "")
    }
}
