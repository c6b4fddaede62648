/// A block of cells, as a workbook names it: "A2:C7", "$B$3", "A:A".
struct CellRange: Hashable {
    /// From 0.
    let columns: ClosedRange<Int>
    /// From 1.
    let rows: ClosedRange<Int>

    /// The number of the last row that a workbook can have.
    static let lastRow = 1_048_576
    private static let lastColumn = 16_383

    init?(_ reference: some StringProtocol) {
        let ends = reference.split(separator: ":", omittingEmptySubsequences: false)
            .map { CellPlace($0) }
        guard let from = ends.first, let until = ends.last, ends.count <= 2, !from.isNothing,
            !until.isNothing
        else { return nil }
        let columns = [from.column ?? 0, until.column ?? Self.lastColumn].sorted()
        let rows = [from.row ?? 1, until.row ?? Self.lastRow].sorted()
        guard columns[0] >= 0, rows[0] >= 1 else { return nil }
        self.columns = columns[0]...columns[1]
        self.rows = rows[0]...rows[1]
    }

    /// The ranges that spaces part.
    static func all(_ references: String) -> [CellRange] {
        references.split(separator: " ").compactMap { CellRange($0) }
    }
}

/// The place of a cell, of which a part may be missing: "C7" is column 2, row 7.
struct CellPlace {
    let column: Int?
    let row: Int?
    /// Whether a `$` stands before the part: then it moves with no cell.
    let isColumnFixed: Bool
    let isRowFixed: Bool

    /// Whether it names no place, or one that no sheet has.
    let isNothing: Bool

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
    /// What a spreadsheet program calls a column: "A" for 0, "AB" for 27.
    package static func letters(of column: Int) -> String {
        let last = String(Unicode.Scalar(UInt8(65 + column % 26)))
        return column < 26 ? last : letters(of: column / 26 - 1) + last
    }
}
