package import Foundation

/// Folders of the project, found from the place of this source file.
package enum Places {
    /// The folder in which `Package.swift` lies.
    package static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The folder `shared` beside the project, with real council papers; `nil` if it is not there.
    package static var shared: URL? {
        let folder = root.deletingLastPathComponent().appending(path: "shared")
        return FileManager.default.fileExists(atPath: folder.path()) ? folder : nil
    }
}
