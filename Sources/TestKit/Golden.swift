import Foundation

/// The text of `Golden/<name>` beside a test file; with `RECORD=1` it is written first.
///
/// - Returns: what is expected, and whether it was just recorded, so that the test can fail.
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
