import Foundation

/// The Python that has the packages of the tests.
enum PythonInterpreter {
    /// There is no Python with html5lib.
    struct Missing: Error, CustomStringConvertible {
        let description = "Python with html5lib is missing; run `make test`, which installs it."
    }

    /// `.venv` beside `Package.swift` if there is one, or else what `MITEINANDER_PYTHON` names.
    static func find(from folder: URL) throws -> URL {
        let files = FileManager.default
        var root = folder.absoluteURL
        while !files.fileExists(atPath: root.appending(path: "Package.swift").path()) {
            guard root.pathComponents.count > 1 else { throw Missing() }
            root.deleteLastPathComponent()
        }
        let own = root.appending(path: ".venv/bin/python")
        if files.fileExists(atPath: own.path()) { return own }
        guard let path = ProcessInfo.processInfo.environment["MITEINANDER_PYTHON"] else {
            throw Missing()
        }
        return URL(filePath: path)
    }
}
