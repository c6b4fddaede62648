import Concept
import Foundation
package import Journal
package import Register

/// What the public told the office, and what came of it.
///
/// It is stored beside the log, with a copy in memory; see `ShelfCopy`. Contact details are read
/// only when they are shown.
///
/// - Source: decision 28.
package final class Notices: Sendable {
    private let town: Town
    private let rows: any ShelfStore
    private var world: Town.World { town.world }
    private let memory: ShelfCopy<Memory>

    private struct Memory: Sendable {
        var notices: [String: Notice] = [:]
        /// When contacts are to be forgotten, by key.
        var due: [String: Instant] = [:]
    }

    /// Reads the notices of a town; `rows` are in the file of its log.
    ///
    /// - Throws: `JournalFailure` if they cannot be read, `DecodingError` if one is damaged.
    package init(_ town: Town, _ rows: any ShelfStore) async throws {
        self.town = town
        self.rows = rows
        memory = try await ShelfCopy(
            town,
            rows,
            Memory(),
            [
                KeptRows(Notice.kind, at: \.notices),
                KeptRows(rows: NoticeContact.kind) { memory, row in
                    memory.due[row.key] = row.due
                } remove: { memory, key in
                    memory.due[key] = nil
                },
            ]
        )
    }

    // MARK: Asking

    /// All of them, the newest first.
    package var all: [Notice] {
        memory.withLock { Array($0.notices.values) }
            .sorted { ($1.receivedAt, $1.key) < ($0.receivedAt, $0.key) }
    }

    /// The notice with this key; `nil` if there is none.
    package subscript(key: String) -> Notice? {
        memory.withLock { $0.notices[key] }
    }

    /// How many wait for the office: all that are open, or those that came before an instant.
    package func openCount(before instant: Instant? = nil) -> Int {
        memory.withLock { memory in
            memory.notices.values.count { notice in
                notice.isOpen && instant.map { notice.receivedAt < $0 } ?? true
            }
        }
    }

    /// How to reach the writer; `nil` if nothing was said, or it has been deleted.
    ///
    /// - Throws: `JournalFailure` if it cannot be read.
    package func contact(of key: String) async throws -> String? {
        guard let row = try await rows.row(kind: NoticeContact.kind, key: key) else { return nil }
        return try JSONDecoder().decode(NoticeContact.self, from: row.body).text
    }

    // MARK: Writing

    /// Stores what somebody told.
    ///
    /// - Throws: `JournalFailure` if it cannot be written.
    package func receive(_ entry: NoticeEntry) async throws -> Notice {
        let notice = Notice(
            key: Base32.grouped(Base32.text(world.chance(10)), by: "-").lowercased(),
            trace: hex(world.chance(16)),
            contactTrace: hex(world.chance(16)),
            subject: entry.subject,
            text: entry.text,
            page: entry.page,
            language: entry.language,
            receivedAt: world.now()
        )
        try await memory.write { rows in
            try rows.keep(notice.row)
            if let contact = entry.contact {
                try rows.keep(notice.contactRow(contact, due: nil))
            }
        }
        return notice
    }

    /// What the writer will read at the receipt, in the place of an earlier answer.
    ///
    /// - Throws: `NoticeMoved`.
    package func answer(_ key: String, _ text: String, from revision: Int) async throws {
        let said = Notice.Said(text: text, at: world.now())
        try await change(key, from: revision) { notice, _ in notice.answer = said }
    }

    /// Adds words for the office alone.
    ///
    /// - Throws: `NoticeMoved`.
    package func note(_ key: String, _ text: String, from revision: Int) async throws {
        let said = Notice.Said(text: text, at: world.now())
        try await change(key, from: revision) { notice, _ in notice.notes.append(said) }
    }

    /// Nothing more is to be done; half a year later nobody knows how its writer can be reached.
    ///
    /// - Throws: `NoticeMoved`.
    package func close(_ key: String, from revision: Int) async throws {
        let now = world.now()
        let due = now.adding(seconds: NoticeContact.daysAfterClosing * 24 * 60 * 60)
        try await change(key, from: revision) { notice, rows in
            notice.closedAt = now
            try rows.setDue(due, of: notice)
        }
    }

    /// - Throws: `NoticeMoved`.
    package func reopen(_ key: String, from revision: Int) async throws {
        try await change(key, from: revision) { notice, rows in
            notice.closedAt = nil
            try rows.setDue(nil, of: notice)
        }
    }

    /// Forgets how the writer can be reached, for good.
    ///
    /// - Throws: `NoticeMoved` where somebody has changed it since; `nil` asks for no revision.
    package func forgetContact(of key: String, from revision: Int?) async throws {
        if let revision { try await change(key, from: revision) { _, _ in } }
        guard let notice = self[key] else { return }
        try await rows.forget(person: notice.contactTrace)
        try await memory.reload()
    }

    /// Forgets all of it, for good.
    ///
    /// - Throws: `NoticeMoved` where somebody has changed it since: an answer that was just written goes
    ///   with nobody's knowledge otherwise.
    package func forget(_ key: String, from revision: Int) async throws {
        // Whoever else writes on what is shown now is told that it has moved.
        try await change(key, from: revision) { _, _ in }
        guard let notice = self[key] else { return }
        try await rows.forget(person: notice.contactTrace)
        try await rows.forget(person: notice.trace)
        try await memory.reload()
    }

    // MARK: Keeping step

    /// Deletes contact details whose time is over, and reads what other processes announced.
    ///
    /// Called several times a second, mostly without effect.
    ///
    /// - Throws: `JournalFailure` if rows cannot be read or written.
    package func refresh() async throws {
        try await memory.refresh()
        if world.clock?.doubt != nil { return }
        let now = world.now()
        let over = memory.withLock { $0.due.filter { $0.value <= now }.keys.sorted() }
        for key in over { try await forgetContact(of: key, from: nil) }
    }

    /// Changes a notice that is still as the form showed it.
    private func change(
        _ key: String,
        from revision: Int,
        _ work: @Sendable @escaping (inout Notice, any ShelfRows) throws -> Void
    ) async throws {
        try await memory.write { rows in
            guard let row = try rows.row(kind: Notice.kind, key: key) else {
                throw NoticeMoved(now: nil)
            }
            var notice = try JSONDecoder().decode(Notice.self, from: row.body)
            guard notice.revision == revision else { throw NoticeMoved(now: notice) }
            try work(&notice, rows)
            notice.revision += 1
            try rows.keep(notice.row)
        }
    }
}

extension Notice {
    /// - Throws: never in truth; the encoder says so.
    fileprivate var row: ShelfRow {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return ShelfRow(
                kind: Notice.kind,
                key: key,
                person: trace,
                body: try encoder.encode(self)
            )
        }
    }

    fileprivate func contactRow(_ text: String, due: Instant?) throws -> ShelfRow {
        ShelfRow(
            kind: NoticeContact.kind,
            key: key,
            person: contactTrace,
            due: due,
            body: try JSONEncoder().encode(NoticeContact(text: text))
        )
    }
}

extension ShelfRows {
    /// When the contact of a notice is to be forgotten, where there is one.
    fileprivate func setDue(_ due: Instant?, of notice: Notice) throws {
        guard let row = try row(kind: NoticeContact.kind, key: notice.key) else { return }
        let contact = try JSONDecoder().decode(NoticeContact.self, from: row.body)
        try keep(notice.contactRow(contact.text, due: due))
    }
}
