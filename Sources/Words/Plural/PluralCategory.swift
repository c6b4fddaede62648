/// A form that a text takes for a number, under the name that the CLDR gives it.
///
/// A catalogue keeps a text that depends on a number once for each category of its language. The
/// key is that of the text, an underscore and the category: `measure.count_one`,
/// `measure.count_other`.
///
/// - Source: Unicode Technical Standard 35, part 3, section 5.
package enum PluralCategory: String, CaseIterable, Hashable, Sendable {
    case zero, one, two, few, many, other

    /// The end of the keys for this form: "_one".
    var ending: String { "_" + rawValue }

    /// A key without the ending of a category: `measure.count` for `measure.count_one`.
    ///
    /// A key without such an ending is returned as it is.
    static func base(of key: String) -> String {
        guard let mark = key.lastIndex(of: "_"),
            PluralCategory(rawValue: String(key[key.index(after: mark)...])) != nil
        else { return key }
        return String(key[..<mark])
    }
}
