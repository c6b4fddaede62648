/// Whether two titles differ by typing errors only.
enum TitleLikeness {
    /// At most one letter in six differs, and three in all.
    ///
    /// Numbers and single letters have to be the same: "Kurs 1" and "Kurs 2" are two titles. Titles
    /// of more than 300 letters are only near where they are equal.
    static func isNear(_ one: String, _ other: String) -> Bool {
        let one = ListWord.folded(one)
        let other = ListWord.folded(other)
        if one == other { return true }
        let length = max(one.unicodeScalars.count, other.unicodeScalars.count)
        let limit = min(3, length / 6)
        guard length <= 300, limit > 0, signs(one) == signs(other) else { return false }
        return areWithin(limit, Array(one.unicodeScalars), Array(other.unicodeScalars))
    }

    /// The words in which titles of a series differ: numbers and single letters.
    private static func signs(_ folded: String) -> [Substring] {
        folded.split(separator: " ").filter { $0.count == 1 || $0.contains(where: \.isNumber) }
    }

    /// Whether at most so many letters have to be inserted, removed or replaced.
    ///
    /// Only cells of the table near its diagonal are computed, because all others are above the
    /// limit.
    ///
    /// - Source: Levenshtein's distance, row by row, in the band of Ukkonen.
    private static func areWithin(
        _ limit: Int,
        _ one: [Unicode.Scalar],
        _ other: [Unicode.Scalar]
    ) -> Bool {
        let far = limit + 1
        guard abs(one.count - other.count) <= limit else { return false }
        var above = (0...other.count).map { min($0, far) }
        for (row, letter) in one.enumerated() {
            var here = [Int](repeating: far, count: other.count + 1)
            here[0] = min(row + 1, far)
            for column in max(0, row - limit)..<max(0, min(other.count, row + limit + 1)) {
                let changed = above[column] + (letter == other[column] ? 0 : 1)
                here[column + 1] = min(changed, above[column + 1] + 1, here[column] + 1, far)
            }
            above = here
        }
        return above[other.count] <= limit
    }
}
