import Foundation

/// Reports how many attempts of an attack have failed, as `make attack` expects it.
///
/// Writes a line to standard error if `MITEINANDER_ATTACK` is set, and does nothing otherwise.
/// `make attack` adds up the counts of lines with the same words.
package func held(_ count: Int, _ what: String) {
    guard ProcessInfo.processInfo.environment["MITEINANDER_ATTACK"] != nil else { return }
    // Written in one piece, since other tests write at the same time.
    FileHandle.standardError.write(Data("Held: \(count) \(what)\n".utf8))
}
