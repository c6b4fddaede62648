import Foundation

/// Text in which one thing is written one way: line ends, spaces, umlauts.
enum PlainText {
    /// Writes line ends as `\n`, special spaces as plain ones, and drops invisible characters.
    ///
    /// Letters with a separate accent become one character. A soft hyphen stays only at the end of
    /// a line.
    static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        plain.reserveCapacity(text.utf8.count)
        var previous: Unicode.Scalar = "\n"
        for scalar in composed(text).unicodeScalars {
            if let written = writing(of: scalar, after: previous) {
                if previous == softHyphen, written == "\n" { plain.append("-") }
                plain.append(written)
            }
            previous = scalar
        }
        return String(plain)
    }

    private static let softHyphen: Unicode.Scalar = "\u{AD}"

    private static func composed(_ text: String) -> String {
        // Composing is slow, and the accents of Unicode's first block all begin with this byte.
        text.utf8.contains(0xCC) ? text.precomposedStringWithCanonicalMapping : text
    }

    private static func writing(
        of scalar: Unicode.Scalar,
        after previous: Unicode.Scalar
    ) -> Unicode.Scalar? {
        switch scalar {
        case "\n": previous == "\r" ? nil : "\n"
        case "\r", "\u{B}", "\u{85}", "\u{2028}", "\u{2029}": "\n"
        case "\t", "\u{C}": scalar
        case "\u{0}"..<" ", "\u{7F}", softHyphen, "\u{FEFF}", "\u{200B}"..."\u{200F}", "\u{2060}":
            nil
        case "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{3000}": " "
        default: scalar
        }
    }
}
