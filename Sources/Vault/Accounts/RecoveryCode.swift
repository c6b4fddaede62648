import Crypto
import Foundation
import Journal

/// A code on paper for the day on which the second factor is lost; each is used once.
///
/// 120 random bits, so that a plain digest is enough to keep.
///
/// - Source: ASVS 5.0, V6.5.2.
enum RecoveryCode {
    static let count = 10

    /// New ones, as people write them down: `ABCD-EFGH-…`.
    static func make(_ world: Town.World) -> [String] {
        (0..<count).map { _ in Base32.grouped(Base32.text(world.chance(15)), by: "-") }
    }

    /// SHA-256 of a code; `nil` where what was typed is none.
    static func digest(of typed: String) -> Data? {
        guard typed.utf8.count <= 64, let bytes = Base32.bytes(typed), bytes.count == 15 else {
            return nil
        }
        return Data(SHA256.hash(data: bytes))
    }
}
