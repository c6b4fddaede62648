package import Foundation

/// A new, empty folder for one test, which is removed together with this object.
package final class TemporaryFolder: Sendable {
    /// The folder; its name is different each time.
    package let url: URL

    /// Makes the folder.
    ///
    /// - Throws: an error of Foundation if it cannot be made.
    package init() throws {
        url = FileManager.default.temporaryDirectory
            .appending(path: "miteinander-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)  // if that fails, the system clears it later
    }

    /// The place of a file in the folder; the file need not be there.
    package func file(_ name: String) -> URL {
        url.appending(path: name)
    }
}
