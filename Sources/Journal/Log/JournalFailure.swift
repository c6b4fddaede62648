/// Why a log cannot be read or written.
///
/// Facts; the words stand at the edge.
package enum JournalFailure: Error, Hashable, Sendable {
    /// Somebody else wrote first.
    case conflict(expected: Int, found: Int)
    /// The chain does not hold at this change: bytes were altered, or lost.
    case chainBroken(sequence: Int)
    /// A newer program wrote this change: it does what this one does not know.
    case unknown(sequence: Int)
    /// No town stands in this file: something else does.
    case foreign(path: String)
    /// A newer program wrote the file.
    case tooNew(path: String)
    /// The file is damaged or ends too early.
    case torn(path: String)
    /// There is no file.
    case missing(path: String)
    /// There is a town already.
    case exists(path: String)
    /// There is no space left on the disk.
    case full(path: String)
    /// Another process held the file for too long.
    case busy
    /// Another process has the town open, and nobody else may.
    case inUse(path: String)
    /// What was forgotten cannot be read, or not be done again.
    case forgottenUnreadable(path: String)
}
