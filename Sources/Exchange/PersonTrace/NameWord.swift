import Concept
import Register

/// A word of a text, as it is asked whether it may be a part of a name.
struct NameWord {
    /// Its scalars in the text.
    let range: Range<Int>
    let text: String
    /// As it is compared.
    let folded: String
    /// What stands between it and the next word.
    let gap: Gap

    enum Gap: Hashable {
        /// Nothing, at the end.
        case end
        case space
        /// A point, and mostly a space: "Dr. ", "E.".
        case point
        case comma
        case other
    }

    var isCapital: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }

    /// "E" before a point.
    var isInitial: Bool { isCapital && gap == .point && text.unicodeScalars.count == 1 }

    /// "AWO", "IB": nobody is called so.
    var isAcronym: Bool {
        let scalars = text.unicodeScalars
        let last = scalars.last?.properties
        return isCapital && scalars.count <= 5 && scalars.count >= 2
            && last?.isUppercase == true
    }

    /// Whether it may be a last name: written large, and no word for a body, an office or a thing.
    var mayBeName: Bool {
        isCapital && !isInitial && text.unicodeScalars.count >= 2 && !isAcronym
            && !NotNames.has(folded)
    }

    /// "Erika", and "Hans-Peter".
    var isFirstName: Bool {
        guard isCapital, text.unicodeScalars.count >= 2 else { return false }
        return folded.split(separator: "-").allSatisfy { FirstNames.has(String($0)) }
    }

    /// Small letters without accents, with the German ones spelled out.
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

/// A text as its words, in one walk over it.
struct NameWords {
    let scalars: [Unicode.Scalar]
    private(set) var words: [NameWord] = []

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

    static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        // A soft hyphen is no letter of the name.
        for scalar in scalars where scalar != "\u{AD}" {
            view.append(["\u{2010}", "\u{2011}"].contains(scalar) ? "-" : scalar)
        }
        return String(view)
    }

    /// Letters with their accents, and signs between two letters.
    private static func isInWord(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
        let scalar = scalars[place]
        if scalar.properties.isAlphabetic || scalar.properties.isGraphemeExtend { return true }
        let isJoint = ["-", "\u{2010}", "\u{2011}", "\u{AD}", "'", "’"].contains(scalar)
        return isJoint && place + 1 < scalars.count
            && scalars[place + 1].properties.isAlphabetic
    }

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
