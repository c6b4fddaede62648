import Concept
import Register

/// A word of a text, to be asked whether it may be a part of a name.
struct NameWord {
    /// Where it stands among the scalars of the text.
    let range: Range<Int>
    /// The word as it is written, without soft hyphens.
    let text: String
    /// The word as it is compared: lower case, no accents.
    let folded: String
    /// What is between it and the next word.
    let gap: Gap

    /// What can be between two words.
    enum Gap: Hashable {
        /// Nothing: the text ends with the word.
        case end
        /// White space only.
        case space
        /// A point, mostly with a space: "Dr. ", "E.".
        case point
        /// A comma, with or without white space.
        case comma
        /// Any other sign, or several.
        case other
    }

    /// Whether it begins with a capital.
    var isCapital: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }

    /// Whether it is an initial: one capital before a point.
    var isInitial: Bool { isCapital && gap == .point && text.unicodeScalars.count == 1 }

    /// Whether it is an abbreviation such as "AWO" or "IB", and so not a name.
    var isAcronym: Bool {
        let scalars = text.unicodeScalars
        let last = scalars.last?.properties
        return isCapital && scalars.count <= 5 && scalars.count >= 2
            && last?.isUppercase == true
    }

    /// Whether it may be a last name: a capital, and no word for a body, an office or a thing.
    var mayBeName: Bool {
        isCapital && !isInitial && text.unicodeScalars.count >= 2 && !isAcronym
            && !NotNames.has(folded)
    }

    /// Whether it is a first name, also a double one such as "Hans-Peter".
    var isFirstName: Bool {
        guard isCapital, text.unicodeScalars.count >= 2 else { return false }
        return folded.split(separator: "-").allSatisfy { FirstNames.has(String($0)) }
    }

    /// The word in lower case without accents, with German umlauts as two letters.
    static func folded(_ word: String) -> String {
        if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
        let spelled = word.composed.lowercased()
            .replacing("ä", with: "ae").replacing("ö", with: "oe").replacing("ü", with: "ue")
            .replacing("ß", with: "ss").replacing("ı", with: "i").replacing("ł", with: "l")
            .replacing("ø", with: "o").replacing("đ", with: "d").replacing("æ", with: "ae")
        var bare = String.UnicodeScalarView()
        for scalar in spelled.decomposed.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .format: break
            default: bare.append(scalar)
            }
        }
        return String(bare)
    }
}

/// A text as a list of words, cut in one walk.
struct NameWords {
    /// The text; ranges of words count its scalars.
    let scalars: [Unicode.Scalar]
    /// The words in order.
    private(set) var words: [NameWord] = []

    /// Cuts a text at everything that is not inside of a word.
    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        self.scalars = scalars
        var starts: [Range<Int>] = []
        var place = 0
        while place < scalars.count {
            guard scalars[place].properties.isAlphabetic else {
                place += 1
                continue
            }
            let start = place
            while place < scalars.count, Self.isInWord(scalars, place) { place += 1 }
            starts.append(start..<place)
        }
        words.reserveCapacity(starts.count)
        for (index, range) in starts.enumerated() {
            let next = index + 1 < starts.count ? starts[index + 1].lowerBound : scalars.count
            let word = Self.string(scalars[range])
            words.append(
                NameWord(
                    range: range,
                    text: word,
                    folded: NameWord.folded(word),
                    gap: Self.gap(scalars[range.upperBound..<next])
                )
            )
        }
    }

    /// The scalars as a text, with plain hyphens and without soft ones.
    static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        // A soft hyphen is not a letter of the name.
        for scalar in scalars where scalar != "\u{AD}" {
            view.append(["\u{2010}", "\u{2011}"].contains(scalar) ? "-" : scalar)
        }
        return String(view)
    }

    /// Whether the scalar belongs to the word: a letter, an accent, or a sign before a letter.
    private static func isInWord(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
        let scalar = scalars[place]
        if scalar.properties.isAlphabetic || scalar.properties.isGraphemeExtend { return true }
        let isJoint = ["-", "\u{2010}", "\u{2011}", "\u{AD}", "'", "’"].contains(scalar)
        return isJoint && place + 1 < scalars.count
            && scalars[place + 1].properties.isAlphabetic
    }

    /// What kind of gap these scalars are.
    private static func gap(_ scalars: ArraySlice<Unicode.Scalar>) -> NameWord.Gap {
        let signs = scalars.filter { !$0.properties.isWhitespace && $0 != "\u{AD}" }
        if scalars.isEmpty { return .end }
        switch signs.count {
        case 0: return .space
        case 1 where signs.first == ".": return .point
        case 1 where signs.first == ",": return .comma
        case 2 where Array(signs) == [".", "-"]: return .point
        default: return .other
        }
    }
}
