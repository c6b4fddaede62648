import Foundation
package import SystemPackage

/// A temporary file without a name, used to hand bytes to another program.
///
/// The system removes it when the last process closes it, so nothing is left behind after a crash.
package final class NamelessFile {
    private let file: UnsafeMutablePointer<FILE>

    /// Writes the bytes and goes back to the start; `nil` if the disk has no room or no file can be
    /// made.
    package init?(_ bytes: [UInt8]) {
        guard let file = tmpfile() else { return nil }
        self.file = file
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
            return nil
        }
        rewind(file)
    }

    deinit { fclose(file) }

    /// The open file, positioned at its first byte; valid as long as this object lives.
    package var descriptor: FileDescriptor { FileDescriptor(rawValue: fileno(file)) }
}
