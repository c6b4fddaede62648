extension String {
    /// The text with at most 32 code points in each character.
    ///
    /// Thousands of accents on one letter form a single character, and every comparison would have
    /// to look at all of them again. The rest of such a character is replaced by U+FFFD.
    var withoutPiles: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        var kept = String.UnicodeScalarView()
        for character in self {
            var height = 0
            // One at a time: appending several at once would copy everything that is kept.
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

    /// The most code points of one character; no script and no emoji needs as many.
    private static let pileLimit = 32
}
