package import Foundation
import GRDB

extension SQLiteStore {
    /// Marks a file as a town's: "MITE" in SQLite's `application_id`.
    static let applicationID: UInt32 = 0x4D49_5445
    /// How long a connection waits for others.
    static let secondsToWait = 5

    /// Opens the town in a file.
    ///
    /// - Throws: `missing`, `foreign`, `torn` or `tooNew`, and then has not touched the file.
    package static func open(_ file: URL) throws -> SQLiteStore {
        let path = file.path(percentEncoded: false)
        try checkStart(of: file, path)
        do {
            let store = SQLiteStore(
                database: try DatabasePool(path: path, configuration: configuration())
            )
            try store.prepare(path)
            return store
        } catch let error as DatabaseError where error.isAboutDamage {
            throw JournalFailure.torn(path: path)
        }
    }

    /// Opens the town in a file that nobody may write, beside whose write-ahead log the file stands that
    /// SQLite needs.
    ///
    /// - Throws: as `open`.
    package static func openForReading(_ file: URL) throws -> SQLiteStore {
        let path = file.path(percentEncoded: false)
        try checkStart(of: file, path)
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(TimeInterval(secondsToWait))
        do {
            let database = try DatabaseQueue(path: path, configuration: configuration)
            if try database.read(migrator().hasBeenSuperseded) {
                throw JournalFailure.tooNew(path: path)
            }
            return SQLiteStore(database: database)
        } catch let error as DatabaseError where error.isAboutDamage {
            throw JournalFailure.torn(path: path)
        }
    }

    /// Makes an empty log in a new file.
    ///
    /// - Throws: `exists` where there is a file already.
    package static func create(_ place: URL) throws -> SQLiteStore {
        // Before the file goes over to a write-ahead log: the mark stands in the file itself.
        let path = try makeFile(place)
        let file = try DatabaseQueue(path: path)
        try file.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        }
        try file.close()
        let store = SQLiteStore(
            database: try DatabasePool(path: path, configuration: configuration())
        )
        try store.prepare(path)
        return store
    }

    /// Makes an empty file that only its owner may read, and the folder for it.
    ///
    /// - Returns: its path.
    /// - Throws: `exists` where there is a file already.
    static func makeFile(_ place: URL) throws -> String {
        let path = place.path(percentEncoded: false)
        let manager = FileManager.default
        guard !manager.fileExists(atPath: path) else { throw JournalFailure.exists(path: path) }
        try manager.createDirectory(
            at: place.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        let made = manager.createFile(
            atPath: path,
            contents: nil,
            attributes: [.posixPermissions: 0o600]
        )
        guard made else { throw CocoaError(.fileWriteNoPermission) }
        return path
    }

    /// Looks at the head of the file before SQLite does, which would begin to write into a database
    /// that is not ours.
    ///
    /// - Source: sqlite.org/fileformat2.html 1.3: page size at 16, pages at 28, application at 68.
    private static func checkStart(of file: URL, _ path: String) throws {
        guard let handle = try? FileHandle(forReadingFrom: file) else {  // no file, or not for us
            throw JournalFailure.missing(path: path)
        }
        defer { try? handle.close() }  // it was only read
        let head = [UInt8](try handle.read(upToCount: 100) ?? Data())
        let magic = Array("SQLite format 3\0".utf8)
        guard head.isEmpty || magic.starts(with: head.prefix(magic.count)) else {
            throw JournalFailure.foreign(path: path)
        }
        guard head.count == 100 else { throw JournalFailure.torn(path: path) }
        guard number(head[68..<72]) == Int(applicationID) else {
            throw JournalFailure.foreign(path: path)
        }
        let stated = number(head[16..<18])
        let pageSize = stated == 1 ? 65_536 : stated
        let size = try handle.seekToEnd()
        if isWhole(path), size < UInt64(pageSize * number(head[28..<32])) {
            throw JournalFailure.torn(path: path)
        }
    }

    /// Whether nothing of the file waits in a write-ahead log beside it.
    private static func isWhole(_ path: String) -> Bool {
        // No such file is the same as an empty one.
        let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
        return (attributes?[.size] as? Int ?? 0) == 0
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(TimeInterval(secondsToWait))
        configuration.maximumReaderCount = 2
        configuration.prepareDatabase { database in
            // Without the first, INSERT OR REPLACE slips past the triggers that forbid deletion.
            try database.execute(sql: "PRAGMA recursive_triggers = ON")
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        return configuration
    }

    private func prepare(_ path: String) throws {
        try database.writeWithoutTransaction { database in
            // GRDB sets NORMAL in WAL mode, after `prepareDatabase`: an answered change could be
            // lost with the power.
            try database.execute(sql: "PRAGMA synchronous = FULL")
            // While the write-ahead log grows, each sync writes its new length besides: a short one
            // is soon written over from its start.
            try database.execute(sql: "PRAGMA wal_autocheckpoint = 250")
        }
        let migrator = migrator()
        if try database.read(migrator.hasBeenSuperseded) {
            throw JournalFailure.tooNew(path: path)
        }
        try migrator.migrate(database)
    }

    /// Asks SQLite whether its own structures are whole.
    ///
    /// - Throws: `torn` where they are not.
    package func checkFile() async throws {
        let path = database.path
        let answers = try await reading { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
        guard answers == ["ok"] else { throw JournalFailure.torn(path: path) }
    }
}

extension DatabaseError {
    /// Whether it says that bytes of the file are not what was written: also tables that are not there.
    var isAboutDamage: Bool {
        [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_FORMAT, .SQLITE_MISMATCH]
            .contains(resultCode)
    }
}
