import Foundation

/// The normal forms of Unicode, in time that grows as the text does.
///
/// Foundation moves the rest of a text for each sign that changes its length: a text of accents took
/// the square of its length. So it is given short pieces, cut where one character ends and the next
/// begins; what composes or changes its order stands within one character.
///
/// - Source: UAX #15 (normal forms), UAX #29 (characters).
extension StringProtocol {
    /// The text in NFC: a letter with its accents is one scalar where there is such a one.
    package var composed: String { normal { $0.precomposedStringWithCanonicalMapping } }

    /// The text in NFD: letters and accents are separate scalars.
    package var decomposed: String { normal { $0.decomposedStringWithCanonicalMapping } }

    /// Normalizes pieces of 200 characters, none of which is cut in the middle.
    private func normal(_ form: (String) -> String) -> String {
        guard utf8.contains(where: { $0 >= 0x80 }) else { return String(self) }
        var text = ""
        text.reserveCapacity(utf8.count)
        var start = startIndex
        while start != endIndex {
            let end = index(start, offsetBy: 200, limitedBy: endIndex) ?? endIndex
            text += form(String(self[start..<end]))
            start = end
        }
        return text
    }
}
