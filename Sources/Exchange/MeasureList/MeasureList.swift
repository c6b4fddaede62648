/// The list of measures from which an office works, as a table with its columns understood.
///
/// Nothing in it has been compared with the town yet.
package struct MeasureList: Sendable {
    package let sheet: String?
    package let columns: [Column]
    /// The map that was followed, with every column and every word of the list that it settles.
    package let map: ColumnMap
    /// Whether the map is that of an earlier import.
    package let isRemembered: Bool
    /// Words for levels that neither the map nor the program knows, folded.
    let strangeLevels: Set<String>
    /// Heads that the office named and the list lacks.
    package let strangers: [String]
    package let rows: [Sheet.Row]

    package struct Column: Hashable, Sendable {
        /// Its place in a row, from 0.
        package let place: Int
        package let head: String
        package let holds: MeasureColumn
        /// Another column holds the same, so that this one is kept as a note.
        package let isSecond: Bool
        /// The office has said so, now or before.
        let isTold: Bool
    }

    /// Whether the list has a column for the town's own numbers: then it is an export.
    var isOurs: Bool { columns.contains { $0.holds == .number } }

    /// The head row as a key: the same for each list that is made alike.
    package var headKey: String {
        columns.map { ListWord.folded($0.head) }.joined(separator: "|")
    }

    /// Reads a file; `told` is what the office says of its columns, `saved` what was used before,
    /// by the key of the head row.
    ///
    /// - Throws: `MeasureListError`.
    package init(
        _ bytes: [UInt8],
        told: ColumnMap? = nil,
        saved: [String: ColumnMap] = [:]
    ) throws(MeasureListError) {
        let finder = HeadFinder(maps: told.map { [$0] } ?? Array(saved.values))
        let sheet: Sheet
        do {
            sheet = try SheetFile.sheet(in: bytes) { finder.head(of: $0) != nil }
        } catch {
            throw .file(error)
        }
        guard !sheet.rows.isEmpty else { throw .file(.empty) }
        guard let head = finder.head(of: sheet) else { throw .noHead }
        self.init(sheet, head: head, told: told, saved: saved)
        guard columns.contains(where: { [.title, .number].contains($0.holds) }) else {
            throw .noTitle(row: sheet.rows[head].number, heads: columns.map(\.head))
        }
    }

    private init(_ sheet: Sheet, head: Int, told: ColumnMap?, saved: [String: ColumnMap]) {
        let rows = Array(sheet.rows[(head + 1)...])
        let heads = Self.heads(of: sheet.rows[head], rows)
        let key = heads.map { ListWord.folded($0.name) }.joined(separator: "|")
        let map = told ?? saved[key] ?? ColumnMap()
        columns = Self.columns(heads, rows, map)
        self.sheet = sheet.title
        self.rows = rows
        isRemembered = told == nil && saved[key] != nil
        let folded = Set(heads.map { ListWord.folded($0.name) })
        strangers = (told?.columns ?? []).map(\.head).filter {
            !folded.contains(ListWord.folded($0))
        }
        self.map = Self.settled(map, columns, rows)
        strangeLevels = Set(
            Self.words(of: .level, columns, rows).filter { map.level($0) == nil }
                .map(ListWord.folded)
        )
    }

    /// A column without a head that holds something is named by its letter.
    private static func heads(
        of row: Sheet.Row,
        _ rows: [Sheet.Row]
    ) -> [(place: Int, name: String)] {
        let width = rows.map(\.cells.count).reduce(row.cells.count, max)
        return (0..<width).compactMap { place in
            let name = row[place].tidied
            if !name.isEmpty { return (place, name) }
            guard rows.contains(where: { !$0[place].plainCell.isEmpty }) else { return nil }
            return (place, "Spalte " + letters(place))
        }
    }

    private static func letters(_ place: Int) -> String {
        let last = String(Unicode.Scalar(UInt8(65 + place % 26)))
        return place < 26 ? last : letters(place / 26 - 1) + last
    }

    private static func columns(
        _ heads: [(place: Int, name: String)],
        _ rows: [Sheet.Row],
        _ map: ColumnMap
    ) -> [Column] {
        var taken: Set<MeasureColumn> = []
        return heads.map { place, head in
            var holds = map.column(head) ?? .note
            if holds == .status, map.told(head) == nil, holdsDays(rows.map { $0[place] }) {
                holds = .asOf
            }
            let isSecond = !holds.isRepeatable && !taken.insert(holds).inserted
            return Column(
                place: place,
                head: head,
                holds: isSecond ? .note : holds,
                isSecond: isSecond,
                isTold: map.told(head) != nil
            )
        }
    }

    /// "Stand" heads words in one list and days in another.
    private static func holdsDays(_ cells: [String]) -> Bool {
        let filled = cells.filter { !$0.plainCell.isEmpty }
        return !filled.isEmpty && filled.allSatisfy { ListDate.day($0) != nil }
    }

    private static func settled(
        _ map: ColumnMap,
        _ columns: [Column],
        _ rows: [Sheet.Row]
    ) -> ColumnMap {
        var settled = ColumnMap(columns: columns.map { ColumnMap.Column($0.head, $0.holds) })
        for word in words(of: .status, columns, rows) {
            if let state = map.state(word) { settled.states.append(.init(word, state)) }
        }
        for word in words(of: .level, columns, rows) {
            settled.levels.append(.init(word, map.level(word) ?? .measure))
        }
        return settled
    }

    /// The different words of a column, in the order in which they come.
    private static func words(
        of kind: MeasureColumn,
        _ columns: [Column],
        _ rows: [Sheet.Row]
    ) -> [String] {
        guard let column = columns.first(where: { $0.holds == kind }) else { return [] }
        var seen: Set<String> = []
        return rows.map { $0[column.place].tidied }.filter {
            !$0.isEmpty && seen.insert(ListWord.folded($0)).inserted
        }
    }
}

/// Why a file is no list of measures.
package enum MeasureListError: Error, Hashable, Sendable {
    case file(SheetFileError)
    /// No row near the beginning holds words that head columns.
    case noHead
    /// No column holds the titles of the measures.
    case noTitle(row: Int, heads: [String])
}

/// Finds the row that heads the columns: the first ones may be a title and a date.
private struct HeadFinder {
    let maps: [ColumnMap]

    private static let depth = 30

    /// Its place among the rows: the row with most known heads, and at least two.
    func head(of sheet: Sheet) -> Int? {
        let scores = sheet.rows.prefix(Self.depth).map { row in
            row.cells.count { isKnown($0) }
        }
        guard let best = scores.max(), best >= 2 else { return nil }
        return scores.firstIndex(of: best)
    }

    private func isKnown(_ cell: String) -> Bool {
        let head = cell.tidied
        guard !head.isEmpty, head.count <= 80 else { return false }
        return MeasureColumn(proposedFor: head) != nil || maps.contains { $0.told(head) != nil }
    }
}
