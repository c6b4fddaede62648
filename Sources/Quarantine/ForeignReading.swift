/// A way to read a file that came from outside, run in a process of its own.
///
/// The reading is sent to that process ahead of the bytes, so it stores whatever has to be known to
/// read them. The value that was read, or the fault that was found, is sent back as JSON.
package protocol ForeignReading: Codable, Sendable {
    /// What a file becomes when it can be read.
    associatedtype Value: Codable & Sendable
    /// Why a file could not be read, in facts for the caller.
    associatedtype Fault: Error & Codable & Sendable

    /// The name of the reading on the command line of its process; each reading has a different
    /// one.
    static var name: String { get }

    /// The fault to report when the process crashed, hit a limit, or could not be started.
    static func fault(_ failure: QuarantineFailure) -> Fault

    /// Reads the bytes; runs inside the process in quarantine only.
    ///
    /// - Throws: the fault that was found in the bytes.
    func read(_ bytes: [UInt8]) async throws(Fault) -> Value
}
