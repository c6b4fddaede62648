import Register

/// A file of an office program: of which type it is, where nothing in it can do harm.
enum OfficeDocument {
    /// How files begin that Office encrypts, or wrote before 2007.
    private static let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// - Throws: `AttachmentFault`.
    static func type(of bytes: [UInt8]) throws(AttachmentFault) -> AttachmentType {
        let file = try PackedFile(bytes)
        if let type = try OpenDocument.type(of: file) { return type }
        if let type = try OpenXMLDocument.type(of: file) { return type }
        throw .otherType
    }

    /// Whether it is an Open XML file that asks for a password: it is packed into a file of the old sort.
    static func isLocked(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: old)
            && bytes.firstRange(of: "EncryptedPackage".utf8.flatMap { [$0, 0] }) != nil
    }
}
