import Concept
import Foundation
import Journal
import Post
import Register
import Vault
import Words

/// A copy of a backup in a folder of its own, because a backup itself is never written to.
///
/// Checking and restoring use it alike; only restoring moves it into place in the end.
///
/// - Source: decision 24.
struct BackupCopy {
    /// The folder of the copy, which only the owner may enter.
    private let folder: URL
    /// The copied file.
    var file: URL { folder.appending(path: "town.sqlite") }

    /// The copy, opened and checked: which town it is, and what it holds.
    struct Opened {
        let store: SQLiteStore
        /// The town's file name, as the log itself states it.
        let name: String
        /// What the check counted: changes, records and the last digest.
        let found: Verification
    }

    /// Copies the file with its write-ahead log.
    ///
    /// With `data` the copy lies on the disk where it can be moved into place; `nil` uses the
    /// temporary folder.
    ///
    /// - Throws: `Complaint` if the file cannot be read or copied.
    init(of source: URL, in data: DataFolder?) throws {
        let path = source.path(percentEncoded: false)
        let manager = FileManager.default
        var isFolder: ObjCBool = false
        guard manager.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
            manager.isReadableFile(atPath: path)
        else { throw Complaint(unreadable: path) }
        let parent = data?.url.appending(path: "towns") ?? manager.temporaryDirectory
        folder = parent.appending(path: "restoring-\(UUID().uuidString)")
        do {
            try manager.createDirectory(
                at: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            for ending in ["", "-wal"] where manager.fileExists(atPath: path + ending) {
                let copy = file.path(percentEncoded: false) + ending
                try manager.copyItem(atPath: path + ending, toPath: copy)
                try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy)
            }
        } catch {
            try? manager.removeItem(at: folder)  // an unfinished file is of no use
            throw Complaint(error, file: folder)
        }
    }

    /// Opens the copy and checks every byte of it, the chain of digests included.
    ///
    /// - Throws: what the check throws, such as `JournalFailure.torn` or `.chainBroken`; `.foreign`
    ///   if the town's name cannot be the name of a file.
    func open() async throws -> Opened {
        let store = try SQLiteStore.open(file)
        try await store.checkFile()
        let found = try await Verification.run(store)
        let name = try await TownName(of: store).name
        // The name becomes part of a path, so it must not lead elsewhere.
        guard TownName.isPlain(name) else {
            throw JournalFailure.foreign(path: file.path(percentEncoded: false))
        }
        return Opened(store: store, name: name, found: found)
    }

    /// Prepares the copy to be used: removes again what the town in this place has forgotten since.
    ///
    /// Also ends all sessions, leaves letters that were waiting to the office's decision, and
    /// forgets what the old machine noted about its clock. Then it checks the copy once more and
    /// closes it.
    ///
    /// - Returns: how many rows and versions were removed again.
    /// - Throws: `JournalFailure.forgottenUnreadable` if the list of what was forgotten cannot be
    ///   read; what the check throws.
    func forget(_ store: SQLiteStore, _ forgotten: ForgottenFile) async throws -> ForgettingAgain {
        let attribution = Attribution(
            by: Author(.administration),
            via: .command,
            action: .redacted,
            reason: Catalogue.german[.backup(.redactedAgain)]
        )
        _ = try forgotten.read()
        if forgotten.isThere {
            try FileManager.default.copyItem(at: forgotten.place, to: store.forgotten.place)
        }
        let again = try await ForgettingAgain.run(
            store,
            ending: [Session.kind],
            attribution,
            .real
        )
        try await Outbox.distrust(store, at: Town.World.real.now())
        try await ClockNote.forget(store)
        _ = try await Verification.run(store)
        try store.close()
        return again
    }

    /// Deletes the folder with the copy; does nothing to the backup.
    func remove() throws {
        try FileManager.default.removeItem(at: folder)
    }
}
