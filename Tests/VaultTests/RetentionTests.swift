import Concept
import Foundation
import Journal
import Register
import TestKit
import Testing
import Vault

/// That one kind of rows which cannot be read keeps no other from going when its time has come.
@Suite struct RetentionTests {
    let folder: TemporaryFolder
    let store: SQLiteStore
    let clock = TestClock()

    init() throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore.create(folder.file("town.sqlite"))
    }

    private func keep(_ kind: String, _ key: String, _ body: String) async throws {
        let row = ShelfRow(kind: kind, key: key, due: clock.now, body: Data(body.utf8))
        try await store.keep(row)
    }

    private func isThere(_ kind: String) async throws -> Bool {
        try await !store.rows(kind: kind, due: nil).isEmpty
    }

    @Test(arguments: ["statusAnswer", "attachment", "person"])
    func `what cannot be reckoned stays, and everything else goes`(broken: String) async throws {
        let town = try await Town.found("teststadt", in: store, clock.world())
        let retention = Retention(town, try await Persons(town, store), store)
        try await keep("upload", "a", "{}")
        try await keep(broken, "b", "no JSON")
        clock.advance(hours: 1)
        await #expect(throws: (any Error).self) { try await retention.run() }
        #expect(try await !isThere("upload"))
        #expect(try await isThere(broken))
    }

    @Test func `rows of all kinds go when they are due`() async throws {
        let town = try await Town.found("teststadt", in: store, clock.world())
        let retention = Retention(town, try await Persons(town, store), store)
        for kind in ["upload", "taskLink", "anything"] { try await keep(kind, "a", "{}") }
        #expect(try await retention.run() == ["upload", "taskLink", "anything"])
    }
}
