package import Foundation

/// A folder of its own for one test, gone with the value.
package final class TemporaryFolder: Sendable {
    package let url: URL

    package init() throws {
        url = FileManager.default.temporaryDirectory
            .appending(path: "miteinander-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)  // the system clears what stays
    }

    package func file(_ name: String) -> URL {
        url.appending(path: name)
    }
}
