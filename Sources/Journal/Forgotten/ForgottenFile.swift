package import Foundation

/// The file that lists what a town has deleted for good: `offenburg.forgotten` beside
/// `offenburg.sqlite`.
///
/// It is in no backup, so it also lists what was deleted after a backup was made. Every restore
/// applies it.
///
/// - Source: decision 23.
package struct ForgottenFile: Sendable {
    /// Where the file is, or would be.
    package let place: URL

    /// The file that belongs to the town in `town`.
    package init(beside town: URL) {
        place = town.deletingPathExtension().appendingPathExtension("forgotten")
    }

    /// Whether the file exists; it does not before something is deleted for good.
    package var isThere: Bool {
        FileManager.default.fileExists(atPath: place.path(percentEncoded: false))
    }

    /// What the file lists; nothing if there is no file.
    ///
    /// - Throws: `JournalFailure.forgottenUnreadable` if it cannot be read in full.
    package func read() throws -> Forgotten {
        guard isThere else { return Forgotten() }
        // What cannot be read is as bad as what cannot be understood.
        guard let bytes = try? Data(contentsOf: place),
            let forgotten = Forgotten(String(decoding: bytes, as: UTF8.self))
        else {
            throw JournalFailure.forgottenUnreadable(path: place.path(percentEncoded: false))
        }
        return forgotten
    }

    /// Takes in more, on the disk when it returns.
    ///
    /// Called only inside of a writing transaction: SQLite's lock keeps two writers apart. If the
    /// transaction fails after this, the file names what was meant to be forgotten, and a restore
    /// forgets it: that is the safe side.
    func add(_ more: (inout Forgotten) throws -> Void) throws {
        let before = try read()
        var after = before
        try more(&after)
        if after != before { try write(after) }
    }

    private func write(_ forgotten: Forgotten) throws {
        let path = place.path(percentEncoded: false)
        let draft = path + ".new"
        // Made before it is written: nobody else may read it at any time.
        let made = FileManager.default.createFile(
            atPath: draft,
            contents: nil,
            attributes: [.posixPermissions: 0o600]
        )
        guard made else { throw CocoaError(.fileWriteNoPermission) }
        do {
            try Data(forgotten.text.utf8).write(to: URL(filePath: draft))
        } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
            throw JournalFailure.full(path: path)
        }
        try Self.sync(draft)
        guard rename(draft, path) == 0 else { throw Self.failure(errno, path) }
        try Self.sync(place.deletingLastPathComponent().path(percentEncoded: false))
    }

    /// Waits until a file, or the names in a folder, are on the disk.
    private static func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY)
        defer { close(descriptor) }
        guard descriptor >= 0, fsync(descriptor) == 0 else { throw failure(errno, path) }
    }

    /// The error for an error number of the system; a full disk has an error of its own.
    private static func failure(_ number: Int32, _ path: String) -> any Error {
        [ENOSPC, EDQUOT].contains(number)
            ? JournalFailure.full(path: path) as any Error : CocoaError(.fileWriteUnknown)
    }
}
