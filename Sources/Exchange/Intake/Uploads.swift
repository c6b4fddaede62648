import Concept
package import Foundation
package import Journal
import Register

/// The files that wait to be taken over: beside the log, each under a random key, and not for long.
///
/// What is due counts as gone, whether it was swept or not.
package struct Uploads: Sendable {
    private let rows: any ShelfStore
    private let world: Town.World

    /// The kinds of the rows: what is told of a file, and the file itself.
    private static let kind = "upload"
    private static let bytesKind = "uploadBytes"
    /// A file waits for so long: somebody may go home over it.
    package static let hours = 24
    /// So many files of one person wait at most; the oldest give way.
    package static let perPerson = 3

    /// `rows` stands beside the log of the town.
    package init(_ rows: any ShelfStore, _ world: Town.World) {
        self.rows = rows
        self.world = world
    }

    /// Keeps a file.
    ///
    /// - Returns: the key under which it is found again.
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

    package func upload(_ key: String) async throws -> Upload? {
        guard let row = try await rows.row(kind: Self.kind, key: key), !isDue(row) else {
            return nil
        }
        return try JSONDecoder().decode(Upload.self, from: row.body)
    }

    package func bytes(_ key: String) async throws -> [UInt8]? {
        guard let row = try await rows.row(kind: Self.bytesKind, key: key), !isDue(row) else {
            return nil
        }
        return Array(row.body)
    }

    /// The files of a person that wait, the newest first.
    package func waiting(of person: String) async throws -> [(key: String, upload: Upload)] {
        let now = world.now()
        return try await rows.rows(kind: Self.kind, due: nil).map { try Kept($0) }
            .filter { $0.upload.person == person && !$0.isDue(now) }
            .sorted { $0.upload.receivedAt > $1.upload.receivedAt }
            .map { ($0.key, $0.upload) }
    }

    /// Notes what was said of a file; where it is gone, nothing.
    package func note(_ upload: Upload, under key: String) async throws {
        try await rows.together { rows in
            guard try rows.row(kind: Self.kind, key: key) != nil else { return }
            try rows.keep(try row(key, upload))
        }
    }

    package func forget(_ key: String) async throws {
        try await rows.forget(kind: Self.bytesKind, key: key)
        try await rows.forget(kind: Self.kind, key: key)
    }

    // MARK: -

    private struct Kept {
        let key: String
        let upload: Upload
        let due: Instant?

        init(_ row: ShelfRow) throws {
            key = row.key
            due = row.due
            upload = try JSONDecoder().decode(Upload.self, from: row.body)
        }

        func isDue(_ now: Instant) -> Bool { due.map { $0 <= now } ?? true }
    }

    private static func all(_ rows: any ShelfRows) throws -> [Kept] {
        try rows.rows(kind: kind, due: nil).map { try Kept($0) }
    }

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
