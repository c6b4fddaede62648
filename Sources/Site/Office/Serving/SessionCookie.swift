import HTTPTypes

/// The one cookie of the site: it holds the session's token and nothing else.
///
/// - Source: RFC 6265bis, 4.1.3.2: the prefix `__Host-` binds it to this host, to https and to all
///   paths. Over plain http on this machine, where there is no https, it goes without.
struct SessionCookie: Sendable {
    let isSecure: Bool

    var name: String { isSecure ? "__Host-miteinander" : "miteinander" }

    /// The token that a request brings.
    func token(in request: HTTPRequest) -> String? {
        for field in request.headerFields[values: .cookie] {
            for pair in field.split(separator: ";") {
                let parts = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
                if parts.count == 2, parts[0] == name { return String(parts[1]) }
            }
        }
        return nil
    }

    func setting(_ token: String) -> String {
        "\(name)=\(token); Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
    }

    /// Lets the browser forget it.
    var clearing: String { setting("") + "; Max-Age=0" }
}
