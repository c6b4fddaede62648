import Concept
import Foundation
import Journal
import Post
import Register
import Vault
import Words

/// A copy of a backup in a folder of its own: a backup is never written into.
///
/// Proving and restoring do the same with it; only restoring puts it in place in the end.
struct BackupCopy {
    private let folder: URL
    var file: URL { folder.appending(path: "town.sqlite") }

    struct Opened {
        let store: SQLiteStore
        let name: String
        let found: Verification
    }

    /// Copies the file, to where it can be moved from if it is to be put in place.
    ///
    /// - Throws: `Complaint` where it cannot be read, or the copy not be made.
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
            try? manager.removeItem(at: folder)  // what is half made helps nobody
            throw Complaint(error, file: folder)
        }
    }

    /// Opens the copy and checks every byte of it.
    func open() async throws -> Opened {
        let store = try SQLiteStore.open(file)
        try await store.checkFile()
        let found = try await Verification.run(store)
        let name = try await TownName(of: store).name
        // It becomes the name of a file.
        guard TownName.isPlain(name) else {
            throw JournalFailure.foreign(path: file.path(percentEncoded: false))
        }
        return Opened(store: store, name: name, found: found)
    }

    /// Forgets in the copy what the town in this place has forgotten, leaves letters that waited to the
    /// office, and closes it.
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

    func remove() throws {
        try FileManager.default.removeItem(at: folder)
    }
}
