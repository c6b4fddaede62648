import Foundation
import Logging

/// Writes to standard output and standard error, unbuffered.
///
/// If nobody can read it any more, as with a closed pipe or a full disk, the program goes on.
enum Terminal {
    /// A line of the result, to standard output; waits until it can be written.
    static func say(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

    /// A line about a problem or progress, to standard error; waits until it can be written.
    static func complain(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

    /// Lines of a running server, to standard error.
    ///
    /// What cannot be written at once is lost, because the server does not wait for a reader of
    /// logs.
    static func log(_ lines: String) { write(lines, to: STDERR_FILENO, patience: 0) }

    /// How many bytes a pipe takes without blocking once it reports that it is ready.
    ///
    /// - Source: POSIX, `<limits.h>` (`_POSIX_PIPE_BUF`), and pipe(7): 4,096 bytes on Linux.
    private static let atOnce = 4096

    /// Writes in pieces, each once the file is ready; gives up after `patience` milliseconds, -1
    /// never.
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

    /// Lets writing into a pipe without a reader fail, instead of ending the program.
    static func outliveReaders() { signal(SIGPIPE, SIG_IGN) }
}

/// Writes log messages for the operator to standard error, each in one line with its time.
struct TerminalLog: LogHandler {
    /// The part of the program that writes; `nil` is the server itself.
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
