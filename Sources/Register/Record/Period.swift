/// From when until when something runs, as far as it is known; free words where no day is.
package struct Period: Codable, Hashable, Sendable {
    package var from: Day?
    package var until: Day?
    /// For what no date says: "ab Schuljahr 2021/22".
    package var words: String?

    package init(from: Day? = nil, until: Day? = nil, words: String? = nil) {
        self.from = from
        self.until = until
        self.words = words
    }

    package var isEmpty: Bool { from == nil && until == nil && words == nil }

    /// - Throws: `Refusal.endsBeforeItBegins`.
    package func check() throws(Refusal) {
        if let from, let until, until < from {
            throw .endsBeforeItBegins(from: from, until: until)
        }
    }
}
