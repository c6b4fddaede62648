import Decoding
import Foundation

/// A word or a box of a printed text, and what it can mean for publicness.
///
/// - Source: decision 39.
struct NotationWord {
    /// What a word by itself can mean.
    enum Meaning: Hashable {
        /// "öffentlich" or "Ö", as one whole word.
        case open
        /// "nichtöffentlich", "NÖ", "vertraulich".
        case closed
        /// "nicht", "n.", "kein": closes what stands beside it.
        case denial
        /// A form of the word that is not known: "öffent-", "offentlich".
        case broken
        /// "öffentliche": a mark before "Sitzung", and part of a name elsewhere.
        case adjective
        /// A box or a cross; `nil` where nobody can say whether it is ticked.
        case box(isTicked: Bool?)
        /// Any other word.
        case other
    }

    /// The place of the printed word that it comes from; one printed word may have several parts.
    let source: Int
    /// What it can mean.
    let meaning: Meaning
    /// In lower case, without marks at its ends; empty for a box.
    let plain: String
    /// Whether it begins with a capital.
    let startsLarge: Bool
    /// Whether it stands in brackets by itself.
    let isInBrackets: Bool

    /// How many letters it has.
    var letterCount: Int { plain.unicodeScalars.count { $0.properties.isAlphabetic } }
    /// Whether it has a digit in it.
    var hasDigit: Bool { plain.utf8.contains { (48...57).contains($0) } }
    /// Whether it is neither word nor number.
    var isSign: Bool { letterCount == 0 && !hasDigit }

    /// The word as text recognition may have seen it: no dots, and `l`, `1` and `i` the same.
    ///
    /// As bytes, because every word in the head of a paper is looked at.
    static func skeleton(of text: String) -> [UInt8] {
        var skeleton: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "ö", "ó", "ò", "ô", "õ", "ő", "ø", "0", "6": skeleton.append(UInt8(ascii: "o"))
            case "l", "1", "|", "!", "í", "ì", "ï", "î", "ı", "j":
                skeleton.append(UInt8(ascii: "i"))
            case "e" where skeleton.last == UInt8(ascii: "o"): break
            case "a"..."z": skeleton.append(UInt8(ascii: scalar))
            case let letter where letter.value > 127 && letter.properties.isAlphabetic:
                skeleton.append(UInt8(ascii: "?"))
            default: break
            }
        }
        return skeleton
    }
}

extension NotationWord {
    /// Takes a printed word, whose meaning depends on the points and brackets around it, too.
    init(_ printed: Substring, source: Int) {
        self.source = source
        let trimmed = printed.trimming(NotationWord.marks)
        plain = NotationWord.small(trimmed)
        startsLarge = trimmed.unicodeScalars.first?.properties.isUppercase ?? false
        isInBrackets = printed.first == "(" && printed.last == ")"
        meaning = NotationWord.meaning(of: plain, printed)
    }

    /// Takes a box.
    init(isTicked: Bool?, source: Int) {
        self.source = source
        meaning = .box(isTicked: isTicked)
        plain = ""
        startsLarge = false
        isInBrackets = false
    }

    /// Marks that may stand at the ends of a word.
    static let marks = "(),;:.?[]„“\"'"

    /// The word in lower case, with "oeff" as "öff".
    private static func small(_ word: String) -> String {
        let small = word.lowercased()
        guard Array(small.utf8).hold(oeff), let start = small.range(of: "oeff")?.lowerBound else {
            return small
        }
        return small[..<start] + "öff" + small[start...].dropFirst(4)
    }

    /// What a word means: known forms first, then forms that were misread, by their skeleton.
    private static func meaning(of printed: String, _ whole: Substring) -> Meaning {
        if ticks.contains(printed) { return .box(isTicked: true) }
        // A word that begins with a point has lost what stood before it.
        let isWhole = whole.first != "."
        let isShort = (printed == "öff" || printed == "öffentl") && whole.contains(".")
        if openWords.contains(printed) || printed == "ö" || isShort {
            return isWhole ? .open : .broken
        }
        let plain = printed.last == "-" ? printed.trimming("-") : printed
        if adjectives.contains(plain) { return .adjective }
        if closedWords.contains(plain) { return .closed }
        if denials.contains(plain) { return .denial }
        let bones = skeleton(of: plain)
        if closedBones.contains(where: { bones.hold($0) })
            || closedStarts.contains(where: { bones.starts(with: $0) })
        {
            return .closed
        }
        if bones == nicht { return .denial }
        return isBroken(plain, bones) ? .broken : .other
    }

    /// Whether a word is a form of "öffentlich" that is not known.
    private static func isBroken(_ plain: String, _ bones: [UInt8]) -> Bool {
        if bones.hold(nicht) { return true }
        let isClose =
            bones.hold(ffent) || bones.hold(entlich)
            || plain.hasPrefix("öff") && !plain.hasPrefix("öffn")
        guard isClose else { return false }
        let isKnown = ["öffentlichkeits", "öffentlich-rechtlich", "veröffentlich", "hoffentlich"]
            .contains { plain.hasPrefix($0) }
        return !isKnown
    }

    /// Parts of words as bytes, to look for them quickly; `entlich` as a skeleton.
    private static let oeff = Array("oeff".utf8)
    private static let ffent = Array("ffent".utf8)
    private static let entlich = Array("entiich".utf8)
    private static let nicht = Array("nicht".utf8)
    /// Crosses and ticks.
    private static let ticks: Set = ["x", "×", "✓", "✔", "✗", "✘"]

    /// Words that open a sitting by themselves.
    private static let openWords: Set = ["öffentlich"]
    /// Forms that open a sitting only before a word such as "Sitzung".
    private static let adjectives: Set = [
        "öffentliche", "öffentlicher", "öffentlichen", "öffentliches", "öffentlichem",
    ]
    /// Words and abbreviations that close a sitting by themselves.
    private static let closedWords: Set = [
        "n", "nö", "noe", "n.ö", "n.oe", "n-ö", "n-oe", "n.-ö", "vs", "vs-nfd", "intern", "interne",
        "interner", "internen",
    ]
    /// Parts of skeletons, in which `l` is written as `i`.
    private static let closedBones = [
        "vertrauiich", "geheim", "ausschiuss", "geschiossen", "verschiossen", "nonpubiic", "nichto",
    ].map { Array($0.utf8) }
    /// Beginnings of skeletons of words that close a sitting.
    private static let closedStarts = ["noff", "nonoff", "unoff"].map { Array($0.utf8) }
    /// Words that deny.
    private static let denials: Set = [
        "non", "no", "nein", "kein", "keine", "keiner", "keinen", "ohne", "nichts",
    ]
}

extension [UInt8] {
    /// Whether these bytes stand anywhere among the bytes.
    fileprivate func hold(_ part: [UInt8]) -> Bool {
        guard count >= part.count else { return false }
        return (0...(count - part.count)).contains { self[$0...].starts(with: part) }
    }
}
