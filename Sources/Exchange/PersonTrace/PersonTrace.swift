import Sheets

/// Finds signs that a text names persons, because the record holds only offices and functions.
///
/// A name that a salutation, a first name or an address shows to be one is known in the whole list
/// or paper from then on.
///
/// - Source: decisions 22 and 40.
struct PersonTrace: Sendable {
    /// Last names that were shown to be names, folded.
    private var known: Set<String> = []
    /// Names that count only as a whole, folded word by word.
    private var wholes: Set<[String]> = []

    /// Knows no names, and goes by signs alone.
    init() {}

    /// Knows people by first and last name together, because the last name alone may be a word.
    init(learningWhole names: [String]) {
        for name in names {
            let words = NameWords(name).words.filter { !NameRuns.isTitle($0) }.map(\.folded)
            if words.count > 1 { wholes.insert(words) }
        }
    }

    /// Learns the names in all cells of a list, before any cell is asked.
    init(learning rows: [Sheet.Row]) {
        for row in rows {
            for cell in row.cells where cell.mayHoldLetters { learn(cell) }
        }
    }

    /// Learns the names of people who are named elsewhere, such as the authors of a paper.
    init(learning names: [String]) {
        for name in names { learn(name) }
    }

    /// Learns the last names that a text shows: in e-mail addresses, and beside other signs.
    ///
    /// Prose rules are used for it, because a name that is learnt wrongly takes words out
    /// everywhere.
    private mutating func learn(_ cell: String) {
        let text = NameWords(cell)
        for name in PersonSigns.names(in: text) { known.insert(name) }
        for word in text.words(in: NameRuns(text, isProse: true, knowing: []).ranges)
        where isLearnt(word) {
            known.insert(word.folded)
            for part in word.folded.split(separator: "-").map(String.init)
            where part.utf8.count >= 3 && !NotNames.has(part) && !FirstNames.has(part) {
                known.insert(part)
            }
        }
    }

    /// Whether a word inside of a name is its last name.
    private func isLearnt(_ word: NameWord) -> Bool {
        word.isCapital && word.text.unicodeScalars.count >= 3 && !word.isFirstName
            && !NotNames.has(word.folded) && !NameRuns.isTitle(word)
    }

    /// Whether a text names a person; a cell that is not prose is looked at more closely.
    func isIn(_ text: String, isProse: Bool = false) -> Bool {
        text.mayHoldPerson && !ranges(NameWords(text), isProse: isProse).isEmpty
    }

    /// Whether a cell holds a person and nothing else that counts: "Frau Muster (Amt 50)".
    ///
    /// What is in brackets, short words, and words such as "Telefon" do not count.
    func isWhole(_ cell: String, isProse: Bool = false) -> Bool {
        guard cell.mayHoldPerson, cell.utf8.count <= 300 else { return false }
        let text = NameWords(cell)
        let ranges = ranges(text, isProse: isProse)
        if ranges.isEmpty { return false }
        var depth = 0
        var place = 0
        return text.words.allSatisfy { word in
            while place < word.range.lowerBound {
                if text.scalars[place] == "(" { depth += 1 }
                if text.scalars[place] == ")" { depth -= 1 }
                place += 1
            }
            return depth > 0 || word.text.unicodeScalars.count < 3
                || ranges.contains { $0.overlaps(word.range) } || Self.isOnShelf(word.folded)
        }
    }

    /// Whether a word may stand beside a name in a cell for persons: "Sozialamt", "Telefon".
    private static func isOnShelf(_ word: String) -> Bool {
        word.hasSuffix("amt") || word.hasPrefix("tel") || word.hasPrefix("zustaendig")
            || ["mail", "fax", "mobil", "handy", "abteilung", "fachbereich", "und", "leitung"]
                .contains(word)
    }

    /// Whether at least half of the cells with something in them hold a person.
    func areMost(of cells: some Sequence<String>) -> Bool {
        var filled = 0
        var persons = 0
        for cell in cells where cell.utf8.contains(where: { $0 > 0x20 }) {
            filled += 1
            if isWhole(cell) { persons += 1 }
        }
        return persons > 0 && persons * 2 >= filled
    }

    /// The text with "[…]" where it named a person; `nil` where no other word is left.
    func without(_ text: String, isProse: Bool) -> String? {
        let words = NameWords(text)
        let ranges = Self.joined(ranges(words, isProse: isProse), words.scalars)
        if ranges.isEmpty { return text }
        let isLeft = words.words(in: ranges).count < words.words.count
        return isLeft ? Self.cut(ranges, out: words) : nil
    }

    /// The text with the ranges cut out; they are in order and do not overlap.
    private static func cut(_ ranges: [Range<Int>], out words: NameWords) -> String {
        var kept = String.UnicodeScalarView()
        var place = 0
        for range in ranges {
            // One by one, because appending several at once would copy all that is kept so far.
            for scalar in words.scalars[place..<range.lowerBound] { kept.append(scalar) }
            for scalar in gone.unicodeScalars { kept.append(scalar) }
            place = range.upperBound
        }
        for scalar in words.scalars[place...] { kept.append(scalar) }
        return String(kept)
    }

    /// What stands in the place of something that was taken out.
    static let gone = "[…]"

    /// Where the text names persons, not in order: by signs, by known names, by whole names.
    private func ranges(_ text: NameWords, isProse: Bool) -> [Range<Int>] {
        PersonSigns.ranges(in: text) + NameRuns(text, isProse: isProse, knowing: known).ranges
            + wholes.flatMap { text.ranges(of: $0) }
    }

    /// The ranges in order; those that touch, or have only spaces and signs between them, become
    /// one.
    private static func joined(
        _ ranges: [Range<Int>],
        _ scalars: [Unicode.Scalar]
    ) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            guard let last = joined.last else {
                joined.append(range)
                continue
            }
            let isNear =
                range.lowerBound <= last.upperBound
                || scalars[last.upperBound..<range.lowerBound].allSatisfy {
                    " ,;:()/".unicodeScalars.contains($0)
                } && range.lowerBound - last.upperBound <= 3
            if isNear {
                joined[joined.count - 1] =
                    last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        return joined
    }
}

extension NameWords {
    /// Where these words follow one another.
    fileprivate func ranges(of name: [String]) -> [Range<Int>] {
        guard let first = name.first, words.count >= name.count else { return [] }
        return words.indices.dropLast(name.count - 1).compactMap { place in
            guard words[place].folded == first else { return nil }
            let found = words[place..<(place + name.count)]
            guard found.map(\.folded) == name else { return nil }
            return found[place].range.lowerBound..<found[place + name.count - 1].range.upperBound
        }
    }

    /// The words inside of the ranges, which have to be in order.
    fileprivate func words(in ranges: [Range<Int>]) -> [NameWord] {
        var rest = ranges[...]
        return words.filter { word in
            while let first = rest.first, first.upperBound <= word.range.lowerBound {
                rest.removeFirst()
            }
            return rest.first?.overlaps(word.range) ?? false
        }
    }
}

extension String {
    /// A quick look at the bytes whether there can be any letter.
    fileprivate var mayHoldLetters: Bool { utf8.contains { $0 >= 0x41 } }

    /// A quick look at the bytes whether there can be a letter or a number.
    fileprivate var mayHoldPerson: Bool {
        utf8.contains { $0 >= 0x41 || (0x30...0x39).contains($0) }
    }
}
