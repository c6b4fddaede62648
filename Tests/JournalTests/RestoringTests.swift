import Concept
import Foundation
import Journal
import Register
import TestKit
import Testing

/// Which town a log is, and how far two logs are the same.
@Suite struct RestoringTests {
    let folder: TemporaryFolder
    let store: SQLiteStore
    let town: Town

    init() async throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore.create(folder.file("town.sqlite"))
        town = try await Town.found("teststadt", in: store, .test())
        for change in RandomHistory(seed: 3, changes: 12).changes {
            try await town.perform(Command(repeating: change))
        }
    }

    private func copy(_ name: String) throws -> SQLiteStore {
        try store.backup(to: folder.file(name)) { _, _ in }
        return try SQLiteStore.open(folder.file(name))
    }

    private func announce(_ town: Town) async throws {
        try await town.perform(Command(.office(.announced)) { _, _ in })
    }

    @Test func `a backup is the beginning of the town that went on`() async throws {
        let backup = try copy("backup.sqlite")
        for _ in 1...3 { try await announce(town) }
        var past = try await SharedPast(store, backup)
        #expect((past.sequence, past.onlyInFirst) == (12, 3))
        past = try await SharedPast(backup, store)
        #expect((past.sequence, past.onlyInFirst) == (12, 0))
        let other = try await Town(backup, .test(seed: 7))
        for _ in 1...5 {
            try await other.perform(
                Command(.office()) { _, draft in draft.add(Measure(title: "Anderswo")) }
            )
        }
        past = try await SharedPast(store, backup)
        #expect((past.sequence, past.onlyInFirst) == (12, 3))
    }

    @Test func `another town of the same name has nothing in common`() async throws {
        let other = try SQLiteStore.create(folder.file("other.sqlite"))
        _ = try await Town.found("teststadt", in: other, .test(seed: 2))
        #expect(try await SharedPast(store, other).sequence == -1)
        #expect(try await TownName(of: other).name == "teststadt")
    }

    @Test func `a digest that was noted is found, and no other`() async throws {
        let noted = hex(try await store.digest(of: 7) ?? Data())
        #expect(try await store.holds(digest: noted))
        #expect(try await !store.holds(digest: String(noted.reversed())))
        #expect(try await store.digest(of: 13) == nil)
    }

    @Test func `a name that is no plain file name is none`() {
        for name in ["", "-a", "a/b", "..", "Ort", "bad ort", String(repeating: "a", count: 65)] {
            #expect(!TownName.isPlain(name), "\(name)")
        }
        #expect(TownName.isPlain("bad-ort-2"))
    }
}
