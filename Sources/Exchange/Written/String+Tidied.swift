import Concept
import Register

extension StringProtocol {
    /// The text as it is kept and compared: in NFC, single spaces, no line ends, none at the ends.
    var tidied: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .composed
    }
}
