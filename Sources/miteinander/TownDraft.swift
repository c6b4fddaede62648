import Foundation
import Journal

/// A town's file while it is being made, under another name, so that there is never half a town.
struct TownDraft {
    /// The path that the finished file gets.
    let place: URL
    /// The path under which it is made.
    var file: URL { place.appendingPathExtension("new") }

    init(_ place: URL) {
        self.place = place
    }

    /// Checks every byte of the file and its chain of digests.
    ///
    /// - Throws: `JournalFailure` if anything is wrong.
    func verify() async throws -> Verification {
        let store = try SQLiteStore.open(file)
        try await store.checkFile()
        let found = try await Verification.run(store)
        try store.close()
        return found
    }

    /// Gives the file its name.
    func put() throws {
        try FileManager.default.moveItem(at: file, to: place)
        try remove()
    }

    /// Deletes what is left of an unfinished file.
    func remove() throws {
        for ending in ["", "-wal", "-shm"] {
            let path = file.path(percentEncoded: false) + ending
            if FileManager.default.fileExists(atPath: path) {
                try FileManager.default.removeItem(atPath: path)
            }
        }
    }
}
