/// Decodes a text file in one of the encodings that offices use.
package enum FileText {
    /// The largest file that is read, in bytes; a council paper has some hundred thousand.
    package static let limit = 20 * 1024 * 1024

    /// Why a file is not read as text.
    package enum Fault: Error, Hashable, Sendable {
        /// No visible character; more than `limit` bytes.
        case empty, tooLarge
        /// Too many control characters: an archive, a picture or a program.
        case noText
    }

    /// Decodes UTF-8, UTF-16 or Windows-1252, with or without a byte order mark.
    ///
    /// Tries them in this order: UTF-16 if the bytes look like it, UTF-8 if they are valid, and
    /// Windows-1252, in which every byte means something, for the rest.
    ///
    /// - Throws: `Fault.empty`, `.tooLarge` or `.noText`.
    package static func decode(_ bytes: [UInt8]) throws(Fault) -> String {
        guard bytes.count <= limit else { throw .tooLarge }
        let text = UTF16Order(of: bytes)?.decode(bytes) ?? utf8(bytes) ?? windows1252(bytes)
        guard text.utf8.contains(where: { $0 > 0x20 }) else { throw .empty }
        guard isText(text) else { throw .noText }
        return text
    }

    /// Decodes UTF-8; `nil` if the bytes are not valid.
    ///
    /// Up to three bytes may be missing at the end, so that a file cut inside a character is still
    /// UTF-8.
    private static func utf8(_ bytes: [UInt8]) -> String? {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for cut in 0...min(3, bytes.count - start) {
            let whole = bytes[start..<(bytes.count - cut)]
            guard bytes.suffix(cut).allSatisfy({ $0 >= 0x80 }) else { return nil }
            if let text = String(validating: whole, as: UTF8.self) { return text }
        }
        return nil
    }

    private static func windows1252(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            text.append(
                (0x80..<0xA0).contains(byte) ? cp1252[Int(byte) - 0x80] : Unicode.Scalar(byte)
            )
        }
        return String(text)
    }

    /// The characters of the bytes 80 to 9F; the five unused ones become the replacement character.
    private static let cp1252 = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars
    )

    /// Whether at most one byte in a thousand is a control character other than white space.
    ///
    /// Archives and pictures have many more, and text has almost none.
    private static func isText(_ text: String) -> Bool {
        let controls = text.utf8.count { $0 < 0x20 && !(0x08...0x0D).contains($0) }
        return controls * 1000 <= text.utf8.count
    }
}

/// The byte order of a UTF-16 file.
private enum UTF16Order {
    case littleEndian
    case bigEndian

    /// Detects UTF-16 by its byte order mark or by its zeros; `nil` if the bytes are not UTF-16.
    ///
    /// Nearly all characters of German text are below 256, so that every second byte is zero: the
    /// second of each pair in little-endian order, the first in big-endian.
    init?(of bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE]) {
            self = .littleEndian
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self = .bigEndian
        } else {
            let sample = bytes.prefix(4096)
            var zeros = [0, 0]
            for index in sample.indices where sample[index] == 0 { zeros[index % 2] += 1 }
            let many = sample.count / 4
            if zeros[1] > many, zeros[0] * 20 < zeros[1] {
                self = .littleEndian
            } else if zeros[0] > many, zeros[1] * 20 < zeros[0] {
                self = .bigEndian
            } else {
                return nil
            }
        }
    }

    /// Decodes the units in this order, without the byte order mark; half a unit at the end is
    /// dropped.
    func decode(_ bytes: [UInt8]) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 0, to: bytes.count - 1, by: 2) {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(self == .littleEndian ? second << 8 | first : first << 8 | second)
        }
        if units.first == 0xFEFF { units.removeFirst() }
        return String(decoding: units, as: UTF16.self)
    }
}
