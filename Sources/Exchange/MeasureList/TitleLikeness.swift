/// Whether two titles differ by a slip of the pen only.
enum TitleLikeness {
    /// At most one letter in six is another one, and three in all; "Kurs 1" and "Kurs 2" are two.
    static func isNear(_ one: String, _ other: String) -> Bool {
        let one = ListWord.folded(one)
        let other = ListWord.folded(other)
        if one == other { return true }
        let length = max(one.unicodeScalars.count, other.unicodeScalars.count)
        let limit = min(3, length / 6)
        guard length <= 300, limit > 0, signs(one) == signs(other) else { return false }
        return distance(Array(one.unicodeScalars), Array(other.unicodeScalars)) <= limit
    }

    /// The words that tell one of a row from the next: numbers and single letters.
    private static func signs(_ folded: String) -> [Substring] {
        folded.split(separator: " ").filter { $0.count == 1 || $0.contains(where: \.isNumber) }
    }

    /// How many letters must be put in, taken out or changed.
    ///
    /// - Source: Levenshtein, row by row.
    private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        var above = Array(0...other.count)
        for (row, letter) in one.enumerated() {
            var here = [row + 1]
            for (column, second) in other.enumerated() {
                let changed = above[column] + (letter == second ? 0 : 1)
                here.append(min(changed, above[column + 1] + 1, here[column] + 1))
            }
            above = here
        }
        return above[other.count]
    }
}
