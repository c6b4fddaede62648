package import Quarantine

/// Reads a mail that may be a return, in a separate process.
///
/// The mail comes from anybody, so it is read where a mistake in reading can do no harm.
package struct ReturnedMailReading: ForeignReading {
    /// The return; `nil` if the mail is none.
    package typealias Value = ReturnedMail?
    /// Why the mail could not be read.
    package typealias Fault = ReturnNotRead

    /// The name under which the separate process knows this reading.
    package static let name = "return"

    /// Whatever goes wrong in the process, the mail can be handed over again.
    package static func fault(_: QuarantineFailure) -> ReturnNotRead { ReturnNotRead() }

    /// Reads the bytes of a mail.
    ///
    /// - Returns: `nil` if it is no return, or only reports a delay.
    /// - Throws: nothing.
    package func read(_ bytes: [UInt8]) async throws(ReturnNotRead) -> ReturnedMail? {
        ReturnedMail(bytes)
    }
}

/// A mail could not be read at the moment; the same mail may be handed over again.
package struct ReturnNotRead: Error, Codable, Hashable {}

extension ReturnedMail {
    /// Reads a mail in a separate process; `nil` if it is no return.
    ///
    /// - Throws: `ReturnNotRead` if the process could not read it.
    package static func read(
        _ bytes: [UInt8]
    ) async throws(ReturnNotRead) -> ReturnedMail? {
        try await Quarantine.standard.read(ReturnedMailReading(), bytes)
    }
}
