/// The rows of a sheet together with everything that may hide them.
///
/// Rows, rules and merged cells are added while the XML is read; rules stand behind the rows they
/// apply to, so only at the end `seen` decides what can be seen.
struct SheetHiding {
    private let taken: Set<Hidden.Sort>
    private var rows: [Row] = []
    /// The hidden columns that hold something.
    private var sideways: Set<Int> = []
    private var rules: [LookRule] = []
    private var merges: [CellRange] = []
    private var tally: HiddenTally
    /// How many more cells may be visited for rules and merged cells, whose ranges may overlap.
    private var looksLeft = 4 * Sheet.cellLimit

    /// A row while it is read.
    struct Row {
        let number: Int
        var isHidden = false
        fileprivate(set) var cells: [String] = []
        /// The columns of cells from which something was left out.
        fileprivate(set) var leftOut: [Int] = []

        init(number: Int) {
            self.number = number
        }

        /// Sets the text of a cell, with empty cells before it if needed.
        mutating func set(_ words: String, at column: Int) {
            while cells.count <= column { cells.append("") }
            cells[column] = words
        }
    }

    /// Starts empty; `taken` are the ways of hiding whose content is read nevertheless.
    init(_ taken: Set<Hidden.Sort>) {
        self.taken = taken
        tally = HiddenTally(taken)
    }

    /// Adds a row unless it is empty.
    ///
    /// - Throws: `SheetFileError.tooManyRows`.
    mutating func add(_ row: Row) throws(SheetFileError) {
        guard row.cells.contains(where: { !$0.isEmpty }) || !row.leftOut.isEmpty else { return }
        if rows.count == Sheet.rowLimit { throw .tooManyRows }
        rows.append(row)
    }

    /// Notes that a hidden column holds something.
    mutating func note(column: Int) {
        sideways.insert(column)
    }

    /// Adds a rule, which is evaluated by `seen`.
    mutating func add(_ rule: LookRule) {
        rules.append(rule)
    }

    /// Adds merged cells; a range of one cell changes nothing.
    mutating func merge(_ range: CellRange) {
        if range.rows.count > 1 || range.columns.count > 1 { merges.append(range) }
    }

    /// Counts a cell that is hidden in these ways, and marks it as left out unless all are taken.
    mutating func hide(_ column: Int, of row: inout Row, _ sorts: Set<Hidden.Sort>) {
        for sort in sorts { tally.add(sort, Sheet.letters(of: column) + String(row.number)) }
        if !sorts.isSubset(of: taken), !row.leftOut.contains(column) {
            row.leftOut.append(column)
        }
    }

    /// Returns the rows that can be seen or are taken, and the tally of all that is hidden.
    ///
    /// - Throws: `SheetFileError.tooManyCells` or `.workbookTooLarge`.
    mutating func seen(
        _ room: inout SheetRoom
    ) throws(SheetFileError) -> (rows: [Sheet.Row], hidden: HiddenTally) {
        try follow(rules)
        try cover()
        var stretches = MergedCells()
        for range in merges where range.rows.count > 1 {
            stretches.add(column: range.columns.lowerBound, rows: range.rows)
        }
        let plain = rows.map { Sheet.Row(number: $0.number, cells: $0.cells, leftOut: $0.leftOut) }
        let filled = try stretches.filled(plain, keeping: taken.contains(.covered), &room)
        for column in sideways.sorted() { tally.add(.columns, Sheet.letters(of: column)) }
        var wanted: [Sheet.Row] = []
        for (row, filled) in zip(rows, filled) {
            if row.isHidden { tally.add(.rows, String(row.number)) }
            let isEmpty = filled.cells.allSatisfy(\.isEmpty)
            if !isEmpty, !row.isHidden || taken.contains(.rows) { wanted.append(filled) }
        }
        return (wanted, tally)
    }

    /// Applies the conditional formats, each to the texts as they were before any rule.
    private mutating func follow(_ rules: [LookRule]) throws(SheetFileError) {
        guard !rules.isEmpty else { return }
        let whole = rows.map(\.cells)
        let places = Dictionary(
            rows.indices.map { (rows[$0].number, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for rule in rules {
            for range in rule.ranges {
                try visit(range) { hiding, place, column in
                    let row = hiding.rows[place]
                    let words = whole[place][column]
                    let holds = rule.mayHold(words, (column, row.number)) { number in
                        places[number].map { whole[$0] } ?? []
                    }
                    if holds { hiding.leave(column, place, rule.hides) }
                }
            }
        }
    }

    /// Hides the cells below merged ones, unless they have the same text.
    private mutating func cover() throws(SheetFileError) {
        // If ranges that begin in the same column overlap, the upper one counts, as in
        // `MergedCells`.
        var ends: [Int: Int] = [:]
        for range in merges.sorted(by: { $0.rows.lowerBound < $1.rows.lowerBound })
        where range.rows.lowerBound > ends[range.columns.lowerBound, default: 0] {
            ends[range.columns.lowerBound] = range.rows.upperBound
            let start = first(from: range.rows.lowerBound)
            guard start < rows.count else { continue }
            let isTop = rows[start].number == range.rows.lowerBound
            let cells = isTop ? rows[start].cells : []
            let left = range.columns.lowerBound
            let top = left < cells.count ? cells[left] : ""
            try visit(range) { hiding, place, column in
                let isFirst = hiding.rows[place].number == range.rows.lowerBound && column == left
                if isFirst || hiding.rows[place].cells[column] == top { return }
                hiding.leave(column, place, [.covered])
            }
        }
    }

    /// Hides the cell and, unless that is taken, removes its text.
    private mutating func leave(_ column: Int, _ place: Int, _ sorts: Set<Hidden.Sort>) {
        var row = rows[place]
        hide(column, of: &row, sorts)
        if !sorts.isSubset(of: taken) { row.cells[column] = "" }
        rows[place] = row
    }

    /// Calls `look` for each cell of a range that is not empty.
    ///
    /// - Throws: `SheetFileError.tooManyCells` if ranges overlap so much that too many cells are
    ///   visited.
    private mutating func visit(
        _ range: CellRange,
        _ look: (inout SheetHiding, _ place: Int, _ column: Int) -> Void
    ) throws(SheetFileError) {
        var place = first(from: range.rows.lowerBound)
        while place < rows.count, rows[place].number <= range.rows.upperBound {
            let last = min(range.columns.upperBound, rows[place].cells.count - 1)
            looksLeft -= max(1, last + 1 - range.columns.lowerBound)
            guard looksLeft > 0 else { throw .tooManyCells }
            if range.columns.lowerBound <= last {
                for column in range.columns.lowerBound...last
                where !rows[place].cells[column].isEmpty {
                    look(&self, place, column)
                }
            }
            place += 1
        }
    }

    /// The position of the first row with this number or a higher one, by binary search.
    private func first(from number: Int) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
