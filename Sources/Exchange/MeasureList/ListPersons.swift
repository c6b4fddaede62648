import Sheets

/// What a list says of persons, taken out of its rows before anything reads them.
struct ListPersons: Sendable {
    /// The rows without it.
    private(set) var rows: [Sheet.Row] = []
    let trace: PersonTrace
    /// The cells as they were written, by row and column, where they told of a person.
    private var written: [Int: [Int: String]] = [:]
    /// The columns in which so many cells hold persons that a name alone is taken for one.
    private var ofPersons: Set<Int> = []

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

    /// What the file says in a cell of which something was taken out; `nil` where nothing was.
    func written(_ column: Int, in row: Int) -> String? { written[row]?[column] }

    /// Whether a part of a cell tells of a person.
    func isPerson(_ part: String, in column: Int) -> Bool {
        trace.isIn(part) || ofPersons.contains(column) && Self.mayBePerson(part)
    }

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

    /// Nothing but words that may be names.
    private static func mayBePerson(_ cell: String) -> Bool {
        guard cell.utf8.count <= 120 else { return false }
        let words = NameWords(cell).words
        return !words.isEmpty
            && words.allSatisfy { $0.isInitial || $0.mayBeName || $0.isFirstName }
    }
}
