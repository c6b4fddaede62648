/// A value of a PDF as `qpdf` writes it, in which each name has one spelling and each text is
/// decoded.
///
/// - Source: qpdf, JSON version 2, "Object Representation".
enum PDFValue {
    case null
    /// A number or a boolean.
    case plain
    case text(String)
    /// A name without its slash.
    case name(String)
    /// A reference to an object, as in "12 0 R".
    case reference(String)
    case list([PDFValue])
    case dictionary([String: PDFValue])
    /// The dictionary of a stream; its data is not read.
    case stream([String: PDFValue])

    /// Reads a JSON string, whose beginning or end tells what it stands for.
    ///
    /// Compares bytes: a combining mark after the prefix would change the `Character` that is
    /// compared.
    init(string: String) {
        let bytes = string.utf8
        func rest(behind prefix: String) -> String? {
            bytes.starts(with: prefix.utf8)
                ? String(decoding: bytes.dropFirst(prefix.utf8.count), as: UTF8.self) : nil
        }
        if let name = rest(behind: "/") ?? rest(behind: "n:/") {
            self = .name(name)
        } else if let text = rest(behind: "u:") {
            self = .text(text)
        } else if let digits = rest(behind: "b:") {
            self = .text(Self.text(hexadecimal: Substring(digits).utf8))
        } else if bytes.suffix(2).elementsEqual(" R".utf8) {
            self = .reference(string)
        } else {
            self = .text(string)
        }
    }

    /// Bytes in hexadecimal that are no text, each as the character with its number.
    private static func text(hexadecimal digits: Substring.UTF8View) -> String {
        var text = String.UnicodeScalarView()
        var high: Int?
        for digit in digits {
            guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { continue }
            if let first = high {
                text.append(Unicode.Scalar(UInt8(first << 4 | value)))
                high = nil
            } else {
                high = value
            }
        }
        return String(text)
    }
}
