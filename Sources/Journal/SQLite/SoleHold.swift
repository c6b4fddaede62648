package import Foundation

/// Holds a town's file alone: nobody has it open, and nobody can open it until this is gone.
///
/// Whoever has a file with a write-ahead log open in SQLite holds a shared lock on it for as long;
/// this is the exclusive one, on the same bytes. The system takes it back when the process ends.
/// Meanwhile this process must not open and close the file elsewhere: that would drop the lock.
///
/// - Source: sqlite.org/fileformat2.html 1.4, the lock-byte page; decision 24.
package struct SoleHold: ~Copyable {
    private let descriptor: Int32

    /// - Throws: `inUse` where somebody has it open.
    package init(_ file: URL) throws {
        let path = file.path(percentEncoded: false)
        descriptor = open(path, O_RDWR)
        guard descriptor >= 0 else { throw JournalFailure.missing(path: path) }
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = 0x4000_0002
        lock.l_len = 510
        guard fcntl(descriptor, F_SETLK, &lock) == 0 else {
            close(descriptor)
            throw JournalFailure.inUse(path: path)
        }
    }

    /// Lets others open the file again.
    package consuming func release() {}

    deinit {
        close(descriptor)
    }
}
