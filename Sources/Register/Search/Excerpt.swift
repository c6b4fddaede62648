/// The part of a text in which searched words were found, for a list of results.
package struct Excerpt: Hashable, Sendable {
    /// The part in order, split where a found word begins or ends.
    package let pieces: [Piece]

    /// A stretch of text that is marked as found or not.
    package struct Piece: Hashable, Sendable {
        /// The words as they are in the record, or "… " where the text is cut.
        package let text: String
        /// Whether it is one of the searched words.
        package let isFound: Bool
    }

    /// How many characters precede the first found word, and the most that are shown in all.
    private static let (lead, limit) = (50, 160)

    /// Takes the text of the record in which most of the words occur; `nil` if none occurs in any.
    package init?(of record: any Record, for query: SearchQuery) {
        let texts = record.searchedTexts.map { (text: $0, folded: FoldedText($0)) }
        let counted = texts.map { text in
            (text.text, query.words.count { text.folded.contains($0) })
        }
        guard let best = counted.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return nil }
        self.init(in: best.0, for: query)
    }

    /// Marks the words in a text and cuts it around the first of them.
    package init(in text: String, for query: SearchQuery) {
        let characters = Array(text)
        var isFound = [Bool](repeating: false, count: characters.count)
        let folded = FoldedCharacters(characters)
        for word in query.words {
            for range in folded.ranges(of: word) {
                for index in range { isFound[index] = true }
            }
        }
        let window = Excerpt.window(characters, isFound)
        var pieces: [Piece] = window.lowerBound > 0 ? [Piece(text: "… ", isFound: false)] : []
        var begin = window.lowerBound
        for index in window
        where index + 1 == window.upperBound || isFound[index] != isFound[index + 1] {
            pieces.append(
                Piece(text: String(characters[begin...index]), isFound: isFound[index])
            )
            begin = index + 1
        }
        if window.upperBound < characters.count { pieces.append(Piece(text: " …", isFound: false)) }
        self.pieces = pieces
    }

    /// The part to show, cut between words where possible.
    private static func window(_ characters: [Character], _ isFound: [Bool]) -> Range<Int> {
        let first = isFound.firstIndex(of: true) ?? 0
        var begin = max(0, first - lead)
        while begin > 0, begin < first, !characters[begin - 1].isWhitespace { begin += 1 }
        var end = min(characters.count, begin + limit)
        while end < characters.count, end > first + 1, !characters[end].isWhitespace,
            !isFound[end - 1]
        {
            end -= 1
        }
        return begin..<end
    }
}

/// A text folded letter by letter, with the way back from each byte to its character.
private struct FoldedCharacters {
    private let long: [UInt8]
    private let short: [UInt8]
    /// For each byte of `long`, the index of the character that it came from.
    private var longOrigin: [Int] = []
    private var shortOrigin: [Int] = []

    init(_ characters: [Character]) {
        var long: [UInt8] = []
        var short: [UInt8] = []
        for (index, character) in characters.enumerated() {
            let folded = FoldedText(String(character))
            long += folded.long
            short += folded.short
            longOrigin += Array(repeating: index, count: folded.long.count)
            shortOrigin += Array(repeating: index, count: folded.short.count)
        }
        self.long = long
        self.short = short
    }

    /// Where a word occurs, as ranges of characters; the short spelling counts only if the long one
    /// is not found.
    func ranges(of word: FoldedText) -> [ClosedRange<Int>] {
        let found = places(of: word.long, in: long).map {
            longOrigin[$0.lowerBound]...longOrigin[$0.upperBound]
        }
        return found.isEmpty
            ? places(of: word.short, in: short).map {
                shortOrigin[$0.lowerBound]...shortOrigin[$0.upperBound]
            } : found
    }

    private func places(of word: [UInt8], in text: [UInt8]) -> [ClosedRange<Int>] {
        guard !word.isEmpty, word.count <= text.count else { return [] }
        var places: [ClosedRange<Int>] = []
        var index = 0
        while index + word.count <= text.count {
            if text[index..<(index + word.count)].elementsEqual(word) {
                places.append(index...(index + word.count - 1))
                index += word.count
            } else {
                index += 1
            }
        }
        return places
    }
}
