import Foundation

/// The number of a page: `- 2 -`, `Seite 2`, `Seite 2 von 5`, `Seite 2/5`.
enum PageNumber {
    /// The text without the number of a page at its beginning or end.
    static func removed(from text: String) -> String {
        guard let range = range(in: text) else { return text }
        return text.replacingCharacters(in: range, with: "")
    }

    /// Where the text gives the number of its page, which only its beginning and end may do.
    static func range(in text: String) -> Range<String.Index>? {
        if isBetweenDashes(text) { return text.startIndex..<text.endIndex }
        guard text.last?.isASCIIDigit == true || text.hasPrefix("Seite "),
            let start = text.range(of: "Seite ", options: .backwards)?.lowerBound
        else { return nil }
        var rest = text[start...].dropFirst("Seite ".count)
        guard skipNumber(&rest) else { return nil }
        for divider in ["von", "/"] where rest.drop(while: \.isSpace).hasPrefix(divider) {
            rest = rest.drop(while: \.isSpace).dropFirst(divider.count)
            guard skipNumber(&rest) else { return nil }
        }
        let isAtEdge = start == text.startIndex || rest.isEmpty
        return isAtEdge ? start..<rest.startIndex : nil
    }

    /// Whether the text is a number between dashes.
    private static func isBetweenDashes(_ text: String) -> Bool {
        let dashes: Set<Character> = ["-", "–", "—"]
        guard (3..<10).contains(text.utf8.count), let first = text.first, let last = text.last,
            dashes.contains(first), dashes.contains(last)
        else { return false }
        let number = text.dropFirst().dropLast().collapsed
        return !number.isEmpty && number.allSatisfy(\.isASCIIDigit)
    }

    /// Skips a number of up to five digits; false where there is none.
    private static func skipNumber(_ text: inout Substring) -> Bool {
        let rest = text.drop(while: \.isSpace)
        let digits = rest.prefix(5).prefix(while: \.isASCIIDigit)
        text = rest[digits.endIndex...]
        return !digits.isEmpty
    }
}

extension Character {
    /// Whether it is white space inside of a line.
    var isSpace: Bool { self == " " || self == "\t" }
}
