/// A picture within an office file, known by how its bytes begin.
enum OfficePicture {
    private static let beginnings: [[UInt8]] = [
        Array("GIF87a".utf8), Array("GIF89a".utf8), Array("BM".utf8), [0x49, 0x49, 42, 0],
        [0x4D, 0x4D, 0, 42],
    ]
    /// How programs and other files begin.
    private static let programs: [[UInt8]] = [
        Array("MZ".utf8), Array("PK".utf8), Array("#!".utf8), [0x7F, 0x45, 0x4C, 0x46],
        [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF".utf8), Array("{\\rt".utf8), Array("Rar!".utf8),
        Array("7z".utf8), [0x1F, 0x8B], [0xCA, 0xFE, 0xBA, 0xBE], Array("<".utf8),
    ]

    /// - Throws: `.hasProgram` where it is none, `.damaged` where it is not whole.
    static func check(_ bytes: [UInt8]) throws(AttachmentFault) {
        if bytes.starts(with: [0xFF, 0xD8]) || bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
            guard PNGPicture.read(bytes) ?? JPEGPicture.read(bytes) != nil else { throw .damaged }
            return
        }
        if beginnings.contains(where: bytes.starts) || isMetafile(bytes) { return }
        guard bytes.first == UInt8(ascii: "<") || bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
            throw .hasProgram
        }
        try DrawnPicture.check(bytes)
    }

    /// - Source: MS-EMF 2.3.4.2: the header, its sign at byte 40.
    private static func isMetafile(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [1, 0, 0, 0]) && bytes.dropFirst(40).starts(with: Array(" EMF".utf8))
    }

    /// A picture as OpenOffice and its children keep it beside an object.
    static func isOpenMetafile(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("VCLMTF".utf8))
    }

    /// Bytes that only one program reads, and that are no program themselves.
    ///
    /// - Throws: `.hasProgram`.
    static func checkForeign(_ bytes: [UInt8]) throws(AttachmentFault) {
        guard bytes.count <= 1 << 20, !programs.contains(where: bytes.starts) else {
            throw .hasProgram
        }
    }

    /// What a printer was told: the name of it, and a version of the form; or a list of settings.
    ///
    /// - Source: Windows GDI, DEVMODEW.
    static func checkPrinter(_ bytes: [UInt8]) throws(AttachmentFault) {
        if bytes.starts(with: Array("<?xml".utf8)), !bytes.contains(0) { return }
        guard bytes.count >= 68, [3, 4].contains(bytes[65]) else { throw .hasProgram }
        try checkForeign(bytes)
    }
}
