import Foundation
package import Quarantine
import Register

/// The reading of a file that comes with an answer, inside its process.
package struct AttachmentReading: ForeignReading {
    package static let name = "attachment"

    package static func fault(_ failure: QuarantineFailure) -> AttachmentFault {
        switch failure {
        case .broken: .damaged
        case .exhausted, .unavailable: .notCheckedNow
        }
    }

    package func read(_ bytes: [UInt8]) async throws(AttachmentFault) -> Found {
        let file = try await AttachmentFile.look(into: bytes)
        return Found(type: file.type, written: file.bytes == bytes ? nil : Data(file.bytes))
    }

    /// What was found, and the file where it was written anew.
    package struct Found: Codable, Sendable {
        let type: AttachmentType
        let written: Data?
    }
}
