package import HTTPTypes
import Register

/// The cookie of whoever signs in: it holds the session's token and nothing else.
///
/// Before there is a session, it holds what ties the forms at the door to the browser.
///
/// - Source: RFC 6265bis, 4.1.3.2: the prefix `__Host-` binds it to this host, to https and to all
///   paths. Over plain http on this machine, where there is no https, it goes without.
package struct SessionCookie: Sendable {
    package let isSecure: Bool

    package init(isSecure: Bool) {
        self.isSecure = isSecure
    }

    var name: String { isSecure ? "__Host-miteinander" : "miteinander" }

    /// How long a browser that has begun to sign in may take.
    private static let secondsAtTheDoor = 60 * 60

    /// The token that a request brings.
    package func token(in request: HTTPRequest) -> String? { request.cookie(name) }

    package func setting(_ token: String) -> String {
        "\(name)=\(token); Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
    }

    /// For a browser that begins.
    package func beginning(_ tie: String) -> String {
        setting(tie) + "; Max-Age=\(Self.secondsAtTheDoor)"
    }

    /// Lets the browser forget it.
    package var clearing: String { setting("") + "; Max-Age=0" }
}

extension HTTPRequest {
    /// The value of a cookie that the request brings.
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
