/// Reads JSON from one place on, with no more room than the value needs that is asked for.
struct PDFReader {
    private let bytes: [UInt8]
    private(set) var place: Int
    private var depth = 0

    /// `qpdf` itself reads values no deeper than 500, and puts each into some more.
    private static let deepest = 520

    init(_ bytes: [UInt8], at place: Int = 0) {
        self.bytes = bytes
        self.place = place
    }

    // MARK: - Walking

    /// Goes through an object; `take` reads or skips the value of each key.
    mutating func members(
        _ take: (String, inout PDFReader) throws(AttachmentFault) -> Void
    ) throws(AttachmentFault) {
        try list(from: "{", to: "}") { (reader) throws(AttachmentFault) in
            let key = try reader.string()
            try reader.expect(":")
            try take(key, &reader)
        }
    }

    /// Goes through a list; `take` reads or skips each value.
    mutating func elements(
        _ take: (inout PDFReader) throws(AttachmentFault) -> Void
    ) throws(AttachmentFault) {
        try list(from: "[", to: "]", take)
    }

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

    /// What stands in quotation marks, and whether something in it is written in another way.
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

    private mutating func next() -> UInt8? {
        while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
        return place < bytes.count ? bytes[place] : nil
    }

    private mutating func expect(_ sign: Unicode.Scalar) throws(AttachmentFault) {
        guard next() == UInt8(ascii: sign) else { throw .damaged }
        place += 1
    }

    private mutating func word() -> ArraySlice<UInt8> {
        _ = next()
        let start = place
        while place < bytes.count, !",]} \n\r\t:".utf8.contains(bytes[place]) { place += 1 }
        return bytes[start..<place]
    }
}
