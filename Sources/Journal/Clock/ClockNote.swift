import Concept
package import Register

/// A row beside the log that says when the program last ran with a clock it trusted.
///
/// A town may be quiet for months, so the last change alone does not tell a quiet time from a wrong
/// clock.
///
/// - Source: decision 47.
package struct ClockNote: Codable, Sendable {
    private static let kind = "clock"
    private static let key = "noted"

    private let at: Instant

    /// The moment noted; `nil` if none is, or if a backup has been restored since.
    ///
    /// - Throws: `JournalFailure` if the rows cannot be read, `DecodingError` if the row is
    ///   damaged.
    package static func read(_ rows: any ShelfStore) async throws -> Instant? {
        try await rows.row(kind: kind, key: key)?.read(ClockNote.self).at
    }

    static func keep(_ moment: Instant, in rows: any ShelfStore) async throws {
        let body = try ShelfRow.body(ClockNote(at: moment))
        try await rows.keep(ShelfRow(kind: kind, key: key, body: body))
    }

    /// Deletes the note, because the note of a backup says nothing about the machine it is restored
    /// on.
    ///
    /// - Throws: `JournalFailure` if the row cannot be deleted.
    package static func forget(_ rows: any ShelfStore) async throws {
        try await rows.forget(kind: kind, key: key)
    }
}
