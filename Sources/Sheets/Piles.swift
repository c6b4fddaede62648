extension String {
    /// The text without piles of signs that stand in one place.
    ///
    /// Thousands of accents on one letter are one character, of which all that compares or folds text
    /// would have to look at each part again and again. What lies above is cut, and a sign for that
    /// stands there.
    var withoutPiles: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        var kept = String.UnicodeScalarView()
        for character in self {
            var height = 0
            // One by one: several at once would copy all that is kept.
            for scalar in character.unicodeScalars {
                height += 1
                if height > Self.pileLimit {
                    kept.append("\u{FFFD}")
                    break
                }
                kept.append(scalar)
            }
        }
        return String(kept)
    }

    /// More than any script or picture is made of.
    private static let pileLimit = 32
}
