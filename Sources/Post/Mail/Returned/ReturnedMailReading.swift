package import Quarantine

/// The reading of a mail that may be a return, inside its process.
package struct ReturnedMailReading: ForeignReading {
    package typealias Value = ReturnedMail?
    package typealias Fault = ReturnNotRead

    package static let name = "return"

    package static func fault(_: QuarantineFailure) -> ReturnNotRead { ReturnNotRead() }

    /// - Returns: `nil` where it is no return, or of a letter that is only late.
    package func read(_ bytes: [UInt8]) async throws(ReturnNotRead) -> ReturnedMail? {
        ReturnedMail(bytes)
    }
}

/// A mail could not be read just now; the same mail may be handed over again.
package struct ReturnNotRead: Error, Codable, Hashable {}

extension ReturnedMail {
    /// Reads a mail in a process of its own.
    package static func read(
        _ bytes: [UInt8]
    ) async throws(ReturnNotRead) -> ReturnedMail? {
        try await Quarantine.standard.read(ReturnedMailReading(), bytes)
    }
}
