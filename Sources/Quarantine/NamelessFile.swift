import Foundation
package import SystemPackage

/// A file without a name that hands bytes to another program, and is gone with its last reader.
package final class NamelessFile {
    private let file: UnsafeMutablePointer<FILE>

    /// `nil` where there is no room for it.
    package init?(_ bytes: [UInt8]) {
        guard let file = tmpfile() else { return nil }
        self.file = file
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
            return nil
        }
        rewind(file)
    }

    deinit { fclose(file) }

    package var descriptor: FileDescriptor { FileDescriptor(rawValue: fileno(file)) }
}
