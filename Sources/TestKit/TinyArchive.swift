/// A ZIP archive put together byte by byte, also as no program would.
package struct TinyArchive {
    /// A part, stored as it is; whatever is given beside name and content contradicts these.
    package struct Part {
        package var name: String
        package var content: [UInt8]
        /// What stands before the part, where it is another than in the list.
        package var nameBefore: String?
        package var claimedSize: Int?
        package var claimedSizeBefore: Int?
        package var flags = 0
        package var method = 0
        package var note: [UInt8] = []
        /// What lies between this part and the next.
        package var gap: [UInt8] = []
        /// Whether the sizes follow the part, because nobody knew them before.
        package var sizesFollow = false

        package init(_ name: String, _ content: [UInt8]) {
            self.name = name
            self.content = content
        }

        package init(_ name: String, _ text: String) {
            self.init(name, Array(text.utf8))
        }
    }

    package var parts: [Part]
    package var before: [UInt8] = []
    package var behind: [UInt8] = []
    package var claimedCount: Int?
    /// Lets two rows of the list lead to the same bytes.
    package var sharesBytes = false

    package init(_ parts: [Part]) {
        self.parts = parts
    }

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

    private static func low(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    /// - Source: ISO/IEC 13239 (CRC-32).
    private static func checksum(_ bytes: [UInt8]) -> Int {
        var sum = UInt32.max
        for byte in bytes { sum = table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
        return Int(~sum)
    }

    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { sum, _ in
            sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
        }
    }
}
