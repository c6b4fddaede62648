import Concept
package import Foundation
package import Journal
import Register

/// The files that wait to be taken over: beside the log, under random keys, and for a short time.
///
/// A file that is due counts as gone, even where nobody has swept it yet.
///
/// - Source: decision 31.
package struct Uploads: Sendable {
    private let rows: any ShelfStore
    private let world: Town.World

    /// The kinds of the rows: what is known about a file, and its bytes.
    private static let kind = "upload"
    /// The row with the bytes has the same key.
    private static let bytesKind = "uploadBytes"
    /// The hours for which a file waits: long enough to look at it again the next morning.
    package static let hours = 24
    /// The number of files that may wait for one person; a new one makes the oldest go.
    package static let perPerson = 3

    /// Keeps its rows on the shelf; clock and random numbers are those of the town.
    package init(_ rows: any ShelfStore, _ world: Town.World) {
        self.rows = rows
        self.world = world
    }

    /// Keeps a file, and lets go of what is due and of the oldest ones of the same person.
    ///
    /// - Returns: the key under which it is found again: 32 random hexadecimal digits.
    /// - Throws: what the shelf throws; then nothing has changed.
    package func keep(_ upload: Upload, _ bytes: Data) async throws -> String {
        let key = hex(world.chance(16))
        let now = world.now()
        try await rows.together { rows in
            let all = try Self.all(rows)
            let own = all.filter { $0.upload.person == upload.person && !$0.isDue(now) }
                .sorted { $0.upload.receivedAt > $1.upload.receivedAt }
            let gone = all.filter { $0.isDue(now) } + own.dropFirst(Self.perPerson - 1)
            for each in gone { try Self.forget(each.key, rows) }
            try rows.keep(try row(key, upload))
            try rows.keep(
                ShelfRow(
                    kind: Self.bytesKind,
                    key: key,
                    person: upload.person,
                    due: due(upload),
                    body: bytes
                )
            )
        }
        return key
    }

    /// Returns what is known about a file; `nil` where no file waits under this key.
    ///
    /// Whoever shows it asks first whether it was sent by the same person.
    ///
    /// - Throws: what the shelf throws.
    package func upload(_ key: String) async throws -> Upload? {
        guard let row = try await rows.row(kind: Self.kind, key: key), !isDue(row) else {
            return nil
        }
        return try JSONDecoder().decode(Upload.self, from: row.body)
    }

    /// Returns the file as it was sent; `nil` where none waits under this key.
    ///
    /// - Throws: what the shelf throws.
    package func bytes(_ key: String) async throws -> [UInt8]? {
        guard let row = try await rows.row(kind: Self.bytesKind, key: key), !isDue(row) else {
            return nil
        }
        return Array(row.body)
    }

    /// Returns the files of a person that still wait, the newest first.
    ///
    /// - Throws: what the shelf throws.
    package func waiting(of person: String) async throws -> [(key: String, upload: Upload)] {
        let now = world.now()
        return try await rows.rows(kind: Self.kind, due: nil).map { try Kept($0) }
            .filter { $0.upload.person == person && !$0.isDue(now) }
            .sorted { $0.upload.receivedAt > $1.upload.receivedAt }
            .map { ($0.key, $0.upload) }
    }

    /// Keeps what was answered about a file; does nothing where the file is gone.
    ///
    /// The time for which it waits does not begin again.
    ///
    /// - Throws: what the shelf throws.
    package func note(_ upload: Upload, under key: String) async throws {
        try await rows.together { rows in
            guard try rows.row(kind: Self.kind, key: key) != nil else { return }
            try rows.keep(try row(key, upload))
        }
    }

    /// Forgets a file after it was taken over or discarded; does nothing where it is gone.
    ///
    /// - Throws: what the shelf throws.
    package func forget(_ key: String) async throws {
        try await rows.forget(kind: Self.bytesKind, key: key)
        try await rows.forget(kind: Self.kind, key: key)
    }

    // MARK: -

    /// A row of the shelf, decoded.
    private struct Kept {
        let key: String
        let upload: Upload
        let due: Instant?

        init(_ row: ShelfRow) throws {
            key = row.key
            due = row.due
            upload = try JSONDecoder().decode(Upload.self, from: row.body)
        }

        /// A row without a due time was not written by this version, and counts as gone.
        func isDue(_ now: Instant) -> Bool { due.map { $0 <= now } ?? true }
    }

    private static func all(_ rows: any ShelfRows) throws -> [Kept] {
        try rows.rows(kind: kind, due: nil).map { try Kept($0) }
    }

    /// Forgets a file inside of a transaction: bytes and what is known about it.
    private static func forget(_ key: String, _ rows: any ShelfRows) throws {
        try rows.forget(kind: bytesKind, key: key)
        try rows.forget(kind: kind, key: key)
    }

    private func row(_ key: String, _ upload: Upload) throws -> ShelfRow {
        ShelfRow(
            kind: Self.kind,
            key: key,
            person: upload.person,
            due: due(upload),
            body: try JSONEncoder().encode(upload)
        )
    }

    private func due(_ upload: Upload) -> Instant {
        upload.receivedAt.adding(seconds: Self.hours * 60 * 60)
    }

    private func isDue(_ row: ShelfRow) -> Bool {
        row.due.map { $0 <= world.now() } ?? true
    }
}
