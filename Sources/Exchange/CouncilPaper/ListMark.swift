/// The dash, dot or number before an item of a list.
struct ListMark {
    /// The item without a dash or dot, or with its number.
    let item: String

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

    // The last three are what Word's symbol fonts become in a PDF.
    private static let dots: Set<Character> = [
        "•", "▪", "●", "◦", "‣", "►", "➢", "■", "□", "✓", "·", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}",
    ]
    private static let dashes: Set<Character> = ["-", "–", "—", "*", "o", "+"]

    /// What follows `3.`, `A.` or `a)`; `nil` if none of them begins the text.
    static func withoutNumber(_ text: String) -> String? {
        if let number = ChapterNumber(startOf: text) { return number.text.collapsed }
        let mark = text.prefix(3)
        let isLetter = mark.first?.isLowercase == true && mark.dropFirst() == ") "
        return isLetter ? text.dropFirst(3).collapsed : nil
    }
}
