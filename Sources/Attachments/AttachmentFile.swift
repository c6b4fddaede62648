import Quarantine
package import Register

/// A file that somebody sends with an answer, looked at by its content and freed of what it tells of
/// places and cameras.
package struct AttachmentFile: Codable, Hashable, Sendable {
    package let type: AttachmentType
    package let bytes: [UInt8]

    package static let limit = 10_000_000

    /// Takes a file that came: looks into it in a process of its own.
    ///
    /// - Throws: `AttachmentFault`.
    package static func read(_ bytes: [UInt8]) async throws(AttachmentFault) -> AttachmentFile {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limit else { throw .tooLarge }
        let found = try await Quarantine.standard.read(AttachmentReading(), bytes)
        return AttachmentFile(type: found.type, bytes: found.written.map { Array($0) } ?? bytes)
    }

    /// Looks into a file, inside its process.
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
