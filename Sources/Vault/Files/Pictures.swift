import Crypto
package import Foundation
package import Journal

/// Pictures of a town, beside the log under the digest of their bytes.
///
/// One that was kept stays: an older version of the record still names it.
package struct Pictures: Sendable {
    private static let kind = "picture"
    private let rows: any ShelfStore

    package init(_ rows: any ShelfStore) {
        self.rows = rows
    }

    /// Keeps a picture.
    ///
    /// - Returns: its digest, SHA-256 as hexadecimal digits.
    package func keep(_ bytes: Data) async throws -> String {
        let digest = hex(SHA256.hash(data: bytes))
        try await rows.keep(ShelfRow(kind: Self.kind, key: digest, body: bytes))
        return digest
    }

    package func bytes(of digest: String) async throws -> Data? {
        try await rows.row(kind: Self.kind, key: digest)?.body
    }
}
