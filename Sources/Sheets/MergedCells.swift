/// Merged cells that extend over several rows; the text of the top cell is read for each of the
/// rows.
///
/// No proper workbook has merged cells that overlap. If they do, the upper one counts, so that no
/// cell is filled twice.
struct MergedCells {
    private var stretches: [Int: [ClosedRange<Int>]] = [:]

    /// Adds merged cells that begin in this column and extend over these rows.
    mutating func add(column: Int, rows: ClosedRange<Int>) {
        stretches[column, default: []].append(rows)
    }

    /// Returns the rows with the text of each merged cell copied into all its rows.
    ///
    /// `rows` are in ascending order. With `keeping`, a cell that has a text of its own, covered by
    /// the merged one, keeps it.
    ///
    /// - Throws: `SheetFileError.tooManyCells` or `.workbookTooLarge`, as `SheetRoom.take`.
    func filled(
        _ rows: [Sheet.Row],
        keeping: Bool = false,
        _ room: inout SheetRoom
    ) throws(SheetFileError) -> [Sheet.Row] {
        if stretches.isEmpty { return rows }
        let places = Dictionary(
            rows.indices.map { (rows[$0].number, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var cells = rows.map(\.cells)
        for (column, stretches) in stretches {
            var end = 0
            for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound })
            where stretch.lowerBound > end {
                end = stretch.upperBound
                guard let top = places[stretch.lowerBound] else { continue }
                let words = rows[top][column]
                if words.isEmpty { continue }
                for place in rows[(top + 1)...].indices {
                    guard rows[place].number <= end else { break }
                    if keeping, !rows[place][column].isEmpty { continue }
                    try room.take(words, cells: max(1, column + 1 - cells[place].count))
                    while cells[place].count <= column { cells[place].append("") }
                    cells[place][column] = words
                }
            }
        }
        return zip(rows, cells).map {
            Sheet.Row(number: $0.number, cells: $1, leftOut: $0.leftOut)
        }
    }
}
