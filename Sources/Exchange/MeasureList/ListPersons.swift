import Sheets

/// Takes persons out of the rows of a list before anything else reads them.
///
/// A cell that names a person is emptied; in sentences "[…]" takes the place of the name. What was
/// written stays in memory, to be compared with what the town already has; it is never recorded.
///
/// - Source: decision 40.
struct ListPersons: Sendable {
    /// The rows without persons, and without the columns that hold nothing.
    private(set) var rows: [Sheet.Row] = []
    /// What the list teaches about names; the heads and the cells are asked with the same.
    let trace: PersonTrace
    /// The cells that named a person as they were written, by row and column.
    private var written: [Int: [Int: String]] = [:]
    /// The columns in which so many cells name persons that a bare name is taken for one, too.
    private var ofPersons: Set<Int> = []

    /// Cleans all rows; columns of sentences are not counted among those of persons.
    init(_ written: [Sheet.Row], _ columns: [MeasureList.Column], _ trace: PersonTrace) {
        self.trace = trace
        let read = columns.filter { $0.holds != .nothing }
        for column in read where !column.holds.isProse {
            if trace.areMost(of: written.lazy.map({ $0[column.place] })) {
                ofPersons.insert(column.place)
            }
        }
        rows.reserveCapacity(written.count)
        for row in written { rows.append(cleaned(row, columns)) }
    }

    /// The cell as the file has it, where something was taken out of it; `nil` where nothing was.
    func written(_ column: Int, in row: Int) -> String? { written[row]?[column] }

    /// Whether a part of a cell names a person.
    func isPerson(_ part: String, in column: Int) -> Bool {
        trace.isIn(part) || ofPersons.contains(column) && Self.mayBePerson(part)
    }

    /// One row without persons, noting what was taken out.
    private mutating func cleaned(_ row: Sheet.Row, _ columns: [MeasureList.Column]) -> Sheet.Row {
        var cells = row.cells
        for column in columns where column.place < cells.count {
            let cell = cells[column.place]
            if column.holds == .nothing {
                cells[column.place] = ""
                continue
            }
            if cell.isEmpty { continue }
            if column.holds.isProse {
                guard trace.isIn(cell, isProse: true) else { continue }
                cells[column.place] = trace.without(cell, isProse: true) ?? ""
            } else {
                guard isPerson(cell, in: column.place) else { continue }
                cells[column.place] = ""
            }
            written[row.number, default: [:]][column.place] = cell
        }
        return Sheet.Row(number: row.number, cells: cells, leftOut: row.leftOut)
    }

    /// Whether a cell consists of words that may be names, and is short.
    private static func mayBePerson(_ cell: String) -> Bool {
        guard cell.utf8.count <= 120 else { return false }
        let words = NameWords(cell).words
        return !words.isEmpty
            && words.allSatisfy { $0.isInitial || $0.mayBeName || $0.isFirstName }
    }
}
