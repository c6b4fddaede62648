import Foundation
package import Register
import Synchronization

/// Collects one line per answer: time, method, path, status, bytes, duration; nothing about the
/// sender.
///
/// Lines are collected in memory and written together when the server calls `flush`.
package final class AccessLog: Sendable {
    private let lines = Mutex("")
    private let write: @Sendable (String) -> Void

    /// `write` gets whole lines, each ended by a newline.
    package init(_ write: @escaping @Sendable (String) -> Void) {
        self.write = write
    }

    /// Adds the line for one answer; time in milliseconds, duration in microseconds.
    ///
    /// `path` comes without query, because people type names there, and from `Location.logged`. It
    /// is cut at 120 characters, and replaced if it has characters that could break the line.
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

    /// Writes the lines collected since the last call.
    package func flush() {
        let gathered = lines.withLock { lines in
            defer { lines = "" }
            return lines
        }
        if !gathered.isEmpty { write(gathered) }
    }
}
