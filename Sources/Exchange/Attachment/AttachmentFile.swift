import Register

/// A file that somebody sends with an answer, looked at by its content and freed of what it tells of
/// places and cameras.
package struct AttachmentFile: Sendable {
    package let type: AttachmentType
    package let bytes: [UInt8]

    package static let limit = 10_000_000

    /// - Throws: `AttachmentFault`.
    package init(_ bytes: [UInt8]) throws(AttachmentFault) {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= Self.limit else { throw .tooLarge }
        if bytes.starts(with: [0x50, 0x4B]) {
            type = try Self.documentType(bytes)
            self.bytes = bytes
        } else if bytes.starts(with: Array("%PDF-".utf8)) {
            try Self.checkPDF(bytes)
            type = .pdf
            self.bytes = bytes
        } else if bytes.starts(with: [0xFF, 0xD8]) || bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
            guard let picture = PNGPicture.read(bytes) ?? JPEGPicture.read(bytes) else {
                throw .damaged
            }
            type = picture.format == .jpeg ? .jpeg : .png
            self.bytes = Array(picture.bytes)
        } else {
            throw .otherType
        }
    }

    // MARK: - PDF

    /// What a page of paper does not need: programs, and files within the file.
    private static let active = ["/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/RichMedia"]

    private static func checkPDF(_ bytes: [UInt8]) throws(AttachmentFault) {
        guard bytes.suffix(2048).firstRange(of: Array("%%EOF".utf8)) != nil else { throw .damaged }
        for name in active where contains(name, in: bytes) { throw .hasProgram }
    }

    /// Whether a name stands in the file, and does not go on behind it.
    private static func contains(_ name: String, in bytes: [UInt8]) -> Bool {
        bytes.ranges(of: Array(name.utf8)).contains { range in
            guard range.upperBound < bytes.count else { return true }
            let next = bytes[range.upperBound]
            let isLetter = (0x41...0x5A).contains(next) || (0x61...0x7A).contains(next)
            return !isLetter && !(0x30...0x39).contains(next) || name == "/EmbeddedFile"
        }
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

/// What can be sent with an answer.
package enum AttachmentType: String, CaseIterable, Hashable, Sendable {
    case pdf, odt, ods, docx, xlsx, jpeg, png

    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        }
    }
}

/// Why a file is not taken.
package enum AttachmentFault: Error, Hashable, Sendable {
    case empty, tooLarge, otherType, hasProgram, damaged
}
