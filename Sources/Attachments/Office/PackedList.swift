/// The list at the end of a ZIP archive (central directory), compared with the header of each part.
///
/// - Source: APPNOTE.TXT 6.3.10, 4.3 to 4.5.
struct PackedList {
    private let bytes: [UInt8]
    /// How many parts there are.
    private let count: Int
    /// Where the list is in the archive.
    private let place: Range<Int>

    /// The signature of each entry of the list; like those below, as a number of four bytes.
    private static let list = 0x0201_4B50
    /// Of the header before each part.
    private static let beginning = 0x0403_4B50
    /// Of the data descriptor behind a part.
    private static let sums = 0x0807_4B50
    /// Of the record at the end of the archive.
    private static let end = 0x0605_4B50
    /// Of the end record of ZIP64.
    private static let largeEnd = 0x0606_4B50
    /// Of the record of ZIP64 that tells where its end record is.
    private static let largeEndPlace = 0x0706_4B50
    /// Extra fields that give a part another name, or mean that it is encrypted.
    private static let foreignNotes: Set = [0x7075, 0x6375, 0x9901, 0x0017]

    /// Finds the list by the record at the very end, with or without ZIP64.
    ///
    /// - Throws: `AttachmentFault.damaged` or `.tooLarge`.
    init(_ bytes: [UInt8]) throws(AttachmentFault) {
        self.bytes = bytes
        // Nothing may follow the end record, not even a comment.
        let end = bytes.count - 22
        guard end >= 0, bytes.low(end, 4) == Self.end, bytes.low(end + 4, 4) == 0,
            bytes.low(end + 20, 2) == 0
        else { throw .damaged }
        var numbers = (
            here: bytes.low(end + 8, 2), all: bytes.low(end + 10, 2), size: bytes.low(end + 12, 4),
            start: bytes.low(end + 16, 4)
        )
        var listEnd = end
        if end >= 76, bytes.low(end - 20, 4) == Self.largeEndPlace {
            listEnd = end - 76
            let large = try Self.largeNumbers(bytes, at: listEnd)
            let agrees =
                [(numbers.here, large[0], 0xFFFF), (numbers.all, large[1], 0xFFFF)]
                + [(numbers.size, large[2], 0xFFFF_FFFF), (numbers.start, large[3], 0xFFFF_FFFF)]
            guard agrees.allSatisfy({ $0 == $1 || $0 == $2 }) else { throw .damaged }
            numbers = (large[0], large[1], large[2], large[3])
        }
        guard numbers.here == numbers.all, numbers.start <= listEnd,
            numbers.size == listEnd - numbers.start
        else { throw .damaged }
        guard numbers.all <= PackedFile.mostParts else { throw .tooLarge }
        count = numbers.all
        place = numbers.start..<listEnd
    }

    /// The numbers of the ZIP64 end record: entries here, entries in total, size and start of the
    /// list.
    private static func largeNumbers(_ bytes: [UInt8], at place: Int) throws(AttachmentFault)
        -> [Int]
    {
        guard bytes.low(place, 4) == largeEnd, bytes.low(place + 4, 8) == 44,
            bytes.low(place + 16, 8) == 0, bytes.low(place + 56 + 4, 4) == 0,
            bytes.low(place + 56 + 8, 8) == place, bytes.low(place + 56 + 16, 4) == 1
        else { throw .damaged }
        return (0..<4).map { bytes.low(place + 24 + 8 * $0, 8) }
    }

    /// The parts in the order of their bytes.
    ///
    /// - Throws: `AttachmentFault.damaged` or `.locked`.
    func parts() throws(AttachmentFault) -> [PackedFile.Part] {
        var rows: [Row] = []
        var next = place.lowerBound
        for _ in 0..<count {
            let row = try row(at: next)
            rows.append(row)
            next = row.end
        }
        guard next == place.upperBound else { throw .damaged }
        rows.sort { $0.start < $1.start }
        var parts: [PackedFile.Part] = []
        for (index, row) in rows.enumerated() {
            guard index > 0 || row.start == 0 else { throw .damaged }
            let end = index + 1 < rows.count ? rows[index + 1].start : place.lowerBound
            parts.append(try part(row, upTo: end))
        }
        return parts
    }

    // MARK: - The list

    /// An entry of the list.
    private struct Row {
        let name: ArraySlice<UInt8>
        let flags: Int
        let method: Int
        let checksum: Int
        let packedSize: Int
        let size: Int
        let start: Int
        /// Where the next entry begins.
        let end: Int
    }

