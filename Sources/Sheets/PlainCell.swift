import Foundation
import Register

extension StringProtocol {
    /// The text of a cell in the form in which it is kept and compared.
    ///
    /// In NFC, with line feeds as the only line breaks, spaces for tabs, without control characters
    /// and byte order marks, and without white space at both ends.
    package var plainCell: String {
        var plain = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in composed.unicodeScalars {
            switch scalar {
            case "\n": if previous != "\r" { plain.append("\n") }
            case "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": plain.append("\n")
            case "\t": plain.append(" ")
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}", "\u{FEFF}": break
            default: plain.append(scalar)
            }
            previous = scalar
        }
        return String(plain).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
