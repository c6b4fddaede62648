/// The marks of publicness among the words of a text, and what they mean together.
///
/// Words become items, so that "nicht öffentlich" is one; the items together give the answer. It is
/// open only where there is just one open mark whose neighbours are known, or a ticked box beside
/// it.
///
/// - Source: decision 39.
struct Notation {
    /// What the marks mean; unknown where there are none, or where they disagree.
    let publicness: Publicness
    /// The places of the words and boxes that are part of a mark.
    let marks: [Int]
    /// Whether the text ends with a mark that wants another word: "nicht", or a box.
    let dangles: Bool

    /// A mark as a reader sees it: "nicht öffentlich" is one.
    fileprivate enum Item: Hashable {
        /// A mark of its own; `unclear` for one that is broken or stands beside a word that is not
        /// known.
        case open, closed, unclear
        /// A box, ticked or not; `nil` where nobody can say which.
        case box(Bool?)
        /// Other words between a box and a mark, which then do not belong together.
        case gap
    }

    /// Finds the marks, one after the other, and asks what they mean.
    init(_ words: [NotationWord]) {
        var items: [Item] = []
        var marks: [Int] = []
        var index = 0
        var isApart = false
        while index < words.count {
            let (item, count) = Notation.item(at: index, words)
            if let item {
                // A box belongs to the word next to it, not to one further on.
                if isApart, item.isBox != items.last?.isBox, !items.isEmpty { items.append(.gap) }
                items.append(item)
                isApart = false
            } else {
                isApart = isApart || !words[index].isSign
            }
            if item != nil {
                marks += (index..<(index + count)).filter {
                    !words[$0].isSign || words[$0].meaning.isBox
                }
            }
            index += count
        }
        self.marks = marks
        publicness = Notation.answer(items)
        let last = marks.last.map { words[$0] }
        let isEnd = last?.source == words.last?.source
        dangles = isEnd && (last?.meaning == .denial || last?.meaning.isBox == true)
    }

    /// The mark that begins at a word, and how many words it takes; `nil` for a word that is none.
    private static func item(
        at index: Int,
        _ words: [NotationWord]
    ) -> (Item?, count: Int) {
        switch words[index].meaning {
        case .box(let isTicked): return (.box(isTicked), 1)
        case .closed: return (.closed, 1 + length(ofClosed: index, words))
        case .broken: return (.unclear, 1)
        case .denial: return denial(at: index, words)
        case .open:
            guard isMark(index, words) else { return (nil, 1) }
            return (isUnderstood(index...index, words) ? .open : .unclear, 1)
        case .adjective:
            guard let end = sitting(after: index, words) else { return (nil, 1) }
            return (isUnderstood(index...end, words) ? .open : .unclear, end - index + 1)
        case .other:
            return words[index].plain == "öffentlichkeit" ? (.unclear, 1) : (nil, 1)
        }
    }

    /// A denial: "nicht öffentlich" is closed, "nicht" beside any other word is unclear.
    private static func denial(at index: Int, _ words: [NotationWord]) -> (Item?, count: Int) {
        let next = index + 1
        guard next < words.count else { return (.unclear, 1) }
        if words[index].plain == "nicht", ResultWords.verbs.contains(words[next].plain) {
            return (nil, 1)
        }
        if words[next].meaning == .open || words[next].meaning == .adjective {
            return (.closed, 2 + followers(after: next, words))
        }
        return (.unclear, 1)
    }

    /// How many more words belong to a closed mark: "N Ö" is one mark.
    private static func length(ofClosed index: Int, _ words: [NotationWord]) -> Int {
        let next = index + 1
        guard words[index].plain == "n", next < words.count, words[next].meaning == .open else {
            return followers(after: index, words)
        }
        return 1 + followers(after: next, words)
    }

    /// How many words belong to the mark before: "Sitzung", or "der Öffentlichkeit".
    private static func followers(after index: Int, _ words: [NotationWord]) -> Int {
        let rest = words.dropFirst(index + 1).prefix(2)
        if let first = rest.first, isSitting(first) { return 1 }
        let hasNoun = rest.last.map { $0.plain.hasPrefix("öff") && $0.plain != "öffentlich" }
        return rest.count == 2 && ["der", "d"].contains(rest.first?.plain) && hasNoun == true
            ? 2 : 0
    }

    /// Whether a single "Ö" is a mark: in brackets, at the end, or before a day; "Ö 5" is an item.
    private static func isMark(_ index: Int, _ words: [NotationWord]) -> Bool {
        guard words[index].plain == "ö" else { return true }
        guard index + 1 < words.count, !words[index].isInBrackets else { return true }
        let next = words[index + 1]
        return next.meaning != .other || !next.hasDigit || next.plain.contains(".")
    }

    /// The place of "Sitzung" directly after a word; `nil` where it is not there.
    private static func sitting(after index: Int, _ words: [NotationWord]) -> Int? {
        let next = index + 1
        return next < words.count && isSitting(words[next]) ? next : nil
    }

