/// What somebody searches for: a record is found if all the words occur in it.
///
/// - Source: decision 17.
package struct SearchQuery: Hashable, Sendable {
    /// The words as typed, single spaces between them and those beyond the eighth left out.
    package let text: String
    /// The same words folded; at least one, at most eight.
    package let words: [FoldedText]

    private static let wordLimit = 8

    /// `nil` if there is no word to search for.
    package init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).prefix(Self.wordLimit)
        self.words = words.map { FoldedText(String($0)) }.filter { !$0.long.isEmpty }
        self.text = words.joined(separator: " ")
        if self.words.isEmpty { return nil }
    }

    /// Whether all words occur in a folded text, in any order.
    package func matches(_ text: FoldedText) -> Bool {
        words.allSatisfy { text.contains($0) }
    }
}

extension Records {
    /// The records of some kinds that match, for each kind those first whose name matches.
    ///
    /// Scans all records. An index could be out of date, or hold what may not be seen.
    package func found(_ query: SearchQuery, among kinds: [Kind]) -> [Version] {
        kinds.flatMap { kind in
            let found = table.versions(of: kind).filter { query.matches($0.foldedRecord.all) }
            let isNamed = found.map { query.matches($0.foldedRecord.name) }
            let named = zip(found, isNamed).filter(\.1).map(\.0)
            return named + zip(found, isNamed).filter { !$0.1 }.map(\.0)
        }
    }
}
