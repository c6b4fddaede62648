import Concept
import Crypto
package import Foundation
package import Journal
package import Register

/// The bytes of the files that go with reports, under their digest.
///
/// They are copies: who sent a file with an answer can take it away again, what the office published
/// stays until the office withdraws it.
package struct ReportFiles: Sendable {
    /// A row for each file without its bytes, which are many: the retention reads it often.
    static let kind = "reportFile"
    static let bytesKind = "reportFileBytes"
    static let kinds: Set = [kind, bytesKind]
    /// How long a file is kept that no report names any more, because a change can be undone.
    private static let secondsUnnamed = 30 * 24 * 60 * 60

    private let rows: any ShelfStore

    /// `rows` are in the file of the town's log.
    package init(_ rows: any ShelfStore) {
        self.rows = rows
    }

    /// Stores a file, before the report that names it is recorded.
    ///
    /// - Returns: its digest, SHA-256 as hexadecimal digits.
    /// - Throws: `JournalFailure` if it cannot be written.
    package func keep(_ bytes: Data, at now: Instant) async throws -> String {
        let digest = hex(SHA256.hash(data: bytes))
        try await rows.together { rows in
            try rows.keepFile(digest, bytes, due: now.adding(seconds: Self.secondsUnnamed))
        }
        return digest
    }

    /// The bytes of a file; `nil` if there is none with this digest.
    ///
    /// - Throws: `JournalFailure` if it cannot be read.
    package func bytes(of digest: String) async throws -> Data? {
        try await rows.row(kind: Self.bytesKind, key: digest)?.body
    }

    /// Keeps what a report names for good, and lets the others go in a while.
    func tidy(named: Set<String>, at now: Instant) async throws {
        try await rows.together { rows in
            for row in try rows.rows(kind: Self.kind, due: nil)
            where named.contains(row.key) == (row.due != nil) {
                guard let bytes = try rows.row(kind: Self.bytesKind, key: row.key)?.body else {
                    continue
                }
                let due = now.adding(seconds: Self.secondsUnnamed)
                try rows.keepFile(row.key, bytes, due: row.due == nil ? due : nil)
            }
        }
    }
}

extension ShelfRows {
    fileprivate func keepFile(_ digest: String, _ bytes: Data, due: Instant?) throws {
        try keep(ShelfRow(kind: ReportFiles.kind, key: digest, due: due, body: Data()))
        try keep(ShelfRow(kind: ReportFiles.bytesKind, key: digest, due: due, body: bytes))
    }
}
