/// A rectangle of cells as workbooks name it: "A2:C7", "$B$3", "A:A".
struct CellRange: Hashable {
    /// The columns, counted from 0.
    let columns: ClosedRange<Int>
    /// The rows, counted from 1.
    let rows: ClosedRange<Int>

    /// The number of the last row that a workbook can have.
    static let lastRow = 1_048_576
    /// The last column that a workbook can have, from 0.
    private static let lastColumn = 16_383

    /// Reads a reference; `nil` if it is none.
    ///
    /// A missing column or row means all of them.
    init?(_ reference: some StringProtocol) {
        let ends = reference.split(separator: ":", omittingEmptySubsequences: false)
            .map { CellPlace($0) }
        guard let from = ends.first, let until = ends.last, ends.count <= 2, !from.isNothing,
            !until.isNothing
        else { return nil }
        /// The column, from 0; `nil` if the reference names none, as in "7:9".
        let columns = [from.column ?? 0, until.column ?? Self.lastColumn].sorted()
        /// The row, from 1; `nil` if the reference names none, as in "A:A".
        let rows = [from.row ?? 1, until.row ?? Self.lastRow].sorted()
        guard columns[0] >= 0, rows[0] >= 1 else { return nil }
        self.columns = columns[0]...columns[1]
        self.rows = rows[0]...rows[1]
    }

    /// The ranges in a list separated by spaces; what is no range is skipped.
    static func all(_ references: String) -> [CellRange] {
        references.split(separator: " ").compactMap { CellRange($0) }
    }
}

/// The reference to a cell, a whole column or a whole row: "C7" is column 2, row 7.
struct CellPlace {
    let column: Int?
    let row: Int?
    /// Whether the column has a `$`: it is then the same for all cells of a rule.
    let isColumnFixed: Bool
    /// Whether the row has a `$`.
    let isRowFixed: Bool

    /// Whether the text is not a valid reference.
    let isNothing: Bool

    /// Reads one end of a range; `isNothing` tells whether that failed.
    init(_ reference: some StringProtocol) {
        var rest = Substring(reference).utf8
        isColumnFixed = rest.first == UInt8(ascii: "$")
        if isColumnFixed { rest = rest.dropFirst() }
        let letters = rest.prefix { (65...90).contains($0 & 0xDF) && $0 >= 65 }
        column =
            (1...3).contains(letters.count)
            ? letters.reduce(0) { $0 * 26 + Int($1 & 0xDF) - 64 } - 1 : nil
        rest = rest.dropFirst(letters.count)
        isRowFixed = rest.first == UInt8(ascii: "$")
        if isRowFixed { rest = rest.dropFirst() }
        row = Int(String(Substring(rest))).flatMap {
            (1...CellRange.lastRow).contains($0) ? $0 : nil
        }
        isNothing = column == nil && row == nil || row == nil && !rest.isEmpty
    }
}

extension Sheet {
    /// The name of a column, counted from 0: "A" for 0, "AB" for 27.
    package static func letters(of column: Int) -> String {
        let last = String(Unicode.Scalar(UInt8(65 + column % 26)))
        return column < 26 ? last : letters(of: column / 26 - 1) + last
    }
}
