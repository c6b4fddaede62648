import Crypto
package import Foundation
package import Journal

/// The pictures of a town, stored beside the log under the digest of their bytes.
///
/// They are never deleted, because older versions of records still refer to them.
package struct Pictures: Sendable {
    private static let kind = "picture"
    private let rows: any ShelfStore

    /// `rows` are in the file of the town's log.
    package init(_ rows: any ShelfStore) {
        self.rows = rows
    }

    /// Stores a picture.
    ///
    /// - Returns: its digest, SHA-256 as hexadecimal digits.
    /// - Throws: `JournalFailure` if it cannot be written.
    package func keep(_ bytes: Data) async throws -> String {
        let digest = hex(SHA256.hash(data: bytes))
        try await rows.keep(ShelfRow(kind: Self.kind, key: digest, body: bytes))
        return digest
    }

    /// The bytes of a picture; `nil` if there is none with this digest.
    ///
    /// - Throws: `JournalFailure` if it cannot be read.
    package func bytes(of digest: String) async throws -> Data? {
        try await rows.row(kind: Self.kind, key: digest)?.body
    }
}
