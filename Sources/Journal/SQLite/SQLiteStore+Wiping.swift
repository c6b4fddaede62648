import GRDB
import Synchronization

/// Whether bytes that were forgotten may still stand in the write-ahead log of a file.
final class OwedWipe: Sendable {
    private let isOwed = Mutex(false)

    var isOpen: Bool {
        get { isOwed.withLock { $0 } }
        set { isOwed.withLock { $0 = newValue } }
    }
}

/// Brings out of the files what the town has forgotten.
///
/// While others read, or copy the log into the file, it cannot be emptied. That is no failure: what was
/// written is written, and what is owed is done by the next look, or by the next of us who closes.
///
/// - Source: decision 30; sqlite.org/c3ref/wal_checkpoint_v2.html: where another process copies the log,
///   SQLite says so at once and asks no busy handler.
extension SQLiteStore {
    private static let attempts = 10

    /// Empties the write-ahead log, so that overwritten bytes cannot be read anywhere.
    ///
    /// Waits a second or two for others; if that is not enough, the wipe is owed.
    ///
    /// - Throws: `JournalFailure` if the file cannot be written.
    package func wipe() async throws {
        owed.isOpen = true
        for attempt in 1...Self.attempts {
            if try await emptyLog(waiting: 100) { return }
            if attempt < Self.attempts {
                // Who is cancelled meanwhile tries the rest without a pause.
                try? await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    /// Tries once more if a wipe is owed.
    ///
    /// - Throws: `JournalFailure` if the file cannot be written.
    package func wipeWhereOwed() async throws {
        if owed.isOpen { _ = try await emptyLog(waiting: 20) }
    }

    /// Closes the file after emptying the write-ahead log; the store must not be used afterwards.
    ///
    /// - Throws: `DatabaseError` if SQLite cannot close it.
    package func close() throws {
        // The pool closes its readers last, and these may not empty the write-ahead log.
        if !database.configuration.readonly {
            _ = try database.writeWithoutTransaction { try $0.emptyLog(waiting: 1000) }
        }
        try database.close()
    }

    /// - Returns: whether nobody was in the way.
    private func emptyLog(waiting milliseconds: Int) async throws -> Bool {
        let isEmpty = try await finishing { done in
            database.asyncWriteWithoutTransaction { database in
                done(Result { try database.emptyLog(waiting: milliseconds) })
            }
        }
        if isEmpty { owed.isOpen = false }
        return isEmpty
    }
}

extension Database {
    /// Brings all that waits in the write-ahead log into the file and empties it, where others let it.
    ///
    /// - Returns: whether they did.
    fileprivate func emptyLog(waiting milliseconds: Int) throws -> Bool {
        try execute(sql: "PRAGMA busy_timeout = \(milliseconds)")
        let emptied = Result { _ = try checkpoint(.truncate) }
        try execute(sql: "PRAGMA busy_timeout = \(SQLiteStore.secondsToWait * 1000)")
        do {
            try emptied.get()
            return true
        } catch let error as DatabaseError where error.isAboutOthers {
            return false
        }
    }
}

extension DatabaseError {
    /// Whether it says that another connection is in the way.
    var isAboutOthers: Bool { [.SQLITE_BUSY, .SQLITE_LOCKED].contains(resultCode) }
}
