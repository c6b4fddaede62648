/// A form that a text takes for a number, as the CLDR names it.
///
/// A catalogue keeps a text that depends on a number once for each category that its language knows, under the
/// key of the text, an underscore and the name of the category: `measure.count_one`, `measure.count_other`.
///
/// - Source: Unicode Technical Standard 35, part 3, section 5.
package enum PluralCategory: String, CaseIterable, Hashable, Sendable {
    case zero, one, two, few, many, other

    /// The ending of keys for this form: `_one`.
    var ending: String { "_" + rawValue }

    /// A key without the ending of a category: `measure.count` for `measure.count_one`; others as they are.
    static func base(of key: String) -> String {
        guard let mark = key.lastIndex(of: "_"),
            PluralCategory(rawValue: String(key[key.index(after: mark)...])) != nil
        else { return key }
        return String(key[..<mark])
    }
}
