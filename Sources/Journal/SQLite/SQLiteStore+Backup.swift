package import Foundation
import GRDB

extension SQLiteStore {
    /// Copies the town into a new file, as it stands at one moment; others go on writing meanwhile.
    ///
    /// `progress` gets the number of copied pages and of all pages, several times a second; what it
    /// throws ends the copying.
    ///
    /// - Throws: `exists` where there is a file already.
    package func backup(
        to place: URL,
        progress: @escaping (_ done: Int, _ total: Int) throws -> Void
    ) throws {
        let copy = try DatabaseQueue(path: SQLiteStore.makeFile(place))
        do {
            try database.backup(to: copy, pagesPerStep: 1024) {
                try progress($0.completedPageCount, $0.totalPageCount)
            }
            try copy.close()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
            // It is the disk of the copy that has no room.
            throw JournalFailure.full(path: copy.path)
        } catch {
            throw failure(of: error)
        }
    }
}
