/// Writes a ZIP archive byte by byte, including archives that no honest program would write.
///
/// Parts are stored without compression. Headers say the truth unless a property contradicts it.
///
/// - Source: PKWARE, APPNOTE.TXT, 4.3.
package struct TinyArchive {
    /// One file in the archive; each property after `content` makes its headers lie or differ.
    package struct Part {
        /// The name in the list at the end of the archive.
        package var name: String
        /// The bytes as they are stored.
        package var content: [UInt8]
        /// The name in the header before the part; `nil` if it is the same as in the list.
        package var nameBefore: String?
        /// The size in bytes that the list gives; `nil` for the true one.
        package var claimedSize: Int?
        /// The size in bytes that the header before the part gives; `nil` for that of the list.
        package var claimedSizeBefore: Int?
        /// The general purpose bit flag, such as 1 for an encrypted part.
        package var flags = 0
        /// The compression method that is claimed: 0 is stored, 8 deflated.
        package var method = 0
        /// The extra field of both headers.
        package var note: [UInt8] = []
        /// Bytes between this part and the next, which belong to neither.
        package var gap: [UInt8] = []
        /// Whether the sizes stand behind the part, in a data descriptor, and are zero before it.
        package var sizesFollow = false

        /// An honest part with these bytes.
        package init(_ name: String, _ content: [UInt8]) {
            self.name = name
            self.content = content
        }

        /// An honest part with this text in UTF-8.
        package init(_ name: String, _ text: String) {
            self.init(name, Array(text.utf8))
        }
    }

    /// The parts, in the order in which they are stored and listed.
    package var parts: [Part]
    /// Bytes before the first part; the places in the list count them.
    package var before: [UInt8] = []
    /// Bytes after the end of the archive.
    package var behind: [UInt8] = []
    /// The number of parts that the end of the list gives; `nil` for the true one.
    package var claimedCount: Int?
    /// Whether all rows of the list lead to the bytes of the first part.
    package var sharesBytes = false

    /// An honest archive of these parts.
    package init(_ parts: [Part]) {
        self.parts = parts
    }

    /// The archive as a file.
    package var bytes: [UInt8] {
        var bytes = before
        var list: [UInt8] = []
        var start = bytes.count
        for (index, part) in parts.enumerated() {
            if index == 0 || !sharesBytes { start = bytes.count }
            let sum = Self.checksum(part.content)
            let size = part.claimedSize ?? part.content.count
            let flags = part.flags | (part.sizesFollow ? 8 : 0)
            let name = Array(part.name.utf8)
            if index == 0 || !sharesBytes {
                let nameBefore = part.nameBefore.map { Array($0.utf8) } ?? name
                let sizeBefore = part.claimedSizeBefore ?? size
                bytes += Self.low(0x0403_4B50, 4) + Self.low(20, 2) + Self.low(flags, 2)
                bytes += Self.low(part.method, 2) + [0, 0, 0x21, 0x28]
                bytes +=
                    part.sizesFollow
                    ? [UInt8](repeating: 0, count: 12)
                    : Self.low(sum, 4) + Self.low(part.content.count, 4) + Self.low(sizeBefore, 4)
                bytes += Self.low(nameBefore.count, 2) + Self.low(part.note.count, 2)
                bytes += nameBefore + part.note + part.content
                if part.sizesFollow {
                    bytes += Self.low(0x0807_4B50, 4) + Self.low(sum, 4)
                    bytes += Self.low(part.content.count, 4) + Self.low(size, 4)
                }
                bytes += part.gap
            }
            list += Self.low(0x0201_4B50, 4) + Self.low(20, 2) + Self.low(20, 2)
            list += Self.low(flags, 2) + Self.low(part.method, 2) + [0, 0, 0x21, 0x28]
            list += Self.low(sum, 4) + Self.low(part.content.count, 4) + Self.low(size, 4)
            list += Self.low(name.count, 2) + Self.low(part.note.count, 2)
            list += [UInt8](repeating: 0, count: 10) + Self.low(start, 4) + name + part.note
        }
        let count = Self.low(claimedCount ?? parts.count, 2)
        let end =
            Self.low(0x0605_4B50, 4) + [0, 0, 0, 0] + count + count
            + Self.low(list.count, 4) + Self.low(bytes.count, 4) + [0, 0]
        return bytes + list + end + behind
    }

    /// A number in so many bytes, the lowest first.
    private static func low(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    /// The CRC-32 of the bytes.
    ///
    /// - Source: ISO/IEC 13239; PKWARE, APPNOTE.TXT, 4.4.7.
    private static func checksum(_ bytes: [UInt8]) -> Int {
        var sum = UInt32.max
        for byte in bytes { sum = table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
        return Int(~sum)
    }

    /// The CRC-32 of each single byte, to go on from byte to byte.
    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { sum, _ in
            sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
        }
    }
}
