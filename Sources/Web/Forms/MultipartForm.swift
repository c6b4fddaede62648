package import Foundation
import Register

/// Reads a form with files (`multipart/form-data`), strictly.
///
/// Browsers all write it in the same way, so anything else is refused: text before the first
/// boundary, a part without a name, a header that continues on a second line. The name and type
/// that a browser gives for a file come from the sender and are never trusted.
///
/// - Source: RFC 7578; RFC 2046, 5.1.1; HTML Standard, 4.10.21.8 (multipart form data).
package enum MultipartForm {
    /// The most bytes of a whole body with files.
    package static let byteLimit = 10 << 20
    /// The most bytes of the headers of one part.
    private static let headerLimit = 4096
    private static let lineEnd = Data("\r\n".utf8)
    private static let headEnd = Data("\r\n\r\n".utf8)

    /// Reads a whole body.
    ///
    /// `type` is the value of the `Content-Type` header with its parameters, `mostText` the most
    /// bytes of all fields that are no files.
    ///
    /// - Throws: `MultipartFault` for everything that browsers would not send, and for what is too
    ///   much.
    package static func read(
        _ body: Data,
        type: String,
        mostText: Int = FormData.byteLimit
    ) throws(MultipartFault) -> FormData {
        let boundary = Data("--\(try boundary(in: type))".utf8)
        guard body.starts(with: boundary) else { throw .noBoundary }
        let divider = lineEnd + boundary
        var pairs: [FormData.Pair] = []
        var files: [FormData.File] = []
        var place = body.startIndex + boundary.count
        while !isEnd(place, of: body) {
            guard body[place...].starts(with: lineEnd) else { throw .noBoundary }
            place += lineEnd.count
            let head = try head(at: &place, of: body)
            guard let end = body.range(of: divider, in: place..<body.endIndex) else {
                throw .cutOff
            }
            let content = Data(body[place..<end.lowerBound])
            place = end.upperBound
            guard pairs.count + files.count < FormData.limit else { throw .tooManyParts }
            if let fileName = head.fileName {
                files.append(FormData.File(field: head.name, name: fileName, bytes: content))
            } else {
                pairs.append(FormData.Pair(name: head.name, value: try text(content)))
            }
        }
        let typed = pairs.reduce(0) { $0 + $1.value.utf8.count }
        guard typed <= mostText else { throw .tooMuchText }
        return FormData(pairs, files: files)
    }

    /// Finds the boundary in the header: 1 to 70 characters of a small set.
    ///
    /// - Source: RFC 2046, 5.1.1.
    private static func boundary(in type: String) throws(MultipartFault) -> String {
        let parameters = type.pieces(between: ";").dropFirst().map(\.withoutSpaceAround)
        let found = parameters.filter { $0.lowercased().beginsWith("boundary=") }
        guard found.count == 1, var text = found.first?.utf8.dropFirst("boundary=".utf8.count)
        else { throw .noBoundary }
        let quote = UInt8(ascii: "\"")
        if text.count > 1, text.first == quote, text.last == quote {
            text = text.dropFirst().dropLast()
        }
        guard (1...70).contains(text.count), text.allSatisfy(boundarySigns.contains) else {
            throw .noBoundary
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether the body ends here, with the two hyphens after its last boundary.
    private static func isEnd(_ place: Data.Index, of body: Data) -> Bool {
        let rest = body[place...]
        return rest.elementsEqual(Data("--".utf8)) || rest.elementsEqual(Data("--\r\n".utf8))
    }

    private static let boundarySigns = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'()+_,-./:=?".utf8
    )

    // MARK: - The head of a part

    /// What the headers of a part say.
    private struct Head {
        let name: String
        /// `nil` if the part is an ordinary field.
        let fileName: String?
    }

    /// Reads the headers of a part and moves `place` to its content.
    private static func head(
        at place: inout Data.Index,
        of body: Data
    ) throws(MultipartFault) -> Head {
        let last = min(body.endIndex, place + headerLimit)
        guard let end = body.range(of: headEnd, in: place..<last) else { throw .noHead }
        let lines = try text(Data(body[place..<end.lowerBound])).pieces(between: "\n")
        place = end.upperBound
        let fields = lines.map { $0.pieces(between: ":", most: 2) }
        // A header line that continues the one before begins with a space.
        guard fields.allSatisfy({ $0.count == 2 && $0[0].withoutSpaceAround == $0[0] }) else {
            throw .noHead
        }
        let dispositions = fields.filter { $0[0].lowercased() == "content-disposition" }
        guard dispositions.count == 1, let disposition = dispositions.first?[1] else {
            throw .noHead
        }
        return try head(of: disposition)
    }

    /// Reads the value ` form-data; name="liste"; filename="Maßnahmen.csv"`.
    private static func head(of disposition: Substring) throws(MultipartFault) -> Head {
        var rest = disposition.utf8[...]
        let kind = String(Substring(rest.prefix { $0 != UInt8(ascii: ";") }))
        guard kind.withoutSpaceAround.lowercased() == "form-data" else { throw .noHead }
        rest = rest.dropFirst(kind.utf8.count)
        var values: [String: String] = [:]
        while !rest.isEmpty {
            let (name, value) = try parameter(&rest)
            guard values.updateValue(value, forKey: name) == nil else { throw .noHead }
        }
        guard let name = values["name"], !name.isEmpty else { throw .noHead }
        return Head(name: name, fileName: values["filename"].map(plainName))
    }

    /// Reads `; name="liste"` and removes it from `rest`.
    private static func parameter(
        _ rest: inout Substring.UTF8View
    ) throws(MultipartFault) -> (name: String, value: String) {
        rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
        guard rest.popFirst() == UInt8(ascii: ";") else { throw .noHead }
        rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
        let name = String(Substring(rest.prefix { $0 != UInt8(ascii: "=") }))
        rest = rest.dropFirst(name.utf8.count)
        guard !name.isEmpty, name.utf8.allSatisfy(isOfName), rest.starts(with: "=\"".utf8) else {
            throw .noHead
        }
        rest = rest.dropFirst(2)
        let value = Substring(rest.prefix { $0 != UInt8(ascii: "\"") })
        rest = rest.dropFirst(value.utf8.count)
        guard rest.popFirst() == UInt8(ascii: "\"") else { throw .noHead }
        return (name.lowercased(), unescaped(value))
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20) || byte == UInt8(ascii: "*")
    }

    private static let escapes: [(written: [UInt8], meant: UInt8)] = [
        (Array("%22".utf8), 0x22), (Array("%0D".utf8), 0x0D), (Array("%0A".utf8), 0x0A),
    ]

    /// Undoes the three escapes that browsers use in names: quotation mark, return and newline.
    private static func unescaped(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.first {
            let escape = escapes.first { rest.starts(with: $0.written) }
            bytes.append(escape?.meant ?? byte)
            rest = rest.dropFirst(escape?.written.count ?? 1)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The name of a file without folders and invisible characters, at most 120 characters.
    static func plainName(_ name: String) -> String {
        let last = Array(name.unicodeScalars).split { $0 == "/" || $0 == "\\" }.last
        let seen = (last ?? []).filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
                .unassigned:
                false
            default: true
            }
        }
        return String(String.UnicodeScalarView(seen.prefix(120)))
    }

    /// Reads UTF-8 strictly; line ends become newlines, and piled-up accents are cut.
    ///
    /// - Source: HTML Standard, 4.10.21.8: pages in UTF-8 send UTF-8.
    private static func text(_ bytes: Data) throws(MultipartFault) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .noText }
        return text.withoutHeapsOfMarks.withoutReturns
    }
}

/// Why a body is not a form with files as browsers send it.
package enum MultipartFault: Error, Hashable {
    /// The boundary is missing, given twice, or not the one in the body.
    case noBoundary
    /// A part has no readable headers, or no name.
    case noHead
    /// The body ends before the last boundary.
    case cutOff
    /// A field that is no file is not valid UTF-8.
    case noText
    /// There are more parts than `FormData.limit`.
    case tooManyParts
    /// The fields that are no files have too many bytes together.
    case tooMuchText
}
