/// From when until when something runs, as far as that is known.
package struct Period: Codable, Hashable, Sendable {
    /// The first day; `nil` if unknown.
    package var from: Day?
    /// The last day, inclusive; `nil` if unknown or open.
    package var until: Day?
    /// What no date can say: "ab Schuljahr 2021/22".
    package var words: String?

    /// Everything may be left out.
    package init(from: Day? = nil, until: Day? = nil, words: String? = nil) {
        self.from = from
        self.until = until
        self.words = words
    }

    /// Whether nothing at all is known.
    package var isEmpty: Bool { from == nil && until == nil && words == nil }

    /// Checks that the days are in order.
    ///
    /// - Throws: `Refusal.endsBeforeItBegins`.
    package func check() throws(Refusal) {
        if let from, let until, until < from {
            throw .endsBeforeItBegins(from: from, until: until)
        }
    }
}
