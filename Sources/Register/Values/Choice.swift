/// A fixed list of words, one of which a record holds.
///
/// Raw values are stored and never change.
package protocol Choice: RawRepresentable, CaseIterable, Codable, Hashable, Sendable
where RawValue == String {
    /// The name of the list, such as `phase`; the catalogues call a word `phase.planned`.
    static var list: String { get }
}

extension Choice {
    /// The same word without its Swift type.
    package var word: Word { Word(list: Self.list, key: rawValue) }
}

/// A word of a list without its Swift type: `planned` of the list `phase`.
package struct Word: Hashable, Sendable {
    /// The name of the list, as in `Choice.list`.
    package let list: String
    /// The raw value of the word, as stored.
    package let key: String
}
