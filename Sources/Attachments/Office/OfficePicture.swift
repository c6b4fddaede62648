/// A picture within an office file, or what lies beside one, known by how its bytes begin.
enum OfficePicture {
    /// - Throws: `.hasProgram` where it is none, `.damaged` where it is not whole.
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

    /// - Source: Windows GDI, BITMAPFILEHEADER: what is kept free, and the size of the head that follows.
    private static func isBitmap(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("BM".utf8)) && bytes.count > 26
            && bytes[6..<10].allSatisfy { $0 == 0 }
            && [12, 40, 52, 56, 64, 108, 124].contains(bytes[14])
            && bytes[15..<18].allSatisfy { $0 == 0 }
    }

    /// - Source: MS-EMF 2.3.4.2: the header, its sign at byte 40.
    private static func isMetafile(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [1, 0, 0, 0]) && bytes.dropFirst(40).starts(with: Array(" EMF".utf8))
    }

    /// A picture as OpenOffice and its children keep it beside an object.
    static func isOpenMetafile(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("VCLMTF".utf8))
    }

    /// Where LibreOffice broke the pages last: the first version of its list.
    ///
    /// - Source: LibreOffice, `laycache.cxx`.
    /// - Throws: `.hasProgram`.
    static func checkLayout(_ bytes: [UInt8]) throws(AttachmentFault) {
        guard bytes.count <= mostForeign, bytes.starts(with: [1, 0]) else { throw .hasProgram }
    }

    /// What a printer was told: the name of it, and a version of the form; or a list of settings.
    ///
    /// - Source: Windows GDI, DEVMODEW.
    /// - Throws: `.hasProgram`.
    static func checkPrinter(_ bytes: [UInt8]) throws(AttachmentFault) {
        guard bytes.count <= mostForeign else { throw .hasProgram }
        if bytes.starts(with: Array("<?xml".utf8)), !bytes.contains(0) { return }
        guard bytes.count >= 72, [3, 4].contains(bytes[65]), namesPrinter(bytes[..<64]) else {
            throw .hasProgram
        }
    }

    /// Whether the bytes are some letters of our scripts up to a zero, two bytes each.
    private static func namesPrinter(_ bytes: ArraySlice<UInt8>) -> Bool {
        let letters = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2)
            .map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
            .prefix { $0 != 0 }
        return letters.count > 2 && letters.allSatisfy { (0x20..<0x600).contains($0) }
    }

    private static let mostForeign = 1 << 20
}
