import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Journal
@testable import Vault

/// What the public tells the office is kept, answered and forgotten beside the log.
@Suite struct NoticesTests {
    /// A town in a real file, and a clock that the test moves.
    private struct Fixture {
        let folder: TemporaryFolder
        let store: SQLiteStore
        let town: Town
        let clock = TestClock()
        let notices: Notices

        init() async throws {
            folder = try TemporaryFolder()
            store = try SQLiteStore.create(folder.file("town.sqlite"))
            town = try await Town.found("teststadt", in: store, clock.world())
            notices = try await Notices(town, store)
        }

        func notice(
            _ text: String = "Im Wartebereich fehlt ein Plan.",
            contact: String? = "0781 00-0000"
        ) async throws -> Notice {
            try await notices.receive(
                NoticeEntry(
                    subject: .need,
                    text: text,
                    contact: contact,
                    page: "/massnahmen/1",
                    language: "de"
                )
            )
        }

        /// The same town in another process.
        func beside() async throws -> Notices {
            let store = try SQLiteStore.open(folder.file("town.sqlite"))
            return try await Notices(try await Town(store, clock.world(seed: 7)), store)
        }
    }

    @Test func `a notice is kept under a key that tells nothing, and writes nothing into the log`()
        async throws
    {
        let town = try await Fixture()
        let before = town.town.register.sequence
        let one = try await town.notice()
        let other = try await town.notice()
        #expect(one.key != other.key)
        #expect(one.key.wholeMatch(of: /([a-z2-7]{4}-){3}[a-z2-7]{4}/) != nil)
        #expect(town.town.register.sequence == before)
        let kept = try await town.beside()
        #expect(kept[one.key] == one && kept.all.count == 2)
        #expect(try await kept.contact(of: one.key) == "0781 00-0000")
    }

    @Test func `the desk counts what is open, and what has waited`() async throws {
        let town = try await Fixture()
        let old = try await town.notice()
        town.clock.advance(hours: 24)
        _ = try await town.notice()
        #expect(town.notices.openCount() == 2)
        #expect(town.notices.openCount(before: old.receivedAt.adding(seconds: 60)) == 1)
        try await town.notices.close(old.key, from: 0)
        #expect(town.notices.openCount() == 1)
    }

    @Test func `an answer in the place of another, notes one after the other`() async throws {
        let town = try await Fixture()
        let key = try await town.notice().key
        try await town.notices.answer(key, "Wir fragen nach.", from: 0)
        try await town.notices.note(key, "Bauamt gefragt", from: 1)
        try await town.notices.note(key, "Der Plan hängt", from: 2)
        try await town.notices.answer(key, "Der Plan hängt.", from: 3)
        let kept = try #require(try await town.beside()[key])
        #expect(kept.answer?.text == "Der Plan hängt.")
        #expect(kept.notes.map(\.text) == ["Bauamt gefragt", "Der Plan hängt"])
    }

    @Test func `who writes on what somebody else has changed is told, and nothing is lost`()
        async throws
    {
        let town = try await Fixture()
        let key = try await town.notice().key
        try await town.notices.answer(key, "Wir fragen nach.", from: 0)
        let moved = await #expect(throws: NoticeMoved.self) {
            try await town.notices.answer(key, "Das geht nicht.", from: 0)
        }
        #expect(moved?.now?.answer?.text == "Wir fragen nach.")
        #expect(town.notices[key]?.answer?.text == "Wir fragen nach.")
    }

    @Test func `half a year after the end nobody knows how the writer can be reached`()
        async throws
    {
        let town = try await Fixture()
        let key = try await town.notice().key
        try await town.notices.close(key, from: 0)
        town.clock.advance(hours: 24 * 183 - 1)
        try await town.notices.refresh()
        #expect(try await town.notices.contact(of: key) != nil)
        town.clock.advance(hours: 1)
        try await town.notices.refresh()
        #expect(try await town.notices.contact(of: key) == nil)
        #expect(town.notices[key]?.text == "Im Wartebereich fehlt ein Plan.")
    }

    @Test func `what was opened again keeps the contact`() async throws {
        let town = try await Fixture()
        let key = try await town.notice().key
        try await town.notices.close(key, from: 0)
        try await town.notices.reopen(key, from: 1)
        town.clock.advance(hours: 24 * 400)
        try await town.notices.refresh()
        #expect(town.notices[key]?.isOpen == true)
        #expect(try await town.notices.contact(of: key) != nil)
    }

    @Test func `what was forgotten is gone from the file, and stays away after a restore`()
        async throws
    {
        let town = try await Fixture()
        let notice = try await town.notice(
            "Frau Kanarienvogel wartet.",
            contact: "kanari@b.example"
        )
        try await town.notices.forget(notice.key, from: notice.revision)
        #expect(town.notices[notice.key] == nil)
        #expect(try await town.store.row(kind: Notice.kind, key: notice.key) == nil)
        #expect(try await town.store.row(kind: NoticeContact.kind, key: notice.key) == nil)
        let names = try FileManager.default.contentsOfDirectory(
            atPath: town.folder.url.path(percentEncoded: false)
        )
        var forgotten = ""
        for name in names {
            let bytes = try Data(contentsOf: town.folder.file(name))
            #expect(bytes.firstRange(of: Data("anari".utf8)) == nil, "\(name)")
            forgotten += String(decoding: bytes, as: UTF8.self)
        }
        #expect(forgotten.contains("person \(notice.trace)"))
        #expect(forgotten.contains("person \(notice.contactTrace)"))
    }
}
