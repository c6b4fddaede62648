import Concept
import Foundation
import Journal
import Register
import Words

/// The place where a town is to be restored, and what stands there now.
struct TownPlace {
    /// The path of the town's file.
    let file: URL
    var path: String { file.path(percentEncoded: false) }

    init(_ file: URL) {
        self.file = file
    }

    /// What stands in the place, compared with the backup.
    enum Standing {
        /// There is no file.
        case nothing
        /// A town that shares no past with the backup.
        case otherTown
        /// A town that cannot be read any more, which may be why it is restored.
        case unreadable
        /// The same town, with this many changes that the backup lacks.
        case ahead(Int)

        /// What the person should know before replacing it; `nil` if nothing.
        var sentence: String? {
            let words = Catalogue.german
            return switch self {
            case .nothing, .otherTown, .ahead(0): nil
            case .unreadable: words[.backup(.townUnreadable)]
            case .ahead(let count): words(.backup(.older), count: count)
            }
        }
    }

    /// Compares what stands there with a backup.
    ///
    /// - Throws: `JournalFailure.inUse` if another process has the town open.
    func compare(_ backup: SQLiteStore) async throws -> Standing {
        guard FileManager.default.fileExists(atPath: path) else { return .nothing }
        do {
            let store = try SQLiteStore.open(file)
            let past = try await SharedPast(store, backup)
            try store.close()
            return past.sequence < 0 ? .otherTown : .ahead(past.onlyInFirst)
        } catch JournalFailure.busy {
            throw JournalFailure.inUse(path: path)
        } catch {
            // A damaged town may be the very reason for restoring.
            return .unreadable
        }
    }

    /// Moves a file into the place; returns the path under which the former town was kept, if there
    /// was one.
    ///
    /// The file has to lie on the same disk, so that moving it is one step.
    ///
    /// - Throws: `JournalFailure.inUse` if another process has the town open; `CocoaError` if it
    ///   cannot be moved.
    func put(_ copy: URL, at now: Instant) throws -> String? {
        let manager = FileManager.default
        let aside = freeName(now)
        guard manager.fileExists(atPath: path) else {
            try keep(aside)
            try manager.moveItem(at: copy, to: file)
            return nil
        }
        let hold = try SoleHold(file)
        try keep(aside)
        try manager.moveItem(at: copy, to: file)
        hold.release()
        return aside
    }

    /// Moves the former town aside, with the files that SQLite keeps beside it, which would be
    /// taken for those of the new one.
    ///
    /// The main file goes first: if this is interrupted, nothing can be opened without it.
    private func keep(_ aside: String) throws {
        for ending in ["", "-wal", "-shm"]
        where FileManager.default.fileExists(atPath: path + ending) {
            try FileManager.default.moveItem(atPath: path + ending, toPath: aside + ending)
        }
    }

    /// A name with the time that no file has yet.
    private func freeName(_ now: Instant) -> String {
        let name = "\(path).\(now.fileStamp)"
        let others = (2...).lazy.map { "\(name)-\($0)" }
        let isFree = { !FileManager.default.fileExists(atPath: $0) }
        return isFree(name) ? name : others.first(where: isFree) ?? name
    }
}
