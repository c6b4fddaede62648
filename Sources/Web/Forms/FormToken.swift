import Crypto
package import Foundation

/// The token in every form of a session, so that no other site can send a form in its name (CSRF).
///
/// It is a random salt followed by its HMAC under the session's secret, in hexadecimal. The salt
/// changes with each page, so the length of compressed pages reveals nothing about the token.
///
/// - Source: OWASP Cross-Site Request Forgery Prevention, signed double submit; RFC 2104.
package struct FormToken: Sendable {
    /// The secret of the session, as its cookie holds it.
    private let key: SymmetricKey

    /// In bytes.
    private static let saltLength = 16

    /// `session` is the token in the session's cookie.
    package init(session: String) {
        key = SymmetricKey(data: Data(session.utf8))
    }

    /// Returns the token for one page; `salt` comes from `salt(_:)`.
    package func text(salt: Data) -> String {
        hexadecimal(salt)
            + hexadecimal(Data(HMAC<SHA256>.authenticationCode(for: salt, using: key)))
    }

    /// Whether the token was made for this session.
    package func isGenuine(_ text: String) -> Bool { salt(of: text) != nil }

    /// The salt of a genuine token; `nil` if it is malformed or made for another session.
    package func salt(of text: String) -> Data? {
        guard let bytes = bytes(of: text), bytes.count == Self.saltLength + SHA256.byteCount else {
            return nil
        }
        let salt = bytes.prefix(Self.saltLength)
        let code = bytes.dropFirst(Self.saltLength)
        let isGenuine = HMAC<SHA256>.isValidAuthenticationCode(
            code,
            authenticating: salt,
            using: key
        )
        return isGenuine ? salt : nil
    }

    /// Draws a salt of 16 bytes from a source of random bytes.
    package static func salt(_ chance: (Int) -> Data) -> Data { chance(saltLength) }

    private func hexadecimal(_ bytes: Data) -> String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// Reads hexadecimal digits; `nil` for anything else or for more than 256 digits.
    private func bytes(of text: String) -> Data? {
        let digits = Array(text.utf8)
        guard digits.count % 2 == 0, digits.count <= 256 else { return nil }
        var bytes = Data()
        for index in stride(from: 0, to: digits.count, by: 2) {
            let pair = String(decoding: digits[index...index + 1], as: UTF8.self)
            guard let byte = UInt8(pair, radix: 16) else { return nil }
            bytes.append(byte)
        }
        return bytes
    }
}
