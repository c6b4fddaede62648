import Foundation

/// The papers that the tests read.
enum PaperFiles {
    /// Invented papers beside these tests, each in another layout.
    static let names = [
        "altenried", "brunnhafen", "grauburg", "kirchfurt", "lindenau", "moorfeld", "seewinkel",
        "torgenau",
    ]

    static func text(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        return try String(
            contentsOf: folder.appending(path: "Papers/\(name).txt"),
            encoding: .utf8
        )
    }

    /// The real paper, which lies beside the repository and not in it.
    static let real: URL? = {
        let file = shared.appending(path: "seed/beschlussvorlage-168-20.txt")
        return FileManager.default.fileExists(atPath: file.path) ? file : nil
    }()

    private static var shared: URL {
        if let path = ProcessInfo.processInfo.environment["MITEINANDER_SHARED"] {
            return URL(filePath: path)
        }
        var folder = URL(filePath: #filePath).deletingLastPathComponent()
        while folder.path != "/", !hasManifest(folder) { folder.deleteLastPathComponent() }
        return folder.deletingLastPathComponent().appending(path: "shared")
    }

    private static func hasManifest(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
    }
}
