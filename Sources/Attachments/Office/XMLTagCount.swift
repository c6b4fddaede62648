/// Counts the attributes of the tag that has most of them, before an XML parser sees the bytes.
///
/// A parser may need time in proportion to the square of that number.
struct XMLTagCount {
    private(set) var most = 0

    /// Counts the equals signs in each tag outside quotation marks; runs once through the bytes.
    init(_ bytes: [UInt8]) {
        var place = 0
        while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
            if let end = Self.ends.first(where: { bytes[start...].starts(with: $0.begin) }) {
                place = Self.place(behind: end.end, in: bytes, from: start + end.begin.count)
            } else {
                place = count(bytes, from: start + 1)
            }
        }
    }

    /// Comments, CDATA and processing instructions, which begin like tags.
    private static let ends: [(begin: [UInt8], end: [UInt8])] = [
        (Array("<!--".utf8), Array("-->".utf8)),
        (Array("<![CDATA[".utf8), Array("]]>".utf8)),
        (Array("<?".utf8), Array("?>".utf8)),
    ]

    /// The place behind the next occurrence of `end`, or the end of the bytes.
    private static func place(behind end: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
        var place = start
        while let last = bytes[min(place, bytes.count)...].firstIndex(of: UInt8(ascii: ">")) {
            place = last + 1
            let begin = place - end.count
            if begin >= start, bytes[begin..<place].elementsEqual(end) { return place }
        }
        return bytes.count
    }

    /// Counts in one tag; returns the place behind it.
    private mutating func count(_ bytes: [UInt8], from start: Int) -> Int {
        var attributes = 0
        var quote: UInt8?
        for place in start..<max(start, bytes.count) {
            let byte = bytes[place]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "=") {
                attributes += 1
            } else if byte == UInt8(ascii: ">") {
                most = max(most, attributes)
                return place + 1
            }
        }
        most = max(most, attributes)
        return bytes.count
    }
}
