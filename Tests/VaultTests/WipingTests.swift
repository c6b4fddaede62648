import Concept
import Dispatch
import Foundation
import GRDB
import Journal
import Register
import TestKit
import Testing
import Vault

/// That others who read or copy a town's file make no failure of what was written, and that what was
/// forgotten goes out of the file once they let it.
@Suite struct WipingTests {
    let folder: TemporaryFolder
    let store: SQLiteStore
    let clock = TestClock()

    private static let canary = "kanarienvogel@example.org"

    init() throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore.create(folder.file("town.sqlite"))
    }

    /// Another program that has begun to read, and sees the town as it is now until it ends.
    private func reader() async throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let reader = try DatabaseQueue(path: store.database.path, configuration: configuration)
        try await reader.writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN")
            _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM beside")
        }
        return reader
    }

    private func end(_ reader: DatabaseQueue) async throws {
        try await reader.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    }

    private func keep(due: Instant? = nil) async throws {
        let row = ShelfRow(kind: "upload", key: "a", due: due, body: Data(Self.canary.utf8))
        try await store.keep(row)
    }

    /// Whether the bytes of the row stand anywhere in the town's files.
    private func isInFiles() throws -> Bool {
        try ["town.sqlite", "town.sqlite-wal"].contains { name in
            let file = folder.file(name)
            guard FileManager.default.fileExists(atPath: file.path) else { return false }
            return try Data(contentsOf: file).range(of: Data(Self.canary.utf8)) != nil
        }
    }

    @Test func `who closes while another reads has no failure, and lost nothing`() async throws {
        try await keep()
        let reader = try await reader()
        try await store.forget(kind: "upload", key: "a")
        try store.close()
        try await end(reader)
        try reader.close()
        let again = try SQLiteStore.open(folder.file("town.sqlite"))
        #expect(try await again.rows(kind: "upload", due: nil).isEmpty)
        try again.close()
        #expect(try !isInFiles())
    }

    @Test func `who closes while another copies the log has no failure`() async throws {
        let reader = try await reader()
        try await keep()
        let isCopying = AsyncStream.makeStream(of: Void.self)
        let gate = DispatchSemaphore(value: 0)
        var configuration = Configuration()
        // It is asked while the other already holds the right to copy, and waits for the reader.
        configuration.busyMode = .callback { _ in
            isCopying.continuation.yield()
            gate.wait()
            gate.signal()
            return false
        }
        let copier = try DatabaseQueue(path: store.database.path, configuration: configuration)
        let ended = AsyncStream.makeStream(of: Void.self)
        copier.asyncWriteWithoutTransaction { database in
            // It finds the reader in its way, as it should.
            _ = try? database.checkpoint(.truncate)
            ended.continuation.yield()
        }
        for await _ in isCopying.stream { break }
        #expect(throws: Never.self) { try store.close() }
        gate.signal()
        for await _ in ended.stream { break }
        try await end(reader)
        let again = try SQLiteStore.open(folder.file("town.sqlite"))
        #expect(try await again.rows(kind: "upload", due: nil).count == 1)
    }

    @Test func `what is forgotten while another reads is wiped at the next look`() async throws {
        let town = try await Town.found("teststadt", in: store, clock.world())
        let retention = Retention(town, try await Persons(town, store), store)
        _ = try await retention.enforce()
        try await keep(due: clock.now)
        let reader = try await reader()
        clock.advance(hours: 1)
        #expect(try await retention.enforce() == ["upload"])
        #expect(try isInFiles(), "the reader still sees it")
        #expect(try await retention.enforce() == nil)
        try await end(reader)
        #expect(try await retention.enforce() == nil, "it is not its time")
        #expect(try !isInFiles())
    }

    @Test func `a redaction while another reads is done, and wiped later`() async throws {
        let town = try await Town.found("teststadt", in: store, clock.world())
        try await town.perform(
            Command(.office()) { _, draft in draft.put(ID(1), Measure(title: Self.canary)) }
        )
        let reader = try await reader()
        try await town.perform(
            .redacting(
                [Reference(.measure, 1)],
                reason: "Eine Adresse stand darin."
            ) { $0.replacingOccurrences(of: Self.canary, with: "[geschwärzt]") }
        )
        try await end(reader)
        try await store.wipeWhereOwed()
        #expect(try !isInFiles())
    }
}
