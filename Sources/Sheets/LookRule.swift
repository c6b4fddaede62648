import Decoding

/// A conditional format that may hide cells, depending on their values.
///
/// Only simple conditions are evaluated. All others are assumed to apply, so that the person who
/// imports the file is asked about everything that may be hidden.
struct LookRule {
    /// The cells to which the rule applies; the first range is where its formula counts from.
    let ranges: [CellRange]
    /// The ways in which its format hides a cell.
    let hides: Set<Hidden.Sort>
    private let test: Test

    /// The condition, with words folded to lower case.
    private enum Test {
        case unknown, never
        case equals(String, isNegated: Bool)
        case contains(String, isNegated: Bool)
        case begins(String)
        case ends(String)
        /// Whether another cell, in the same row for example, holds this word.
        case beside(CellPlace, String, isNegated: Bool)
    }

    /// Makes a rule from the attributes of a `cfRule` and its first formula.
    init(
        _ ranges: [CellRange],
        _ hides: Set<Hidden.Sort>,
        _ attributes: [String: String],
        formula: String
    ) {
        self.ranges = ranges
        self.hides = hides
        test = Self.test(attributes, formula)
    }

    /// The condition that the attributes describe; `unknown` if it is not one of the simple ones.
    private static func test(_ attributes: [String: String], _ formula: String) -> Test {
        let text = attributes["text"].map(folded)
        switch (attributes["type"] ?? "", text) {
        case ("containsText", let text?): return .contains(text, isNegated: false)
        case ("notContainsText", let text?): return .contains(text, isNegated: true)
        case ("beginsWith", let text?): return .begins(text)
        case ("endsWith", let text?): return .ends(text)
        case ("containsBlanks", _): return .never
        case ("cellIs", _):
            guard let value = constant(formula) else { return .unknown }
            switch attributes["operator"] {
            case "equal": return .equals(value, isNegated: false)
            case "notEqual": return .equals(value, isNegated: true)
            default: return .unknown
            }
        case ("expression", _): return beside(formula)
        default: return .unknown
        }
    }

    /// The word inside quotes; `nil` if the formula is anything else.
    private static func constant(_ formula: String) -> String? {
        guard formula.utf8.count <= 500, formula.utf8.count >= 2, formula.first == "\"",
            formula.last == "\"", !formula.dropFirst().dropLast().contains("\"")
        else { return nil }
        return folded(String(formula.dropFirst().dropLast()))
    }

    /// The comparison of a cell with a word, as in `$C2="erledigt"`; `unknown` for other formulas.
    private static func beside(_ formula: String) -> Test {
        guard formula.utf8.count <= 500,
            let match = formula.wholeMatch(
                of: /\s*(\$?[A-Z]{1,3}\$?[0-9]{1,7})\s*(=|<>)\s*("[^"]*")\s*/
            ), let word = constant(String(match.3))
        else { return .unknown }
        return .beside(CellPlace(match.1), word, isNegated: match.2 == "<>")
    }

    /// Whether the rule applies, or may apply, to a cell with this text.
    ///
    /// `row` returns the cells of a row by its number, empty if it has none. A reference without
    /// `$` moves with the cell, as in spreadsheet programs.
    func mayHold(
        _ words: String,
        _ place: (column: Int, row: Int),
        _ row: (Int) -> [String]
    ) -> Bool {
        let words = Self.folded(words)
        switch test {
        case .unknown: return true
        case .never: return false
        case .equals(let word, let isNegated): return (words == word) != isNegated
        case .contains(let word, let isNegated): return words.contains(word) != isNegated
        case .begins(let word): return words.hasPrefix(word)
        case .ends(let word): return words.hasSuffix(word)
        case .beside(let other, let word, let isNegated):
            guard let first = ranges.first, let column = other.column, let number = other.row else {
                return true
            }
            let right = other.isColumnFixed ? 0 : place.column - first.columns.lowerBound
            let down = other.isRowFixed ? 0 : place.row - first.rows.lowerBound
            let cells = row(number + down)
            let found = cells.indices.contains(column + right) ? cells[column + right] : ""
            return (Self.folded(found) == word) != isNegated
        }
    }

    /// Spreadsheet programs ignore case when they compare.
    private static func folded(_ word: String) -> String {
        word.trimming(" ").lowercased()
    }
}
