import Crypto
package import Foundation

/// The secrets of one sign-in, from sending the browser to the provider until it comes back.
///
/// Each is 32 random bytes in base64url. They belong to the browser that was sent, and are used
/// once.
///
/// - Source: OpenID Connect Core 1.0, 3.1.2.1; RFC 7636, 4.1 and 4.2.
package struct IdentityVisit: Sendable {
    /// Comes back in the address, and shows that the sign-in was begun in this browser.
    package let state: String
    /// Comes back in the signed token, and shows that the token was made for this sign-in.
    let nonce: String
    /// Sent with the code, and proves to the provider that the program which began the sign-in also
    /// ends it.
    let verifier: String

    /// Draws three times 32 bytes from `chance`, which must not be predictable.
    package init(_ chance: (Int) -> Data) {
        state = Base64URL.text(chance(32))
        nonce = Base64URL.text(chance(32))
        verifier = Base64URL.text(chance(32))
    }

    /// The SHA-256 of the verifier in base64url, which the provider is given at the start (PKCE,
    /// S256).
    var challenge: String { Base64URL.text(Data(SHA256.hash(data: Data(verifier.utf8)))) }
}

/// Writes bytes in the base64 variant for addresses.
///
/// - Source: RFC 4648, 5, without padding.
enum Base64URL {
    static func text(_ bytes: Data) -> String {
        bytes.base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
