import Crypto
package import Foundation

/// What a form of a session sends back, so that no other site can send one in its name.
///
/// A fresh salt stands before it each time, so that the compressed length of pages says nothing.
///
/// - Source: OWASP Cross-Site Request Forgery Prevention, signed double submit; RFC 2104.
package struct FormToken: Sendable {
    /// The secret of the session: what its cookie holds.
    private let key: SymmetricKey

    private static let saltLength = 16

    package init(session: String) {
        key = SymmetricKey(data: Data(session.utf8))
    }

    /// A token for one page; `salt` is random.
    package func text(salt: Data) -> String {
        hexadecimal(salt)
            + hexadecimal(Data(HMAC<SHA256>.authenticationCode(for: salt, using: key)))
    }

    package func isGenuine(_ text: String) -> Bool { salt(of: text) != nil }

    /// The salt of a genuine token; `nil` where it is none of ours.
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

    package static func salt(_ chance: (Int) -> Data) -> Data { chance(saltLength) }

    private func hexadecimal(_ bytes: Data) -> String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

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
