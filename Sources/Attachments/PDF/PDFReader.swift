/// A JSON reader that starts anywhere and keeps in memory only the value that is asked for.
///
/// All its methods throw `AttachmentFault.damaged` if the JSON is not what `qpdf` writes.
struct PDFReader {
    private let bytes: [UInt8]
    private(set) var place: Int
    private var depth = 0

    /// The deepest nesting: `qpdf` allows 500 in a PDF, and adds some of its own.
    private static let deepest = 520

    /// A reader that continues at this place.
    init(_ bytes: [UInt8], at place: Int = 0) {
        self.bytes = bytes
        self.place = place
    }

    // MARK: - Walking

    /// Goes through an object; `take` must read or skip the value of each key.
    mutating func members(
        _ take: (String, inout PDFReader) throws(AttachmentFault) -> Void
    ) throws(AttachmentFault) {
        try list(from: "{", to: "}") { (reader) throws(AttachmentFault) in
            let key = try reader.string()
            try reader.expect(":")
            try take(key, &reader)
        }
    }

    /// Goes through an array; `take` must read or skip each value.
    mutating func elements(
        _ take: (inout PDFReader) throws(AttachmentFault) -> Void
    ) throws(AttachmentFault) {
        try list(from: "[", to: "]", take)
    }

    /// Goes through the values between two brackets, separated by commas.
    private mutating func list(
        from start: Unicode.Scalar,
        to end: Unicode.Scalar,
        _ take: (inout PDFReader) throws(AttachmentFault) -> Void
    ) throws(AttachmentFault) {
        try expect(start)
        depth += 1
        guard depth <= Self.deepest else { throw .damaged }
        if next() == UInt8(ascii: end) {
            place += 1
        } else {
            try take(&self)
            while next() == UInt8(ascii: ",") {
                place += 1
                try take(&self)
            }
            try expect(end)
        }
        depth -= 1
    }

    /// Skips a value.
    mutating func skip() throws(AttachmentFault) {
        switch next() {
        case UInt8(ascii: "{"):
            try members { (_, reader) throws(AttachmentFault) in try reader.skip() }
        case UInt8(ascii: "["):
            try elements { (reader) throws(AttachmentFault) in try reader.skip() }
        case UInt8(ascii: "\""): _ = try stringBytes()
        default: _ = word()
        }
    }

    // MARK: - Values

    /// Reads a value with everything in it; numbers and booleans are not told apart.
    mutating func value() throws(AttachmentFault) -> PDFValue {
        switch next() {
        case UInt8(ascii: "{"):
            var values: [String: PDFValue] = [:]
            try members { (key, reader) throws(AttachmentFault) in
                let name = key.hasPrefix("n:/") ? String(key.dropFirst(2)) : key
                values[name] = try reader.value()
            }
            return .dictionary(values)
        case UInt8(ascii: "["):
            var values: [PDFValue] = []
            try elements { (reader) throws(AttachmentFault) in
                values.append(try reader.value())
            }
            return .list(values)
        case UInt8(ascii: "\""): return PDFValue(string: try string())
        default:
            let word = word()
            guard !word.isEmpty else { throw .damaged }
            return word.elementsEqual("null".utf8) ? .null : .plain
        }
    }

    private mutating func string() throws(AttachmentFault) -> String {
        let (content, isEscaped) = try stringBytes()
        guard isEscaped else { return String(decoding: content, as: UTF8.self) }
        return try unescaped(content)
    }

    /// Reads a string without decoding it; tells whether it contains escapes.
    private mutating func stringBytes() throws(AttachmentFault) -> (ArraySlice<UInt8>, Bool) {
        try expect("\"")
        let start = place
        var isEscaped = false
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                place += 1
                return (bytes[start..<place - 1], isEscaped)
            case UInt8(ascii: "\\"):
                isEscaped = true
                place += 2
            default: place += 1
            }
        }
        throw .damaged
    }

    /// Decodes the escapes; in UTF-16, since `\u` may give half of a pair.
    private func unescaped(_ content: ArraySlice<UInt8>) throws(AttachmentFault) -> String {
        var units: [UInt16] = []
        var rest = content
        while let slash = rest.firstIndex(of: UInt8(ascii: "\\")), slash + 1 < rest.endIndex {
            units += String(decoding: rest[..<slash], as: UTF8.self).utf16
            rest = rest[(slash + 2)...]
            switch bytes[slash + 1] {
            case UInt8(ascii: "u"):
                guard
                    let unit = UInt16(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16)
                else { throw .damaged }
                units.append(unit)
                rest = rest.dropFirst(4)
            case UInt8(ascii: "n"): units.append(10)
            case UInt8(ascii: "r"): units.append(13)
            case UInt8(ascii: "t"): units.append(9)
            case UInt8(ascii: "b"): units.append(8)
            case UInt8(ascii: "f"): units.append(12)
            case let byte: units.append(UInt16(byte))
            }
        }
        units += String(decoding: rest, as: UTF8.self).utf16
        return String(decoding: units, as: UTF16.self)
    }

    // MARK: - Signs

    /// Skips white space; returns the next byte without taking it, `nil` at the end.
    private mutating func next() -> UInt8? {
        while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
        return place < bytes.count ? bytes[place] : nil
    }

    private mutating func expect(_ sign: Unicode.Scalar) throws(AttachmentFault) {
        guard next() == UInt8(ascii: sign) else { throw .damaged }
        place += 1
    }

    /// Reads up to the next delimiter: a number or a keyword.
    private mutating func word() -> ArraySlice<UInt8> {
        _ = next()
        let start = place
        while place < bytes.count, !",]} \n\r\t:".utf8.contains(bytes[place]) { place += 1 }
        return bytes[start..<place]
    }
}
