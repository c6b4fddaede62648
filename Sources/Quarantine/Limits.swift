/// How much a process in quarantine may use before it is stopped.
///
/// The process sets most of these limits for itself before it looks at the file, and cannot raise
/// them.
package struct Limits: Codable, Hashable, Sendable {
    /// Seconds of processor time.
    package var processorSeconds = 10
    /// Bytes of memory for data: the heap and private writable mappings.
    package var memory = 256 << 20
    /// Bytes of the answer; the server stops reading after that.
    package var output = 64 << 20
    /// Bytes of the largest file that it may write while it works.
    package var file = 64 << 20
    /// Seconds that pass from start to end, longer than the processor time: a busy machine may make
    /// the process wait.
    package var wallSeconds = 30

    /// The limits of normal use; tests set smaller ones.
    package init() {}
}
