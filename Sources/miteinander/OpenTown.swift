import Foundation
import Journal

/// A town that a command has opened.
struct OpenTown {
    let name: String
    let file: URL
    let town: Town
    private let place: ReadPlace

    var store: SQLiteStore { place.store }

    init(_ name: String, _ file: URL, _ use: TownFolder.Use) async throws {
        (self.name, self.file) = (name, file)
        // Before anything is opened: that writes beside the file.
        let written = Town.World.writtenAt(file)
        let place = use == .reading ? try ReadPlace(file) : ReadPlace(try SQLiteStore.open(file))
        do {
            town = try await Town(place.store, .watched(place.store, written))
        } catch {
            // Why it cannot be opened is what counts.
            try? place.close()
            throw error
        }
        self.place = place
    }

    func close() throws {
        try place.close()
    }
}

/// A town's file that is opened to be read, also where nothing can be written beside it.
///
/// SQLite needs a file beside one with a write-ahead log. Where it is not there and cannot be made, as on
/// a medium for reading only, a copy is read.
struct ReadPlace {
    let store: SQLiteStore
    private let copy: BackupCopy?

    init(_ store: SQLiteStore) {
        self.init(store, nil)
    }

    private init(_ store: SQLiteStore, _ copy: BackupCopy?) {
        (self.store, self.copy) = (store, copy)
    }

    init(_ file: URL) throws {
        let manager = FileManager.default
        let path = file.path(percentEncoded: false)
        let folder = file.deletingLastPathComponent().path(percentEncoded: false)
        if manager.isWritableFile(atPath: path), manager.isWritableFile(atPath: folder) {
            self.init(try SQLiteStore.open(file))
        } else if manager.fileExists(atPath: path + "-shm") {
            self.init(try SQLiteStore.openForReading(file))
        } else {
            let copy = try BackupCopy(of: file, in: nil)
            do {
                self.init(try SQLiteStore.open(copy.file), copy)
            } catch {
                try copy.remove()
                throw error
            }
        }
    }

    func close() throws {
        do {
            try store.close()
        } catch {
            try copy?.remove()
            throw error
        }
        try copy?.remove()
    }
}
