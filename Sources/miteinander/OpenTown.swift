import Foundation
import Journal

/// A town that a command has opened; it has to be closed.
struct OpenTown {
    /// The name of its file, without the ending.
    let name: String
    /// The file as named, even if a copy is read.
    let file: URL
    /// The town as loaded; commands that write go through it.
    let town: Town
    /// Where it is read from, which is closed with the town.
    private let place: ReadPlace

    /// The open log, for the shelves beside it.
    var store: SQLiteStore { place.store }

    /// Opens the file and loads the town, which checks the whole log.
    ///
    /// - Throws: `JournalFailure` if the file is missing, damaged or in use.
    init(_ name: String, _ file: URL, _ use: TownFolder.Use) async throws {
        (self.name, self.file) = (name, file)
        // Read before anything is opened, because opening writes beside the file.
        let written = Town.World.writtenAt(file)
        let place = use == .reading ? try ReadPlace(file) : ReadPlace(try SQLiteStore.open(file))
        do {
            town = try await Town(place.store, .watched(place.store, written))
        } catch {
            // The reason why it cannot be opened counts, not that closing fails too.
            try? place.close()
            throw error
        }
        self.place = place
    }

    /// Closes the file and removes the copy, if one was read.
    func close() throws {
        try place.close()
    }
}

/// A town's file that is opened for reading, even where nothing can be written beside it.
///
/// SQLite needs a file beside one with a write-ahead log. Where that is missing and cannot be made,
/// as on a read-only medium, a copy is read.
struct ReadPlace {
    /// The open log.
    let store: SQLiteStore
    /// The copy that is read instead, to be removed at the end; `nil` for the file itself.
    private let copy: BackupCopy?

    /// A file that was opened in the usual way.
    init(_ store: SQLiteStore) {
        self.init(store, nil)
    }

    private init(_ store: SQLiteStore, _ copy: BackupCopy?) {
        (self.store, self.copy) = (store, copy)
    }

    /// Opens the file in the least intrusive way that works.
    ///
    /// - Throws: `JournalFailure` or `Complaint` if it cannot be read.
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

    /// Closes the file and removes the copy.
    ///
    /// - Throws: `JournalFailure` if closing fails; the copy is removed all the same.
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
