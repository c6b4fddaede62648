import Foundation
import Journal

/// A town's file that is being made under another name: half of one is worse than none.
struct TownDraft {
    /// Where it is to stand.
    let place: URL
    var file: URL { place.appendingPathExtension("new") }

    init(_ place: URL) {
        self.place = place
    }

    /// Checks every byte of it.
    func verify() async throws -> Verification {
        let store = try SQLiteStore.open(file)
        try await store.checkFile()
        let found = try await Verification.run(store)
        try store.close()
        return found
    }

    /// Gives it its name.
    func put() throws {
        try FileManager.default.moveItem(at: file, to: place)
        try remove()
    }

    /// Removes what is there of it.
    func remove() throws {
        for ending in ["", "-wal", "-shm"] {
            let path = file.path(percentEncoded: false) + ending
            if FileManager.default.fileExists(atPath: path) {
                try FileManager.default.removeItem(atPath: path)
            }
        }
    }
}
