import Concept
import Crypto
import Foundation
package import Register

/// A device that shows a new code every 30 seconds, and the last code that was used.
///
/// - Source: RFC 6238, 5.2: a code is taken once.
package struct SecondFactor: Codable, Hashable, Sendable {
    let secret: Secret
    private(set) var lastStep: Int

    init(_ secret: Secret) {
        self.secret = secret
        lastStep = -1
    }

    /// Whether a typed code is the one of now, or of half a minute earlier or later; then it is used
    /// up.
    mutating func takes(_ typed: String, at now: Instant) -> Bool {
        let code = typed.utf8.filter { $0 != 0x20 }
        let step = OneTimeCode.step(at: now)
        let right = (step - 1...step + 1).filter { isSame(code, secret.code(at: $0).utf8) }
        guard let found = right.last, found > lastStep else { return false }
        lastStep = found
        return true
    }

    /// What the device and the town share.
    package struct Secret: Codable, Hashable, Sendable {
        let bytes: Data

        init(bytes: Data) {
            self.bytes = bytes
        }

        /// Reads what `text` writes, or what a form carried on.
        package init?(_ text: String) {
            guard let bytes = Base32.bytes(text), bytes.count == 20 else { return nil }
            self.bytes = bytes
        }

        /// In groups of four, to be typed where no picture can be taken.
        package var text: String { Base32.grouped(Base32.text(bytes), by: " ") }

        /// What the picture says to the device: `otpauth://totp/…`.
        package func address(issuer: String, mail: String) -> String {
            let plain = CharacterSet(
                charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
            )
            let parts = [issuer, mail].map {
                $0.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
            }
            return "otpauth://totp/\(parts[0]):\(parts[1])?secret=\(Base32.text(bytes))"
                + "&issuer=\(parts[0])"
        }

        /// The code of one step.
        package func code(at step: Int) -> String {
            OneTimeCode.code(bytes, step: step)
        }
    }
}

/// Codes made from a secret and the time.
///
/// - Source: RFC 6238 and RFC 4226, with SHA-1 and six digits: what every such app can.
package enum OneTimeCode {
    /// How many times 30 seconds have passed since 1970.
    package static func step(at instant: Instant) -> Int {
        instant.milliseconds / 30_000
    }

    static func code(_ secret: Data, step: Int, digits: Int = 6) -> String {
        let counter = withUnsafeBytes(of: UInt64(step).bigEndian) { Data($0) }
        let key = SymmetricKey(data: secret)
        let digest = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: key))
        let offset = Int(digest[19] & 15)
        let number = digest[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        let text = String(number)
        let padded = String(repeating: "0", count: max(0, digits - text.count)) + text
        return String(padded.suffix(digits))
    }
}
