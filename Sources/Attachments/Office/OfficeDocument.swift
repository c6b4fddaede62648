import Concept
import Register

/// Tells the type of an office file, after checking that nothing in it can do harm.
enum OfficeDocument {
    /// The first bytes of files that are encrypted or were written by Office before 2007.
    private static let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// Returns the type of an office file that passed all checks.
    ///
    /// - Throws: `AttachmentFault`; `.otherType` if it is a ZIP archive of another kind.
    static func type(of bytes: [UInt8]) throws(AttachmentFault) -> AttachmentType {
        let file = try PackedFile(bytes)
        if let type = try OpenDocument.type(of: file) { return type }
        if let type = try OpenXMLDocument.type(of: file) { return type }
        throw .otherType
    }

    /// Whether it is an Open XML file with a password, which is packed into a container of the old
    /// format.
    static func isLocked(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: old)
            && bytes.firstRange(of: "EncryptedPackage".utf8.flatMap { [$0, 0] }) != nil
    }
}
