/// A fixed list of words of which a record holds one.
///
/// Raw values are stored for good.
package protocol Choice: RawRepresentable, CaseIterable, Codable, Hashable, Sendable
where RawValue == String {
    /// The name of the list, such as `phase`; the catalogues call a word `phase.planned`.
    static var list: String { get }
}

extension Choice {
    package var word: Word { Word(list: Self.list, key: rawValue) }
}

/// A word of a list without its Swift type: `phase`, `planned`.
package struct Word: Hashable, Sendable {
    package let list: String
    package let key: String
}
