import Crypto
import Foundation
import Journal

/// A secret that a browser or a link carries: 32 random bytes, written as hexadecimal digits.
///
/// Only its digest is kept, here and on the disk: who reads the file cannot sign in with it.
enum Token {
    static func make(_ world: Town.World) -> String {
        hex(world.chance(32))
    }

    /// SHA-256 of a token; `nil` where the text is none.
    static func digest(of token: String) -> String? {
        guard token.utf8.count == 64 else { return nil }
        return hex(SHA256.hash(data: Data(token.utf8)))
    }
}

/// Whether two secrets are the same, in a time that does not tell where they differ.
func isSame(_ one: some Collection<UInt8>, _ other: some Collection<UInt8>) -> Bool {
    one.count == other.count && zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
