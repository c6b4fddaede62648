import Concept
import Foundation
import GRDB
import Journal
import Register
import TestKit
import Testing

/// A file that is not a whole town of this program is refused and left alone.
@Suite struct OpeningTests {
    let folder: TemporaryFolder
    let file: URL
    var path: String { file.path(percentEncoded: false) }

    init() async throws {
        folder = try TemporaryFolder()
        file = folder.file("town.sqlite")
    }

    private func makeTown(changes: Int = 20) async throws {
        let store = try SQLiteStore.create(file)
        let town = try await Town.found("teststadt", in: store, .test())
        for change in RandomHistory(seed: 4, changes: changes).changes {
            try await town.perform(Command(repeating: change))
        }
        try store.close()
    }

    private func expectUntouched(_ refusal: JournalFailure) throws {
        let before = try Data(contentsOf: file)
        #expect(throws: refusal) { try SQLiteStore.open(file) }
        #expect(try Data(contentsOf: file) == before)
    }

    @Test func `a file that is not there`() {
        #expect(throws: JournalFailure.missing(path: path)) { try SQLiteStore.open(file) }
    }

    @Test func `a file that is a text`() throws {
        try Data(String(repeating: "Kein Datenbestand. ", count: 50).utf8).write(to: file)
        try expectUntouched(.foreign(path: path))
    }

    @Test func `a database of another program`() throws {
        let other = try DatabaseQueue(path: path)
        try other.write { try $0.execute(sql: "CREATE TABLE gaeste (name TEXT)") }
        try other.close()
        try expectUntouched(.foreign(path: path))
    }

    @Test func `an empty file, and one that ends early`() async throws {
        try Data().write(to: file)
        try expectUntouched(.torn(path: path))
        try FileManager.default.removeItem(at: file)
        try await makeTown()
        let whole = try Data(contentsOf: file)
        try whole.prefix(whole.count / 2).write(to: file)
        try expectUntouched(.torn(path: path))
    }

    @Test func `a file of a newer program`() async throws {
        try await makeTown()
        let queue = try DatabaseQueue(path: path)
        try await queue.write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999-later')")
        }
        try queue.close()
        #expect(throws: JournalFailure.tooNew(path: path)) { try SQLiteStore.open(file) }
    }

    @Test func `a log whose records are of a newer shape`() async throws {
        #expect(throws: UnknownShape(kind: "measure", shape: 99)) {
            try Shape.decode(.measure, shape: 99, body: Data("{}".utf8))
        }
    }

    @Test(arguments: ["shape = 'eins'", "number = 'zwei'"])
    func `a value of another type than ours is torn and no end of the process`(
        value: String
    ) async throws {
        try await makeTown()
        let store = try SQLiteStore.open(file)
        try await store.database.write {
            try $0.execute(sql: "CREATE TABLE loose AS SELECT * FROM versions")
            try $0.execute(sql: "DROP TABLE versions")
            try $0.execute(sql: "ALTER TABLE loose RENAME TO versions")
            try $0.execute(sql: "UPDATE versions SET \(value) WHERE sequence = 3")
        }
        await #expect(throws: JournalFailure.torn(path: path)) {
            try await Town(store, .test())
        }
    }

    @Test func `a damaged page is never served`() async throws {
        try await makeTown(changes: 60)
        var bytes = try Data(contentsOf: file)
        for index in stride(from: 8192, to: bytes.count, by: 4096) { bytes[index] ^= 0xFF }
        try bytes.write(to: file)
        await #expect(throws: (any Error).self) {
            try await Town(try SQLiteStore.open(file), .test())
        }
    }

    @Test func `a new town is not made over an old one`() async throws {
        try await makeTown()
        #expect(throws: JournalFailure.exists(path: path)) { try SQLiteStore.create(file) }
    }
}

/// The rows beside the log can be forgotten.
@Suite struct ShelfTests {
    @Test func `a row is kept, replaced and forgotten, with its bytes`() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore.create(folder.file("town.sqlite"))
        let secret = "Telefon 0000 98765432"
        let row = ShelfRow(
            kind: "contact",
            key: "1",
            person: "p1",
            due: Instant(milliseconds: 10),
            body: Data(secret.utf8)
        )
        try await store.keep(row)
        #expect(try await store.row(kind: "contact", key: "1") == row)
        let later = ShelfRow(
            kind: "contact",
            key: "1",
            person: "p1",
            body: Data("neu \(secret)".utf8)
        )
        try await store.keep(later)
        #expect(try await store.rows(kind: "contact", due: nil) == [later])
        #expect(try await store.rows(kind: "contact", due: Instant(milliseconds: 99)).isEmpty)
        #expect(try await store.forget(person: "p1") == 1)
        #expect(try await store.row(kind: "contact", key: "1") == nil)
        let bytes = try Data(contentsOf: folder.file("town.sqlite"))
        #expect(bytes.range(of: Data(secret.utf8)) == nil)
        let wal = try Data(contentsOf: folder.file("town.sqlite-wal"))
        #expect(wal.isEmpty)
    }
}
