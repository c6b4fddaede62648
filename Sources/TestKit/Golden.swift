import Foundation

/// Returns the text of the file `Golden/<name>` beside a test file, to compare `text` with.
///
/// If the environment has `RECORD=1`, `text` is written to the file first. The test fails then all
/// the same, so that nobody records by accident.
///
/// - Returns: the expected text, and whether it was recorded just now.
/// - Throws: an error of Foundation if the file is missing, is not UTF-8 or cannot be written.
package func golden(
    _ name: String,
    recording text: String,
    file: String = #filePath
) throws -> (expected: String, isRecorded: Bool) {
    let url = URL(filePath: file).deletingLastPathComponent().appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try text.write(to: url, atomically: true, encoding: .utf8)
        return (text, true)
    }
    return (try String(contentsOf: url, encoding: .utf8), false)
}
