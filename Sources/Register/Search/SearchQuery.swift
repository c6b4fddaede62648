/// Words that somebody looks for: a record is found where all of them stand.
package struct SearchQuery: Hashable, Sendable {
    /// As they were typed, without what is too much.
    package let text: String
    package let words: [FoldedText]

    private static let wordLimit = 8

    /// `nil` where there is nothing to look for.
    package init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).prefix(Self.wordLimit)
        self.words = words.map { FoldedText(String($0)) }.filter { !$0.long.isEmpty }
        self.text = words.joined(separator: " ")
        if self.words.isEmpty { return nil }
    }

    package func matches(_ text: FoldedText) -> Bool {
        words.allSatisfy { text.contains($0) }
    }
}

extension Records {
    /// The records of some kinds in which all words stand, those that are called so first.
    ///
    /// A scan over what is there: no index that could fall behind or hold what may not be seen.
    package func found(_ query: SearchQuery, among kinds: [Kind]) -> [Version] {
        kinds.flatMap { kind in
            let found = table.versions(of: kind).filter { query.matches($0.foldedRecord.all) }
            let isNamed = found.map { query.matches($0.foldedRecord.name) }
            let named = zip(found, isNamed).filter(\.1).map(\.0)
            return named + zip(found, isNamed).filter { !$0.1 }.map(\.0)
        }
    }
}