    /// Reads the entry at this place.
    private func row(at place: Int) throws(AttachmentFault) -> Row {
        guard place + 46 <= self.place.upperBound, bytes.low(place, 4) == Self.list else {
            throw .damaged
        }
        let name = place + 46..<place + 46 + bytes.low(place + 28, 2)
        let notes = name.upperBound..<name.upperBound + bytes.low(place + 30, 2)
        let flags = bytes.low(place + 8, 2)
        // Bits 0, 6 and 13 mean encryption.
        guard flags & 0x2041 == 0 else { throw .locked }
        guard bytes.low(place + 32, 2) == 0, bytes.low(place + 34, 2) == 0,
            notes.upperBound <= self.place.upperBound
        else { throw .damaged }
        let numbers = try large(
            [bytes.low(place + 24, 4), bytes.low(place + 20, 4), bytes.low(place + 42, 4)],
            notes
        )
        return Row(
            name: bytes[name],
            flags: flags,
            method: bytes.low(place + 10, 2),
            checksum: bytes.low(place + 16, 4),
            packedSize: numbers[1],
            size: numbers[0],
            start: numbers[2],
            end: notes.upperBound
        )
    }

    /// Replaces numbers that are 0xFFFFFFFF by those in the ZIP64 extra field.
    ///
    /// Also checks that the extra fields fill their room exactly and that none of them is foreign.
    private func large(_ numbers: [Int], _ notes: Range<Int>) throws(AttachmentFault) -> [Int] {
        var numbers = numbers
        let wanted = numbers.indices.filter { numbers[$0] == 0xFFFF_FFFF }
        var isFound = wanted.isEmpty
        var next = notes.lowerBound
        while next + 4 <= notes.upperBound {
            let (sort, size) = (bytes.low(next, 2), bytes.low(next + 2, 2))
            let content = next + 4
            next = content + size
            guard next <= notes.upperBound, !Self.foreignNotes.contains(sort) else {
                throw .damaged
            }
            if sort == 1 {
                guard size == 8 * wanted.count, !isFound else { throw .damaged }
                for (index, number) in wanted.enumerated() {
                    numbers[number] = bytes.low(content + 8 * index, 8)
                }
                isFound = true
            }
        }
        guard next == notes.upperBound, isFound else { throw .damaged }
        return numbers
    }

    // MARK: - The parts

    /// Reads the header of a part, and checks that it says the same as the list.
    ///
    /// `end` is where the next part or the list begins.
    private func part(_ row: Row, upTo end: Int) throws(AttachmentFault) -> PackedFile.Part {
        let place = row.start
        guard place + 30 <= end, bytes.low(place, 4) == Self.beginning else { throw .damaged }
        let name = place + 30..<place + 30 + bytes.low(place + 26, 2)
        let notes = name.upperBound..<name.upperBound + bytes.low(place + 28, 2)
        guard notes.upperBound <= end, row.packedSize <= end - notes.upperBound else {
            throw .damaged
        }
        let content = notes.upperBound..<notes.upperBound + row.packedSize
        let numbers = try large([bytes.low(place + 22, 4), bytes.low(place + 18, 4)], notes)
        let checksum = bytes.low(place + 14, 4)
        let comesLater = row.flags & 8 != 0
        let flags = bytes.low(place + 6, 2)
        guard flags & 0x2049 == row.flags & 0x2049, bytes.low(place + 8, 2) == row.method,
            row.method == 0 || row.method == 8,
            bytes[name].elementsEqual(row.name)
        else { throw .damaged }
        if comesLater {
            guard areSums(content.upperBound..<end, of: row), [0, row.size].contains(numbers[0]),
                [0, row.packedSize].contains(numbers[1]), [0, row.checksum].contains(checksum)
            else { throw .damaged }
        } else {
            guard content.upperBound == end, numbers == [row.size, row.packedSize],
                checksum == row.checksum
            else { throw .damaged }
        }
        guard let text = String(validating: row.name, as: UTF8.self) else { throw .damaged }
        return PackedFile.Part(
            name: text,
            isStored: row.method == 0,
            place: content,
            size: row.size,
            checksum: row.checksum,
            hasNote: !notes.isEmpty
        )
    }

    /// Whether these bytes are the data descriptor of the part.
    ///
    /// It follows a part whose size was not known in advance: with or without a signature, and with
    /// sizes of 4 or 8 bytes.
    private func areSums(_ place: Range<Int>, of row: Row) -> Bool {
        guard [12, 16, 20, 24].contains(place.count) else { return false }
        let start = place.count % 8 == 0 ? 4 : 0
        if start == 4, bytes.low(place.lowerBound, 4) != Self.sums { return false }
        let width = (place.count - start - 4) / 2
        let sums = place.lowerBound + start
        return bytes.low(sums, 4) == row.checksum && bytes.low(sums + 4, width) == row.packedSize
            && bytes.low(sums + 4 + width, width) == row.size
    }
}

extension [UInt8] {
    /// A number of so many bytes, the lowest first.
    ///
    /// Returns 2^60, which is larger than any place, if it is not inside the array or does not fit.
    fileprivate func low(_ place: Int, _ count: Int) -> Int {
        guard place >= 0, place + count <= self.count else { return 1 << 60 }
        var number: UInt64 = 0
        for byte in self[place..<place + count].reversed() { number = number << 8 | UInt64(byte) }
        return Int(Swift.min(number, 1 << 60))
    }
}
