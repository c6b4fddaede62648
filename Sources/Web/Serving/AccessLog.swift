import Foundation
package import Register
import Synchronization

/// One line for each answer: when, what, which status, how long.
///
/// Nothing about who asked.
///
/// Lines are gathered and written together; who serves flushes them.
package final class AccessLog: Sendable {
    private let lines = Mutex("")
    private let write: @Sendable (String) -> Void

    package init(_ write: @escaping @Sendable (String) -> Void) {
        self.write = write
    }

    /// `path` without its query, where people type names; shortened, and with nothing in it that
    /// could begin a line.
    package func note(
        _ method: String,
        _ path: Substring,
        _ status: Int,
        bytes: Int,
        took: Duration,
        at: Instant
    ) {
        let shown = path.utf8.prefix(120).allSatisfy({ (33...126).contains($0) }) ? path : "(…)"
        let microseconds = Int(took / .microseconds(1))
        let line =
            "\(at.milliseconds) \(method) \(shown.prefix(120)) \(status) \(bytes) \(microseconds)\n"
        lines.withLock { $0 += line }
    }

    /// Writes what has gathered.
    package func flush() {
        let gathered = lines.withLock { lines in
            defer { lines = "" }
            return lines
        }
        if !gathered.isEmpty { write(gathered) }
    }
}
