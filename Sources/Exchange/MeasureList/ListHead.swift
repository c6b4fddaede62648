import Sheets

/// The heads of the columns: one row, or two where a head in the upper one spans several columns.
///
/// Above it a sheet may have a title or a date, so the head row is looked for (`place`).
struct ListHead {
    /// The columns from left to right, without those that are empty from head to foot.
    private(set) var columns: [Column]
    /// The columns whose head named somebody, by the name that they have without that.
    private(set) var ofPersons: [String] = []
    /// The number of the head row as a spreadsheet counts; of two rows the upper one.
    let row: Int
    /// The rows below the heads.
    let rows: [Sheet.Row]
    /// The head rows as they stand there, to find repetitions further down.
    private let headRows: [[String]]

    /// A column with its name.
    struct Column {
        /// Its place in a row, from 0.
        let place: Int
        /// The head as the office reads it; the names of two rows are joined by a space.
        let name: String
        /// What the lower of two rows says: "bis" for "Laufzeit bis"; `nil` where only one row
        /// names it.
        let lower: String?
    }

    /// Reads the heads at this place among the rows, and decides whether the next row belongs to
    /// them.
    init(_ sheet: Sheet, at head: Int) {
        let upper = sheet.rows[head].headWords
        let next = head + 1 < sheet.rows.count ? sheet.rows[head + 1].headWords : []
        let hasTwo = Self.headsToo(next, below: upper)
        rows = Array(sheet.rows[(head + (hasTwo ? 2 : 1))...])
        row = sheet.rows[head].number
        headRows = sheet.rows[head...].prefix(hasTwo ? 2 : 1).map(\.tidiedCells)
        columns = Self.columns(upper, hasTwo ? next : [], filled: Self.filledPlaces(rows))
    }

    /// The heads without the names of persons; a head that was nothing else becomes the column's
    /// letter.
    func withoutPersons(_ trace: PersonTrace) -> ListHead {
        var head = self
        head.columns = columns.map { column in
            let name = trace.without(column.name, isProse: true) ?? Self.letter(of: column.place)
            if name != column.name { head.ofPersons.append(name) }
            return Column(place: column.place, name: name, lower: column.lower)
        }
        return head
    }

    /// Whether a row further down repeats the heads, as lists do that were printed page by page.
    func isRepeated(in row: Sheet.Row) -> Bool {
        headRows.contains { heads in
            heads.count <= row.cells.count
                && row.cells.enumerated().allSatisfy { place, cell in
                    cell.tidied == (place < heads.count ? heads[place] : "")
                }
        }
    }

    /// Finds the head row: the one among the first rows that has most known heads, at least two.
    ///
    /// - Returns: its place among the rows of the sheet, from 0; `nil` where there is none.
    static func place(in sheet: Sheet, _ maps: [ColumnLookup]) -> Int? {
        let scores = sheet.rows.prefix(depth).map { row in
            row.headWords.count { isKnown($0, maps) }
        }
        guard let best = scores.max(), best >= 2 else { return nil }
        return scores.firstIndex(of: best)
    }

    /// The number of rows that are looked through; above the heads there are a few lines at most.
    private static let depth = 30

    /// Whether one of the maps or the usual words know this head.
    private static func isKnown(_ head: String, _ maps: [ColumnLookup]) -> Bool {
        guard !head.isEmpty, head.count <= 80 else { return false }
        return MeasureColumn(proposedFor: head) != nil || maps.contains { $0.column(head) != nil }
    }

    /// Whether the second row belongs to the heads, because it says what the spans above are made
    /// of.
    ///
    /// It does where a known head stands below an empty cell. It does not where a cell is long or
    /// has digits, or stands below the title or number of a measure: then it is the first measure.
    private static func headsToo(_ lower: [String], below upper: [String]) -> Bool {
        var knowsPart = false
        for (place, word) in lower.enumerated() where !word.isEmpty {
            let above = place < upper.count ? upper[place] : ""
            if word == above { continue }
            if word.count > 40 || word.contains(where: \.isNumber) { return false }
            switch MeasureColumn(proposedFor: above) {
            case .title?, .number?, .listNumber?: return false
            default: break
            }
            // Only below a cell that spans several columns is there a head with nothing above it.
            if above.isEmpty, MeasureColumn(proposedFor: word) != nil { knowsPart = true }
        }
        return knowsPart
    }

    /// Names the columns: by the upper head, by both where they differ, else by the letter.
    private static func columns(
        _ upper: [String],
        _ lower: [String],
        filled: [Bool]
    ) -> [Column] {
        var span = ""
        return (0..<max(upper.count, lower.count, filled.count)).compactMap { place in
            let above = place < upper.count ? upper[place] : ""
            let below = place < lower.count ? lower[place] : ""
            if !above.isEmpty { span = above }
            if !below.isEmpty, below != span {
                let name = span.isEmpty ? below : span + " " + below
                return Column(place: place, name: name, lower: below)
            }
            if !above.isEmpty { return Column(place: place, name: above, lower: nil) }
            // A column without a head that holds something is named by its letter.
            guard place < filled.count, filled[place] else { return nil }
            return Column(place: place, name: letter(of: place), lower: nil)
        }
    }

    /// The name of a column without a head: "Spalte F".
    private static func letter(of place: Int) -> String { "Spalte " + Sheet.letters(of: place) }

    /// For each place, whether any row has something there.
    private static func filledPlaces(_ rows: [Sheet.Row]) -> [Bool] {
        var filled = [Bool](repeating: false, count: rows.map(\.cells.count).max() ?? 0)
        for row in rows {
            for (place, cell) in row.cells.enumerated()
            where !filled[place] && !cell.plainCell.isEmpty { filled[place] = true }
        }
        return filled
    }
}

extension Sheet.Row {
    /// The cells as heads, where a word that a narrow column has broken ("Verant-wortlich") is
    /// whole.
    fileprivate var headWords: [String] {
        let tidied = tidiedCells
        return tidied.indices.map { place in
            // A longer cell is no head, and is kept from the pattern because that could take long
            // on it.
            guard cells[place].utf8.count <= 500 else { return tidied[place] }
            return cells[place].plainCell.replacing("\u{AD}", with: "")
                .replacing(/-\s*\n\s*(?=\p{Ll})/, with: "").tidied
        }
    }

    /// The cells up to the last one that holds something, tidied.
    fileprivate var tidiedCells: [String] {
        let words = cells.map(\.tidied)
        return Array(words.prefix((words.lastIndex { !$0.isEmpty } ?? -1) + 1))
    }
}
