import Foundation
import Register

extension StringProtocol {
    /// The text of a cell as it is kept and compared: in NFC, with line breaks of one kind, without
    /// signs that no file can carry, and nothing empty at its ends.
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
