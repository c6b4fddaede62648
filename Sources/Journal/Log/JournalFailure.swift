/// Why a log cannot be read or written.
///
/// The cases carry facts; the words for people are in the commands and pages.
package enum JournalFailure: Error, Hashable, Sendable {
    /// Another process appended first: the last change is `found`, not `expected`.
    case conflict(expected: Int, found: Int)
    /// The chain does not hold at this change: bytes were altered or lost.
    case chainBroken(sequence: Int)
    /// A newer program wrote this change, with something that this one does not know.
    case unknown(sequence: Int)
    /// The file is something else than a town.
    case foreign(path: String)
    /// A newer program wrote the file.
    case tooNew(path: String)
    /// The file is damaged or incomplete.
    case torn(path: String)
    /// There is no such file, or it may not be read.
    case missing(path: String)
    /// The file exists already.
    case exists(path: String)
    /// The disk is full.
    case full(path: String)
    /// Another process locked the file for too long.
    case busy
    /// Another process has the town open, and it must not.
    case inUse(path: String)
    /// The list of what was deleted for good cannot be read, or cannot be applied.
    case forgottenUnreadable(path: String)
}
