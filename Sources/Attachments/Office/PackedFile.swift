import CZlib

/// A ZIP archive in which every byte is accounted for.
///
/// Programs read contradictory archives differently: some trust the list at the end, others the
/// headers before the parts. Here both must agree, parts must follow each other without gaps, and
/// nothing may stand before the first or behind the list. So what is checked is what others will
/// open.
///
/// - Source: APPNOTE.TXT 6.3.10, 4.3 to 4.5.
struct PackedFile {
    /// An entry of the archive, as the list at its end describes it.
    struct Part {
        let name: String
        /// Whether it is stored without compression.
        let isStored: Bool
        /// Where its packed bytes are in the archive.
        let place: Range<Int>
        /// Its size in bytes after unpacking.
        let size: Int
        /// The CRC-32 of its unpacked bytes.
        let checksum: Int
        /// Whether its header has an extra field.
        let hasNote: Bool

        /// Whether it is the entry of a folder.
        var isFolder: Bool { name.hasSuffix("/") }
    }

    private let bytes: [UInt8]
    /// The entries in the order of their bytes.
    let parts: [Part]

    /// The most entries that are read.
    static let mostParts = 2_000
    /// The most bytes of all entries together, unpacked.
    static let unpackedLimit = 96 << 20

    /// Reads the list and checks it against the headers, without unpacking anything.
    ///
    /// - Throws: `AttachmentFault.damaged`, `.locked` or `.tooLarge`; `.hasProgram` for names with
    ///   characters that no office program uses.
    init(_ bytes: [UInt8]) throws(AttachmentFault) {
        let list = try PackedList(bytes)
        self.bytes = bytes
        parts = try list.parts()
        try Self.checkNames(parts)
        let size = parts.reduce(0) { min(1 << 40, $0 + $1.size) }
        guard size <= Self.unpackedLimit else { throw .tooLarge }
    }

    /// Refuses names that could mean two things on some machine, and names that appear twice.
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

    /// Unpacks an entry.
    ///
    /// - Throws: `AttachmentFault.damaged` if size or checksum are not as the archive says;
    ///   `.notCheckedNow` if memory runs out.
    func unpacked(_ part: Part) throws(AttachmentFault) -> [UInt8] {
        let packed = bytes[part.place]
        let unpacked = part.isStored ? Array(packed) : try inflated(packed, to: part.size)
        guard unpacked.count == part.size,
            Int(crc32(0, unpacked, uInt(unpacked.count))) == part.checksum
        else { throw .damaged }
        return unpacked
    }

    /// Unpacks deflated bytes, all of which must be used and give exactly this size.
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
        // One byte more than claimed, so that a wrong size shows.
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
