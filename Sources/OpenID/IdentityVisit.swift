import Crypto
package import Foundation

/// One way to a provider of identities and back: what only the browser that was sent, the provider and
/// this program know of it.
///
/// - Source: OpenID Connect Core 1.0, 3.1.2.1; RFC 7636, 4.1 and 4.2.
package struct IdentityVisit: Sendable {
    /// Comes back in the address, and shows that the visit began here.
    package let state: String
    /// Comes back in the signed token, and shows that it was made for this visit.
    let nonce: String
    /// Proves to the provider that who brings the code began the visit.
    let verifier: String

    /// Three times 32 bytes from `chance`.
    package init(_ chance: (Int) -> Data) {
        state = Base64URL.text(chance(32))
        nonce = Base64URL.text(chance(32))
        verifier = Base64URL.text(chance(32))
    }

    /// What the provider is told of the verifier at the beginning.
    var challenge: String { Base64URL.text(Data(SHA256.hash(data: Data(verifier.utf8)))) }
}

/// Bytes as addresses hold them.
///
/// - Source: RFC 4648, 5, without padding.
enum Base64URL {
    static func text(_ bytes: Data) -> String {
        bytes.base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
