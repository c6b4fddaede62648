/// Something that is read from the bytes of others, and therefore in a process of its own.
///
/// The reading itself travels to that process before the bytes, so it carries what has to be known of
/// them. What was read, or why it could not be, travels back.
package protocol ForeignReading: Codable, Sendable {
    associatedtype Value: Codable & Sendable
    associatedtype Fault: Error & Codable & Sendable

    /// What the reading is called on the command line of its process.
    static var name: String { get }

    /// What it means for this kind of file that its process did not end well.
    static func fault(_ failure: QuarantineFailure) -> Fault

    /// Reads the bytes: inside the process of its own.
    func read(_ bytes: [UInt8]) async throws(Fault) -> Value
}
