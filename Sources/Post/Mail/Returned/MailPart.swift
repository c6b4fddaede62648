import Foundation

/// A part of a mail, or a whole one: its head, and its body as it came.
///
/// - Source: RFC 2045, 6 (how a body is written); RFC 2046, 5.1 (several parts).
struct MailPart: Sendable {
    let head: MailHead
    let type: MediaType
    private let raw: ArraySlice<UInt8>

    /// More parts than that are not looked at; a report has three.
    private static let mostParts = 64

    init(_ bytes: ArraySlice<UInt8>) {
        (head, raw) = MailHead.read(bytes)
        type = MediaType(head["content-type"].first ?? "text/plain")
    }

    /// The body as it was before it was written for the way.
    var body: ArraySlice<UInt8> {
        switch head["content-transfer-encoding"].first.map({ MediaType($0).name }) {
        case "base64":
            Data(base64Encoded: Data(raw), options: .ignoreUnknownCharacters).map {
                [UInt8]($0)[...]
            }
                ?? []
        case "quoted-printable": Self.unquoted(raw)[...]
        default: raw
        }
    }

    /// The parts that it consists of; empty if it is not a multipart body.
    var parts: [MailPart] {
        guard type.name.hasPrefix("multipart/"), let boundary = type.parameters["boundary"],
            !boundary.isEmpty
        else { return [] }
        let mark = Array("--".utf8) + boundary.utf8.reversed().drop { $0 <= 0x20 }.reversed()
        var found: [MailPart] = []
        var lines = MailLines(raw)
        var start: Int?
        var place = lines.rest.startIndex
        while let line = lines.next(), found.count < Self.mostParts {
            defer { place = lines.rest.startIndex }
            guard line.starts(with: mark) else { continue }
            let tail = line.dropFirst(mark.count).withoutSpace
            guard tail.isEmpty || tail.elementsEqual("--".utf8) else { continue }
            if let start { found.append(MailPart(raw[start..<place])) }
            start = tail.isEmpty ? lines.rest.startIndex : nil
            if !tail.isEmpty { return found }
        }
        if let start, found.count < Self.mostParts { found.append(MailPart(raw[start...])) }
        return found
    }

    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        for line in MailLines(bytes) {
            var rest = line
            while let byte = rest.last, byte == 0x20 || byte == 0x09 { rest.removeLast() }
            let isBroken = rest.last == UInt8(ascii: "=")
            if isBroken { rest.removeLast() }
            var place = rest.startIndex
            while place < rest.endIndex {
                let byte = rest[place]
                let digits = rest[(place + 1)...].prefix(2)
                if byte == UInt8(ascii: "="), digits.count == 2,
                    let value = digits.hexadecimal
                {
                    text.append(value)
                    place += 3
                } else {
                    text.append(byte)
                    place += 1
                }
            }
            if !isBroken { text.append(UInt8(ascii: "\n")) }
        }
        return text
    }
}
