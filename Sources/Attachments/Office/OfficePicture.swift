/// Checks the pictures and other binary parts of an office file by their first bytes.
enum OfficePicture {
    /// Checks a picture: PNG, JPEG, GIF, TIFF, BMP, EMF or SVG.
    ///
    /// - Throws: `AttachmentFault.hasProgram` if it is none of these, `.damaged` if it is not
    ///   complete, and what `DrawnPicture.check` throws.
    static func check(_ bytes: [UInt8]) throws(AttachmentFault) {
        if bytes.starts(with: [0xFF, 0xD8]) || bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
            guard PNGPicture.read(bytes) ?? JPEGPicture.read(bytes) != nil else { throw .damaged }
            return
        }
        if isPlain(bytes) || isMetafile(bytes) { return }
        guard bytes.first == UInt8(ascii: "<") || bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
            throw .hasProgram
        }
        try DrawnPicture.check(bytes)
    }

    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        ["GIF87a", "GIF89a"].contains { bytes.starts(with: Array($0.utf8)) }
            || [[0x49, 0x49, 42, 0], [0x4D, 0x4D, 0, 42]].contains { bytes.starts(with: $0) }
            || isBitmap(bytes)
    }

    /// Whether it begins as a BMP: with the reserved bytes empty and a header of a known size.
    ///
    /// - Source: Windows GDI, BITMAPFILEHEADER.
    private static func isBitmap(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("BM".utf8)) && bytes.count > 26
            && bytes[6..<10].allSatisfy { $0 == 0 }
            && [12, 40, 52, 56, 64, 108, 124].contains(bytes[14])
            && bytes[15..<18].allSatisfy { $0 == 0 }
    }

    /// Whether it begins as an EMF, with its signature at byte 40.
    ///
    /// - Source: MS-EMF 2.3.4.2.
    private static func isMetafile(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [1, 0, 0, 0]) && bytes.dropFirst(40).starts(with: Array(" EMF".utf8))
    }

    /// Whether it is a StarView metafile, which OpenOffice and LibreOffice store beside an object.
    static func isOpenMetafile(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("VCLMTF".utf8))
    }

    /// Checks the layout cache of LibreOffice, which remembers where pages were broken.
    ///
    /// - Throws: `AttachmentFault.hasProgram` if it is too large or not of version 1.
    /// - Source: LibreOffice, `laycache.cxx`.
    static func checkLayout(_ bytes: [UInt8]) throws(AttachmentFault) {
        guard bytes.count <= mostForeign, bytes.starts(with: [1, 0]) else { throw .hasProgram }
    }

    /// Checks printer settings: a DEVMODE structure with the printer's name, or a list in XML.
    ///
    /// - Throws: `AttachmentFault.hasProgram` if they are too large or neither of these.
    /// - Source: Windows GDI, DEVMODEW.
    static func checkPrinter(_ bytes: [UInt8]) throws(AttachmentFault) {
        guard bytes.count <= mostForeign else { throw .hasProgram }
        if bytes.starts(with: Array("<?xml".utf8)), !bytes.contains(0) { return }
        guard bytes.count >= 72, [3, 4].contains(bytes[65]), namesPrinter(bytes[..<64]) else {
            throw .hasProgram
        }
    }

    /// Whether the bytes are at least three Latin, Greek or Cyrillic letters in UTF-16, up to a
    /// zero.
    private static func namesPrinter(_ bytes: ArraySlice<UInt8>) -> Bool {
        let letters = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2)
            .map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
            .prefix { $0 != 0 }
        return letters.count > 2 && letters.allSatisfy { (0x20..<0x600).contains($0) }
    }

    /// The most bytes of a part that is not looked into any further.
    private static let mostForeign = 1 << 20
}
