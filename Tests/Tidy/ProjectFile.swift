import Foundation

/// A text file of the project, or a sample in its place.
struct ProjectFile: Sendable {
    /// From the project's root: `Sources/Register/Record/Kind.swift`.
    let path: String
    let text: String
    /// Swift code with blanks where comments and the words of strings stand; else the text.
    let code: String

    init(_ path: String, _ text: String) {
        self.path = path
        self.text = text
        code = path.hasSuffix(".swift") ? BlankedSwift.blanking(text) : text
    }

    /// `Register`, for a file below `Sources/Register`; else `nil`.
    var target: String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }

    var name: String { String(path.split(separator: "/").last ?? "") }
    var isSwift: Bool { path.hasSuffix(".swift") }

    static func lines(of text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// How many lines the file has; the end of the last one does not begin another.
    var lineCount: Int {
        let lines = Self.lines(of: text)
        return lines.last?.isEmpty == true ? lines.count - 1 : lines.count
    }
}

/// The project as it lies on disk.
enum Project {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Folders that hold the project's own work.
    private static let folders = ["Sources", "Tests", "Examples", "Scripts", "docs"]

    /// All paths of files, from the root and sorted; nothing hidden and nothing built.
    static let paths: [String] = {
        let manager = FileManager.default
        // A folder that is not there yet holds nothing.
        let top = (try? manager.contentsOfDirectory(atPath: root.path())) ?? []
        let below = folders.flatMap { folder -> [String] in
            let found = try? manager.subpathsOfDirectory(  // as above
                atPath: root.appending(path: folder).path()
            )
            return (found ?? []).map { "\(folder)/\($0)" }
        }
        return (top + below).filter(isOwn).sorted()
    }()

    private static func isOwn(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        guard !parts.contains(where: { $0.hasPrefix(".") || $0 == "__pycache__" }) else {
            return false
        }
        var isFolder: ObjCBool = false
        let there = FileManager.default.fileExists(
            atPath: root.appending(path: path).path(),
            isDirectory: &isFolder
        )
        return there && !isFolder.boolValue
    }

    private static let textEndings = [".swift", ".py", ".md", ".sh", ".yml", ".css", ".js", ".sql"]
    private static let textNames = ["Makefile", "setup"]

    static let files: [ProjectFile] = paths.filter { path in
        textEndings.contains(where: path.hasSuffix)
            || textNames.contains { path == $0 || path.hasSuffix("/\($0)") }
    }.compactMap(file)

    static let swift = files.filter(\.isSwift)
    static let sources = files.filter { $0.path.hasPrefix("Sources/") }
    static let papers = files.filter { $0.path.hasSuffix(".md") }

    /// A file by its path; `nil` where there is none, or no text.
    static func file(_ path: String) -> ProjectFile? {
        let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8)  // as said
        return text.map { ProjectFile(path, $0) }
    }
}
