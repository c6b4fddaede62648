import Concept
import Foundation
import Journal
import Register
import Words

/// Where a town is to stand again, and what stands there now.
struct TownPlace {
    let file: URL
    var path: String { file.path(percentEncoded: false) }

    init(_ file: URL) {
        self.file = file
    }

    enum Standing {
        case nothing
        case otherTown
        /// A town that cannot be read any more.
        case unreadable
        /// The same town, with so many changes that the backup lacks.
        case ahead(Int)

        var sentence: String? {
            let words = Catalogue.german
            return switch self {
            case .nothing, .otherTown, .ahead(0): nil
            case .unreadable: words[.backup(.townUnreadable)]
            case .ahead(let count): words(.backup(.older), count: count)
            }
        }
    }

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
            // Whatever is wrong with it may be why somebody restores.
            return .unreadable
        }
    }

    /// Moves a file here; what stood here is kept under a name with the moment, which is returned.
    ///
    /// - Throws: `inUse` where somebody has the town open.
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

    /// Also what SQLite keeps beside a file: it would be taken for a part of the next one.
    ///
    /// The file goes first: without it nothing is opened, should this break off.
    private func keep(_ aside: String) throws {
        for ending in ["", "-wal", "-shm"]
        where FileManager.default.fileExists(atPath: path + ending) {
            try FileManager.default.moveItem(atPath: path + ending, toPath: aside + ending)
        }
    }

    private func freeName(_ now: Instant) -> String {
        let name = "\(path).\(now.fileStamp)"
        let others = (2...).lazy.map { "\(name)-\($0)" }
        let isFree = { !FileManager.default.fileExists(atPath: $0) }
        return isFree(name) ? name : others.first(where: isFree) ?? name
    }
}
