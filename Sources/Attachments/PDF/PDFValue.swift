/// A value of a PDF, as `qpdf` writes it in JSON: each name in its one spelling, each text decoded.
///
/// - Source: qpdf, JSON version 2, "Object Representation".
enum PDFValue {
    case null
    /// A number, or yes and no.
    case plain
    case text(String)
    /// Without its stroke.
    case name(String)
    /// The object that stands for it, as "12 0 R".
    case reference(String)
    case list([PDFValue])
    case dictionary([String: PDFValue])
    /// What a stream says of itself; what it holds is not read.
    case stream([String: PDFValue])

    /// A string of JSON says by its beginning what it stands for.
    ///
    /// By bytes: a mark that is set on the sign before would hide that sign.
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

    /// Bytes that are no text, each as a sign of its own.
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
