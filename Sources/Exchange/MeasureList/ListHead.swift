import Sheets

/// What heads the columns of a list: one row, or two where the upper one spans columns.
///
/// The first rows of a sheet may be a title and a date.
struct ListHead {
    private(set) var columns: [Column]
    /// The names of the columns in whose head somebody was named.
    private(set) var ofPersons: [String] = []
    /// The number of the head row.
    let row: Int
    /// The rows below.
    let rows: [Sheet.Row]
    private let headRows: [[String]]

    struct Column {
        /// Its place in a row, from 0.
        let place: Int
        let name: String
        /// What the lower of two rows says: "bis" of "Laufzeit bis".
        let lower: String?
    }

    init(_ sheet: Sheet, at head: Int) {
        let upper = sheet.rows[head].headWords
        let next = head + 1 < sheet.rows.count ? sheet.rows[head + 1].headWords : []
        let hasTwo = Self.headsToo(next, below: upper)
        rows = Array(sheet.rows[(head + (hasTwo ? 2 : 1))...])
        row = sheet.rows[head].number
        headRows = sheet.rows[head...].prefix(hasTwo ? 2 : 1).map(\.tidiedCells)
        columns = Self.columns(upper, hasTwo ? next : [], filled: Self.filledPlaces(rows))
    }

    /// The heads without names of persons; one that is nothing else is named by its column.
    func withoutPersons(_ trace: PersonTrace) -> ListHead {
        var head = self
        head.columns = columns.map { column in
            let name = trace.without(column.name, isProse: true) ?? Self.letter(of: column.place)
            if name != column.name { head.ofPersons.append(name) }
            return Column(place: column.place, name: name, lower: column.lower)
        }
        return head
    }

    /// Whether a row below says the heads once more, as each printed page does.
    func isRepeated(in row: Sheet.Row) -> Bool {
        headRows.contains { heads in
            heads.count <= row.cells.count
                && row.cells.enumerated().allSatisfy { place, cell in
                    cell.tidied == (place < heads.count ? heads[place] : "")
                }
        }
    }

    /// The place of the head among the rows of a sheet: the row with most known heads, and at least
    /// two.
    static func place(in sheet: Sheet, _ maps: [ColumnLookup]) -> Int? {
        let scores = sheet.rows.prefix(depth).map { row in
            row.headWords.count { isKnown($0, maps) }
        }
        guard let best = scores.max(), best >= 2 else { return nil }
        return scores.firstIndex(of: best)
    }

    private static let depth = 30

    private static func isKnown(_ head: String, _ maps: [ColumnLookup]) -> Bool {
        guard !head.isEmpty, head.count <= 80 else { return false }
        return MeasureColumn(proposedFor: head) != nil || maps.contains { $0.column(head) != nil }
    }

    /// A second row of heads says what the spans above it are made of, and names no measure.
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
            // Only where the upper cell goes over several columns, one stands below nothing.
            if above.isEmpty, MeasureColumn(proposedFor: word) != nil { knowsPart = true }
        }
        return knowsPart
    }

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

    private static func letter(of place: Int) -> String { "Spalte " + Sheet.letters(of: place) }

    /// Which places hold something in any row.
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
    /// The cells as heads: a word that a narrow column has broken ("Verant-wortlich") is whole.
    fileprivate var headWords: [String] {
        let tidied = tidiedCells
        return tidied.indices.map { place in
            // What is longer is no head, and a pattern may go over it again and again.
            guard cells[place].utf8.count <= 500 else { return tidied[place] }
            return cells[place].plainCell.replacing("\u{AD}", with: "")
                .replacing(/-\s*\n\s*(?=\p{Ll})/, with: "").tidied
        }
    }

    /// Up to the last one that holds something.
    fileprivate var tidiedCells: [String] {
        let words = cells.map(\.tidied)
        return Array(words.prefix((words.lastIndex { !$0.isEmpty } ?? -1) + 1))
    }
}
