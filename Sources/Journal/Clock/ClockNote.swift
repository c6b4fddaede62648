import Concept
package import Register

/// When the program last ran with a clock that it believed, beside the log.
///
/// A town may be quiet for months: the last change alone does not tell a quiet time from a wrong clock.
package struct ClockNote: Codable, Sendable {
    private static let kind = "clock"
    private static let key = "noted"

    private let at: Instant

    /// What was noted; `nil` where no program has, or a backup was put in the place of the town.
    package static func read(_ rows: any ShelfStore) async throws -> Instant? {
        try await rows.row(kind: kind, key: key)?.read(ClockNote.self).at
    }

    static func keep(_ moment: Instant, in rows: any ShelfStore) async throws {
        let body = try ShelfRow.body(ClockNote(at: moment))
        try await rows.keep(ShelfRow(kind: kind, key: key, body: body))
    }

    /// What a backup noted says nothing of the machine on which it is restored.
    package static func forget(_ rows: any ShelfStore) async throws {
        try await rows.forget(kind: kind, key: key)
    }
}
