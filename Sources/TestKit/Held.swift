import Foundation

/// Says how much an attack has tried in vain, for `make attack`, which adds up what is said in the same words.
///
/// In other runs of the tests nothing is said.
package func held(_ count: Int, _ what: String) {
    guard ProcessInfo.processInfo.environment["MITEINANDER_ATTACK"] != nil else { return }
    // In one piece, since others write at the same time.
    FileHandle.standardError.write(Data("Held: \(count) \(what)\n".utf8))
}
