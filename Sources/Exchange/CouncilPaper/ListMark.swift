/// The dash, dot or number in front of an item of a list.
struct ListMark {
    /// The item without its dash or dot, but with its number.
    let item: String

    /// Reads an item; `nil` where the line does not begin with such a sign.
    init?(_ line: PaperLine) {
        let text = line.text
        guard let first = text.first else { return nil }
        let rest = text.dropFirst()
        if ListMark.dots.contains(first), !rest.isEmpty {
            item = rest.collapsed
        } else if ListMark.dashes.contains(first), let next = rest.first, " \t".contains(next) {
            item = rest.collapsed
        } else if ListMark.withoutNumber(text) != nil {
            item = text.collapsed
        } else {
            return nil
        }
    }

    // Signs that mark an item, even without a space; the last three are symbol fonts in PDFs.
    private static let dots: Set<Character> = [
        "•", "▪", "●", "◦", "‣", "►", "➢", "■", "□", "✓", "·", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}",
    ]
    /// Signs that mark an item only before a space.
    private static let dashes: Set<Character> = ["-", "–", "—", "*", "o", "+"]

    /// The text after `3.`, `A.` or `a)`; `nil` where none of them begins it.
    static func withoutNumber(_ text: String) -> String? {
        if let number = ChapterNumber(startOf: text) { return number.text.collapsed }
        let mark = text.prefix(3)
        let isLetter = mark.first?.isLowercase == true && mark.dropFirst() == ") "
        return isLetter ? text.dropFirst(3).collapsed : nil
    }
}