    /// Whether the word stands for a sitting or a part of one.
    private static func isSitting(_ word: NotationWord) -> Bool {
        ["sitzung", "sitzungsteil", "teil"].contains { word.plain.hasPrefix($0) }
    }

    /// The answer of all items: unclear ones and disagreement make it unknown.
    private static func answer(_ items: [Item]) -> Publicness {
        if items.contains(.unclear) { return .unknown }
        if items.contains(where: \.isBox) { return ticked(items) }
        if items == [.open] { return .public }
        return !items.isEmpty && items.allSatisfy { $0 == .closed } ? .nonPublic : .unknown
    }

    /// The answer of boxes with a word each, all before or all behind their words; just one is
    /// ticked.
    private static func ticked(_ items: [Item]) -> Publicness {
        guard items.count % 2 == 0 else { return .unknown }
        let boxesComeFirst = items[0].isBox
        var words: Set<Item> = []
        var chosen: [Item] = []
        for index in stride(from: 0, to: items.count, by: 2) {
            let pair = (items[index], items[index + 1])
            let (box, word) = boxesComeFirst ? pair : (pair.1, pair.0)
            guard case .box(let isTicked?) = box, word == .open || word == .closed,
                words.insert(word).inserted
            else { return .unknown }
            if isTicked { chosen.append(word) }
        }
        if chosen == [.open] { return .public }
        return chosen == [.closed] ? .nonPublic : .unknown
    }
}

extension Notation.Item {
    var isBox: Bool { if case .box = self { true } else { false } }
}

extension NotationWord.Meaning {
    fileprivate var isBox: Bool { if case .box = self { true } else { false } }
}

// MARK: - The words beside a mark

extension Notation {
    /// Whether the words before and after an open mark may stand there.
    ///
    /// A small word that is not known could be a "nicht" that was misread.
    private static func isUnderstood(
        _ range: ClosedRange<Int>,
        _ words: [NotationWord]
    ) -> Bool {
        let before = words[..<range.lowerBound].last { !$0.isSign }
        let after = words[(range.upperBound + 1)...].first { !$0.isSign }
        if let after, !isKnown(after), !isTask(after) { return false }
        guard let before, !isKnown(before) else { return true }
        return before.startsLarge && before.letterCount > 2 && !isLikeDenial(before.plain)
            && !endsLikeDenial(words[..<range.lowerBound])
    }

    /// Whether a word is known to stand beside a mark.
    private static func isKnown(_ word: NotationWord) -> Bool {
        word.meaning != .other || word.hasDigit && word.letterCount < 3
            || neighbours.contains(word.plain) || ResultWords.all.contains(word.plain)
    }

    /// Whether a word after a mark is the task of a body, or a body in the next column.
    private static func isTask(_ word: NotationWord) -> Bool {
        word.startsLarge
            && (tasks.contains(where: word.plain.hasPrefix) || CouncilBody.isLikely(word.plain)
                || isSitting(word) || word.plain == "top")
    }

    /// Beginnings of words that may follow a mark, in lower case.
    private static let tasks = [
        "vorberat", "entscheid", "beschluss", "beschließend", "kenntnis", "anhörung", "beratung",
        "stellungnahme", "empfehlung", "information", "zur", "januar", "februar", "märz", "april",
        "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember", "montag",
        "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "kultur", "ursprung",
    ]

    /// Whether a word could be a "nicht" with up to two letters misread.
    private static func isLikeDenial(_ word: String) -> Bool {
        let bones = NotationWord.skeleton(of: word)
        return (3...7).contains(bones.count) && distance(bones, Array("nicht".utf8)) < 3
    }

    /// Whether short pieces before a mark make up a "nicht": "n i cht", "NI EHT".
    private static func endsLikeDenial(_ words: ArraySlice<NotationWord>) -> Bool {
        let pieces = words.suffix(6).reversed()
            .prefix { $0.isSign || $0.letterCount < 5 && !$0.hasDigit }
            .filter { !$0.isSign }
        var joined = ""
        for (index, piece) in pieces.enumerated() {
            joined = piece.plain + joined
            if index > 0, isLikeDenial(joined) { return true }
        }
        return false
    }

    /// Small words that may stand beside a mark.
    private static let neighbours: Set = [
        "um", "uhr", "am", "in", "zur", "der", "einer", "voraussichtlich", "ja", "des",
        "mo", "di", "mi", "do", "fr", "sa",
    ]

    /// How many letters have to be inserted, removed or replaced to turn one word into the other.
    ///
    /// - Source: Levenshtein's distance.
    private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
        var row = Array(0...second.count)
        for (index, letter) in first.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in second.indices {
                let cost = diagonal + (letter == second[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(cost, row[column] + 1, diagonal + 1)
            }
        }
        return row[second.count]
    }
}
