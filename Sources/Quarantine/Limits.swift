/// What a process that reads foreign bytes may use.
package struct Limits: Codable, Hashable, Sendable {
    /// Seconds on the processor.
    package var processorSeconds = 10
    /// Bytes that the process may write to in its memory.
    package var memory = 256 << 20
    /// Bytes that it may say.
    package var output = 64 << 20
    /// Bytes of a file that it may leave on the disk while it works.
    package var file = 64 << 20
    /// Seconds on the clock of the wall; a busy machine gives a process little of its time.
    package var wallSeconds = 30

    package init() {}
}
