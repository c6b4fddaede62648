import Foundation
import Logging

/// What is said at once, also when nobody reads a whole line yet.
///
/// That nobody can read it any more, as with a closed pipe or a full disk, ends nothing.
enum Terminal {
    static func say(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

    static func complain(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

    /// A line of a server that runs: one that cannot be written now is lost, for nobody waits for a reader
    /// of logs.
    static func log(_ lines: String) { write(lines, to: STDERR_FILENO, patience: 0) }

    /// So much a pipe takes at once when it says that it takes anything.
    ///
    /// - Source: POSIX, `<limits.h>` (`_POSIX_PIPE_BUF`), and pipe(7): 4,096 bytes on Linux.
    private static let atOnce = 4096

    /// `patience` is in milliseconds; -1 has no end.
    private static func write(_ text: String, to file: Int32, patience: Int32 = -1) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                var asked = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
                guard poll(&asked, 1, patience) > 0 else { return }
                let count = Foundation.write(file, rest.baseAddress, min(rest.count, atOnce))
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
            }
        }
    }

    /// Lets what is written into a pipe that nobody reads fail instead of ending the program.
    static func outliveReaders() { signal(SIGPIPE, SIG_IGN) }
}

/// Writes what a server has to tell to who runs it, a line for each.
struct TerminalLog: LogHandler {
    /// Which part of the program speaks, where it is not the server itself.
    var label: String?
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.warning

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let message = "\(event.message)".split(whereSeparator: \.isNewline).joined(separator: " ")
        let part = label.map { " \($0)" } ?? ""
        Terminal.log("\(Date.now.ISO8601Format()) \(event.level)\(part): \(message)\n")
    }
}
