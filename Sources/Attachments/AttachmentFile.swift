package import Concept
import Quarantine
import Register

/// A file that came with an answer, and that passed every check for harmful content.
///
/// Its type is known from its content, not from its name. Pictures are rewritten without what a
/// camera adds, such as place and time; other files are kept byte for byte.
///
/// - Source: decisions 35 and 41.
package struct AttachmentFile: Codable, Hashable, Sendable {
    /// What the content is; one of the few types that are accepted.
    package let type: AttachmentType
    /// The file as it may be stored and handed out.
    package let bytes: [UInt8]

    /// The largest file that is accepted, in bytes.
    package static let limit = 10_000_000

    /// Checks an uploaded file in a process of its own.
    ///
    /// - Throws: `AttachmentFault`, also if the process does not end well.
    package static func read(_ bytes: [UInt8]) async throws(AttachmentFault) -> AttachmentFile {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limit else { throw .tooLarge }
        let found = try await Quarantine.standard.read(AttachmentReading(), bytes)
        return AttachmentFile(type: found.type, bytes: found.written.map { Array($0) } ?? bytes)
    }

    /// Checks a file; runs inside the process in quarantine.
    ///
    /// - Throws: `AttachmentFault`.
    static func look(into bytes: [UInt8]) async throws(AttachmentFault) -> AttachmentFile {
        if bytes.starts(with: [0x50, 0x4B]) {
            return AttachmentFile(type: try OfficeDocument.type(of: bytes), bytes: bytes)
        }
        if bytes.starts(with: Array("%PDF-".utf8)) {
            try await PDFContent.check(bytes)
            return AttachmentFile(type: .pdf, bytes: bytes)
        }
        if bytes.starts(with: [0xFF, 0xD8]) || bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
            guard let picture = PNGPicture.read(bytes) ?? JPEGPicture.read(bytes) else {
                throw .damaged
            }
            return AttachmentFile(
                type: picture.format == .jpeg ? .jpeg : .png,
                bytes: Array(picture.bytes)
            )
        }
        throw OfficeDocument.isLocked(bytes) ? .locked : .otherType
    }
}
