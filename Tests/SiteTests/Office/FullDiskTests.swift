import Concept
import GRDB
import HTTPTypes
import Journal
import Register
import TestKit
import Testing

/// A disk on which nothing more fits: that is said, and nothing else is.
@Suite struct FullDiskTests {
    /// SQLite refuses to grow the file, as it does where the disk is full.
    private func fill(_ store: SQLiteStore, _ isFull: Bool) async throws {
        try await store.database.writeWithoutTransaction { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            let limit = isFull ? pages : 1 << 30
            _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(limit)")
        }
    }

    private static let title = String(repeating: "Deutsch am Vormittag ", count: 6)

    /// Until a change no longer fits: a page of the file may have room for a few.
    private func addUntilRefused(_ town: Town) async -> (added: Int, refusal: (any Error)?) {
        for added in 0..<200 {
            do {
                try await town.perform(
                    Command(.office()) { _, draft in draft.add(Measure(title: Self.title)) }
                )
            } catch {
                return (added, error)
            }
        }
        return (200, nil)
    }

    @Test func `a full disk is told as one, and loses nothing`() async throws {
        let fixture = try await SiteFixture(example: false)
        try await fill(fixture.store, true)
        let (added, refusal) = await addUntilRefused(fixture.town)
        let failure = try #require(refusal as? JournalFailure)
        guard case .full = failure else {
            Issue.record("\(failure)")
            return
        }
        #expect(fixture.town.register.all(Measure.self).count == added)
        try await fill(fixture.store, false)
        try await fixture.town.perform(
            Command(.office()) { _, draft in draft.add(Measure(title: Self.title)) }
        )
        #expect(fixture.town.register.all(Measure.self).count == added + 1)
        #expect(
            try await Town(fixture.store, .test()).register.table == fixture.town.register.table
        )
    }

    @Test(arguments: [true, false])
    func `the page says what is so and what to do`(isFull: Bool) async throws {
        let fixture = try await OfficeFixture()
        let path = "/bearbeiten/massnahmen/neu"
        let values = [
            ("title", Self.title), ("fieldsOfAction", "1"), ("schritt", "speichern"),
            ("begruendung", "Neuer Bedarf"),
        ]
        let page = try await fixture.get(path)
        try await fill(fixture.site.store, isFull)
        if isFull { _ = await addUntilRefused(fixture.town) }
        let answer = try await fixture.post(path, values, from: page)
        if isFull {
            #expect(answer.status.code == 507)
            #expect(answer.text.contains("Auf dem Server ist kein Platz mehr"))
        } else {
            #expect(answer.status == .seeOther)
        }
    }
}
