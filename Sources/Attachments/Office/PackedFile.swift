import CZlib

/// A ZIP archive of which every byte is accounted for.
///
/// Programs disagree on archives that contradict themselves: one goes by the list at the end, another by
/// what stands before each part. Here both have to say the same, part follows part without a gap, and
/// nothing stands before, between or behind them. So what is looked into is what others will open.
///
/// - Source: APPNOTE.TXT 6.3.10, 4.3 to 4.5.
struct PackedFile {
    /// A part, as the list at the end describes it.
    struct Part {
        let name: String
        let isStored: Bool
        /// Where its bytes stand.
        let place: Range<Int>
        /// Unpacked.
        let size: Int
        let checksum: Int
        /// Whether something follows the name where the part begins.
        let hasNote: Bool

        var isFolder: Bool { name.hasSuffix("/") }
    }

    private let bytes: [UInt8]
    /// In the order of their bytes.
    let parts: [Part]

    static let mostParts = 2_000
    static let unpackedLimit = 96 << 20

    /// - Throws: `.damaged`, `.locked`, `.tooLarge`; `.hasProgram` for names that no office program gives.
    init(_ bytes: [UInt8]) throws(AttachmentFault) {
        let list = try PackedList(bytes)
        self.bytes = bytes
        parts = try list.parts()
        try Self.checkNames(parts)
        let size = parts.reduce(0) { min(1 << 40, $0 + $1.size) }
        guard size <= Self.unpackedLimit else { throw .tooLarge }
    }

    /// Names of parts are few and plain; what is not cannot be told from others on every machine.
    private static func checkNames(_ parts: [Part]) throws(AttachmentFault) {
        var known: Set<String> = []
        for part in parts {
            let name = part.name
            let steps = name.split(separator: "/", omittingEmptySubsequences: false)
            let isStrange =
                name.isEmpty || name.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0x5C }
                || steps.dropLast().contains("") || steps.contains(".") || steps.contains("..")
            guard !isStrange, known.insert(name.lowercased()).inserted else { throw .damaged }
            guard name.utf8.allSatisfy({ $0 < 0x7F }), name.utf8.count <= 255 else {
                throw .hasProgram
            }
            if part.isFolder, part.size > 0 { throw .damaged }
        }
    }

    /// The bytes of a part.
    ///
    /// - Throws: `.damaged` where they are not what the archive says of them.
    func unpacked(_ part: Part) throws(AttachmentFault) -> [UInt8] {
        let packed = bytes[part.place]
        let unpacked = part.isStored ? Array(packed) : try inflated(packed, to: part.size)
        guard unpacked.count == part.size,
            Int(crc32(0, unpacked, uInt(unpacked.count))) == part.checksum
        else { throw .damaged }
        return unpacked
    }

    /// All of the packed bytes have to be used up, and to give as many as was said.
    private func inflated(
        _ packed: ArraySlice<UInt8>,
        to size: Int
    ) throws(AttachmentFault) -> [UInt8] {
        var stream = z_stream()
        let version = ZLIB_VERSION
        guard
            inflateInit2_(&stream, -MAX_WBITS, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { throw .notCheckedNow }
        defer { inflateEnd(&stream) }
        // One more than was said, so that a lie shows.
        var unpacked = [UInt8](repeating: 0, count: size + 1)
        let isWhole = packed.withUnsafeBufferPointer { input in
            unpacked.withUnsafeMutableBufferPointer { output in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = uInt(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(output.count)
                return inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0
                    && stream.avail_out == 1
            }
        }
        guard isWhole else { throw .damaged }
        unpacked.removeLast()
        return unpacked
    }
}
