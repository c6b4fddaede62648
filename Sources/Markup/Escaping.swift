extension MarkupBuffer {
    /// Where a string is written, which decides what has to be escaped.
    enum Place {
        case text
        case attributeValue
    }

    /// Appends a string escaped, so that a browser reads back what it was, with one exception.
    ///
    /// Characters that HTML forbids become U+FFFD: control characters other than tab, line feed and
    /// carriage return, and noncharacters. A carriage return becomes a character reference, since
    /// browsers turn a bare one into a line feed.
    ///
    /// - Source: HTML Standard, 13.2.3.5 (preprocessing the input stream) and 13.2.5.80.
    mutating func write(_ string: String, in place: Place) {
        var string = string
        string.withUTF8 { utf8 in
            bytes.append(addingCapacity: utf8.count * Escape.longest) { output in
                output.withUnsafeMutableBufferPointer { output, count in
                    count = Escape.copy(utf8, to: output, in: place)
                }
            }
        }
    }
}

extension UInt8 {
    /// Whether a character that begins with this byte may have to be escaped.
    ///
    /// It is called for each byte of a page, so it only decides quickly and leaves the details to
    /// ``Escape``. Bytes inside a character never look like a first byte.
    @inline(__always)
    fileprivate var mayNeedEscape: Bool {
        switch self {
        case 0x00...0x1F, 0x7F, 0xC2, 0xEF...0xF4: true
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): true
        case UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}

/// What replaces a character, and how many bytes the character had.
private struct Escape {
    let replacement: StaticString
    let length: Int

    /// The most bytes that one byte can become: those of `&quot;`.
    static let longest = 6

    /// Copies `utf8` to `output` escaped; returns how many bytes were written.
    ///
    /// `output` has room for ``longest`` times as many bytes.
    static func copy(
        _ utf8: UnsafeBufferPointer<UInt8>,
        to output: UnsafeMutableBufferPointer<UInt8>,
        in place: MarkupBuffer.Place
    ) -> Int {
        var count = 0
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte.mayNeedEscape, let escape = Escape(at: index, of: utf8, in: place) {
                escape.replacement.withUTF8Buffer { replacement in
                    for byte in replacement {
                        output[count] = byte
                        count += 1
                    }
                }
                index += escape.length
            } else {
                output[count] = byte
                count += 1
                index += 1
            }
        }
        return count
    }

    private init(_ replacement: StaticString, length: Int = 1) {
        self.replacement = replacement
        self.length = length
    }

    /// The replacement of the character that begins at `index`; `nil` if it stays as it is.
    init?(at index: Int, of utf8: UnsafeBufferPointer<UInt8>, in place: MarkupBuffer.Place) {
        switch utf8[index] {
        case UInt8(ascii: "&"): self.init("&amp;")
        case UInt8(ascii: "<"): self.init("&lt;")
        case UInt8(ascii: ">"): self.init("&gt;")
        case UInt8(ascii: "\"") where place == .attributeValue: self.init("&quot;")
        case UInt8(ascii: "'") where place == .attributeValue: self.init("&#39;")
        case UInt8(ascii: "\r"): self.init("&#13;")
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: self.init("\u{FFFD}")
        case 0xC2 where utf8[index + 1] <= 0x9F: self.init("\u{FFFD}", length: 2)
        case 0xEF where Self.isNoncharacter(utf8[index + 1], utf8[index + 2]):
            self.init("\u{FFFD}", length: 3)
        case 0xF0...0xF4 where utf8[index + 1] & 0x0F == 0x0F && utf8[index + 2] == 0xBF:
            guard utf8[index + 3] >= 0xBE else { return nil }
            self.init("\u{FFFD}", length: 4)
        default: return nil
        }
    }

    /// Whether these two bytes after 0xEF make U+FDD0 to U+FDEF, U+FFFE or U+FFFF.
    private static func isNoncharacter(_ second: UInt8, _ third: UInt8) -> Bool {
        switch second {
        case 0xB7: (0x90...0xAF).contains(third)
        case 0xBF: third >= 0xBE
        default: false
        }
    }
}
