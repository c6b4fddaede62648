import Concept
import Register

/// Makes a text uniform, so that each thing is written in one way: line ends, spaces, umlauts.
enum PlainText {
    /// Writes line ends as `\n` and special spaces as plain ones, and drops invisible characters.
    ///
    /// A letter with a separate accent becomes one character. A soft hyphen becomes a hyphen at the
    /// end of a line, and is dropped anywhere else.
    static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        plain.reserveCapacity(text.utf8.count)
        var previous: Unicode.Scalar = "\n"
        for scalar in composed(text).unicodeScalars {
            if scalar.value >= 0xFB00, let letters = ligatures[scalar] {
                for letter in letters.unicodeScalars { plain.append(letter) }
            } else if let written = writing(of: scalar, after: previous) {
                if previous == softHyphen, written == "\n" { plain.append("-") }
                plain.append(written)
            }
            previous = scalar
        }
        return String(plain)
    }

    /// Letters that a font draws as one sign, and how they are typed.
    private static let ligatures: [Unicode.Scalar: String] = [
        "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi",
        "\u{FB04}": "ffl", "\u{FB05}": "st", "\u{FB06}": "st",
    ]

    private static let softHyphen: Unicode.Scalar = "\u{AD}"

    /// The text in NFC.
    private static func composed(_ text: String) -> String {
        // Composing is slow, and no separate accent has a byte below this one.
        guard text.utf8.contains(where: { $0 >= 0xCC }) else { return text }
        return withoutHeapedMarks(text).composed
    }

    /// The number of accents that a letter may have; putting thousands in order takes too long.
    private static let mostMarks = 4

    /// The text with at most so many accents on a letter.
    private static func withoutHeapedMarks(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        plain.reserveCapacity(text.utf8.count)
        var marks = 0
        for scalar in text.unicodeScalars {
            marks = isMark(scalar) ? marks + 1 : 0
            if marks <= mostMarks { plain.append(scalar) }
        }
        return String(plain)
    }

    /// Whether the character joins the one before it, so that any number of them is one letter.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x300 else { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: return true
        default:
            return scalar.properties.isGraphemeExtend || scalar.properties.isEmojiModifier
                || (0x1100...0x11FF).contains(scalar.value)
        }
    }

    /// How a character is written; `nil` for one that is dropped.
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
