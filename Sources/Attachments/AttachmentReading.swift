import Concept
import Foundation
package import Quarantine
import Register

/// The check of an attachment, as the quarantine runs it.
package struct AttachmentReading: ForeignReading {
    /// The name on the command line of its process.
    package static let name = "attachment"

    /// A crash means that the file is damaged; anything else, that it cannot be checked now.
    package static func fault(_ failure: QuarantineFailure) -> AttachmentFault {
        switch failure {
        case .broken: .damaged
        case .exhausted, .unavailable: .notCheckedNow
        }
    }

    /// Checks the bytes, and sends the file back only if it was rewritten.
    ///
    /// - Throws: `AttachmentFault`.
    package func read(_ bytes: [UInt8]) async throws(AttachmentFault) -> Found {
        let file = try await AttachmentFile.look(into: bytes)
        return Found(type: file.type, written: file.bytes == bytes ? nil : Data(file.bytes))
    }

    /// What was found; `written` is `nil` if the file is kept as it came.
    package struct Found: Codable, Sendable {
        let type: AttachmentType
        let written: Data?
    }
}
