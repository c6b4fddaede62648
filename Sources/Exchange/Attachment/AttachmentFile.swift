package import Register

/// A file that somebody sends with an answer, looked at by its content and freed of what it tells of
/// places and cameras.
package struct AttachmentFile: Sendable {
    package let type: AttachmentType
    package let bytes: [UInt8]

    package static let limit = 10_000_000

    /// Takes a file that came.
    ///
    /// - Throws: `AttachmentFault`.
    package static func read(_ bytes: [UInt8]) async throws(AttachmentFault) -> AttachmentFile {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limit else { throw .tooLarge }
        if bytes.starts(with: [0x50, 0x4B]) {
            return AttachmentFile(type: try documentType(bytes), bytes: bytes)
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
        throw .otherType
    }

    // MARK: - Documents of office programs

    private static func documentType(_ bytes: [UInt8]) throws(AttachmentFault) -> AttachmentType {
        do {
            let archive = try ZipArchive(bytes)
            let names = archive.names
            let isStrange = names.contains { name in
                name.hasPrefix("/") || name.contains("\\")
                    || name.split(separator: "/").contains("..")
            }
            if isStrange || Set(names).count < names.count { throw AttachmentFault.damaged }
            guard archive.claimedSize <= ZipArchive.unpackedLimit else {
                throw AttachmentFault.tooLarge
            }
            if names.contains(where: holdsProgram) { throw AttachmentFault.hasProgram }
            if let kind = try archive.part("mimetype") {
                let type = String(decoding: kind, as: UTF8.self)
                guard let found = AttachmentType.allCases.first(where: { $0.mediaType == type })
                else { throw AttachmentFault.otherType }
                return found
            }
            guard let types = try archive.part("[Content_Types].xml") else {
                throw AttachmentFault.otherType
            }
            return try officeType(String(decoding: types, as: UTF8.self))
        } catch let fault as AttachmentFault {
            throw fault
        } catch SheetFileError.workbookTooLarge {
            throw .tooLarge
        } catch {
            throw .damaged
        }
    }

    private static func officeType(_ types: String) throws(AttachmentFault) -> AttachmentType {
        if types.contains("macroEnabled") || types.contains("vbaProject") { throw .hasProgram }
        if types.contains("wordprocessingml.document.main+xml") { return .docx }
        if types.contains("spreadsheetml.sheet.main+xml") { return .xlsx }
        throw .otherType
    }

    /// - Source: OpenDocument 1.3, part 2 (`Basic/`, `Scripts/`); ECMA-376 with its macro projects,
    ///   embedded objects and controls.
    private static func holdsProgram(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasPrefix("basic/") || name.hasPrefix("scripts/")
            || name.hasSuffix("vbaproject.bin") || name.contains("/activex/")
            || name.contains("/embeddings/")
    }
}

/// Why a file is not taken.
package enum AttachmentFault: Error, Hashable, Sendable {
    case empty, tooLarge, otherType, hasProgram, damaged
    /// It asks for a password.
    case locked
    /// The program `qpdf` is not installed, or cannot work.
    case notChecked
}
