package import Sheets

/// The list of measures from which an office works, as a table with its columns understood.
///
/// Nothing in it has been compared with the town yet.
package struct MeasureList: Sendable {
    package let sheet: String?
    /// The sheets of the workbook that are not read.
    package let otherSheets: [String]
    package let columns: [Column]
    /// The map that was followed, with every column and every word of the list that it settles.
    package let map: ColumnMap
    /// The same, as the rows ask it.
    let lookup: ColumnLookup
    /// Whether the map is that of an earlier import.
    package let isRemembered: Bool
    /// Whether the numbers of the list are its own: a known number says nothing by itself.
    package let countsAlone: Bool
    /// Words for levels that neither the map nor the program knows, folded.
    let strangeLevels: Set<String>
    /// Heads that the office named and the list lacks.
    package let strangers: [String]
    /// The rows below the heads, without those that say the heads again, and without what they say of
    /// persons.
    package let rows: [Sheet.Row]
    /// What the file hides.
    package let hidden: [Hidden]
    /// What was told of persons.
    let persons: ListPersons
    /// The columns in whose head somebody was named, as they are called now.
    let headsOfPersons: [String]
    /// The numbers of the rows that say the heads again.
    let repeatedHeads: [Int]
    /// The number of the row of the heads.
    let headRow: Int
    /// The columns in the order in which a row is read, and the first of each meaning.
    let columnsInOrder: [Column]
    let firsts: [MeasureColumn: Column]

    package struct Column: Hashable, Sendable {
        /// Its place in a row, from 0.
        package let place: Int
        package let head: String
        package let holds: MeasureColumn
        /// Another column holds the same, so that this one is kept as a note.
        package let isSecond: Bool
        /// The office has said so, now or before.
        let isTold: Bool
        /// Whether any cell below it holds something.
        let isFilled: Bool

        /// Whether it seems to name persons: no other column is proposed as left out.
        var isOfPersons: Bool { holds == .nothing && !isTold }
    }

    /// Whether the list has a column for the town's own numbers: then it is an export.
    var isOurs: Bool { columns.contains { $0.holds == .number } }

    /// The head row as a key: the same for each list that is made alike.
    package var headKey: String { Self.key(columns.map(\.head)) }

    /// Understands a table; `told` is what the office says of its columns, `saved` what was used before,
    /// by the key of the head row.
    ///
    /// `needsTitle` is false where somebody is asked afterwards which column holds the titles.
    ///
    /// - Throws: `MeasureListError`.
    package init(
        _ sheet: Sheet,
        told: ColumnMap? = nil,
        saved: [String: ColumnMap] = [:],
        countsAlone: Bool = false,
        needsTitle: Bool = true
    ) throws(MeasureListError) {
        let maps = Self.maps(told, saved).map(ColumnLookup.init)
        guard !sheet.rows.isEmpty else { throw .file(.empty) }
        guard let place = ListHead.place(in: sheet, maps) else {
            let unseen = sheet.hidden.filter { !$0.isTaken }
            throw unseen.isEmpty ? .noHead : .headHidden(unseen)
        }
        let head = ListHead(sheet, at: place)
        self.init(sheet, head, told: told, saved: saved, countsAlone: countsAlone)
        if needsTitle, !hasTitles { throw withoutTitle }
    }

    /// What names columns: the office says it, or has said it of earlier lists.
    static func maps(_ told: ColumnMap?, _ saved: [String: ColumnMap]) -> [ColumnMap] {
        told.map { [$0] } ?? Array(saved.values)
    }

    /// Whether a column says which measure a row means.
    package var hasTitles: Bool { columns.contains { [.title, .number].contains($0.holds) } }

    /// Why the list cannot be read where it has no titles.
    package var withoutTitle: MeasureListError {
        .noTitle(row: headRow, heads: columns.map(\.head))
    }

    /// The first different words of a column, so that somebody sees what it holds.
    package func samples(of column: Column, limit: Int = 3) -> [String] {
        var found: [String] = []
        for row in rows where found.count < limit {
            let cell = row[column.place].tidied
            if !cell.isEmpty, !found.contains(cell) { found.append(cell) }
        }
        return found
    }

    /// The different words for states, with what each is taken for.
    package var states: [(word: String, means: ListState?)] {
        Self.words(of: .status, columns, rows).map { ($0, lookup.state($0)) }
    }

    /// The different words for levels, with what each is taken for.
    package var levels: [(word: String, means: ListLevel?)] {
        Self.words(of: .level, columns, rows).map { ($0, lookup.level($0)) }
    }

    private init(
        _ sheet: Sheet,
        _ head: ListHead,
        told: ColumnMap?,
        saved: [String: ColumnMap],
        countsAlone: Bool
    ) {
        let trace = PersonTrace(learning: sheet.rows)
        let head = head.withoutPersons(trace)
        let key = Self.key(head.columns.map(\.name))
        let lookup = ColumnLookup(told ?? saved[key] ?? ColumnMap())
        let written = head.rows.filter { !head.isRepeated(in: $0) }
        columns = Self.columns(head, written, lookup, trace)
        persons = ListPersons(written, columns, trace)
        let rows = persons.rows
        self.lookup = lookup
        self.sheet = sheet.title
        self.rows = rows
        hidden = sheet.hidden
        self.countsAlone = countsAlone
        headRow = head.row
        headsOfPersons = head.ofPersons
        otherSheets = sheet.others
        repeatedHeads = head.rows.filter { head.isRepeated(in: $0) }.map(\.number)
        isRemembered = told == nil && saved[key] != nil
        let folded = Set(head.columns.map { ListWord.folded($0.name) })
        strangers = (told?.columns ?? []).map(\.head).filter {
            !folded.contains(ListWord.folded($0))
        }
        map = Self.settled(lookup, columns, rows)
        strangeLevels = Set(
            Self.words(of: .level, columns, rows).filter { lookup.level($0) == nil }
                .map(ListWord.folded)
        )
        let byMeaning = Dictionary(grouping: columns, by: \.holds)
        columnsInOrder = MeasureColumn.allCases.flatMap { byMeaning[$0] ?? [] }
        firsts = byMeaning.compactMapValues(\.first)
    }

    private static func key(_ heads: [String]) -> String {
        heads.map(ListWord.folded).joined(separator: "|")
    }

    private static func columns(
        _ head: ListHead,
        _ rows: [Sheet.Row],
        _ lookup: ColumnLookup,
        _ trace: PersonTrace
    ) -> [Column] {
        var taken: Set<MeasureColumn> = []
        return head.columns.map { column in
            let told = lookup.column(column.name)
            let cells = rows.lazy.map { $0[column.place] }
            let holds = told ?? proposed(column, cells, trace)
            let isSecond = !holds.isRepeatable && !taken.insert(holds).inserted
            // "Name" beside the titles names somebody.
            let isOfPersons = isSecond && told == nil && cells.contains { trace.isWhole($0) }
            return Column(
                place: column.place,
                head: column.name,
                holds: isOfPersons ? .nothing : isSecond ? .note : holds,
                isSecond: isSecond,
                isTold: told != nil,
                isFilled: cells.contains { !$0.plainCell.isEmpty }
            )
        }
    }

    /// What the head announces, unless the cells say otherwise.
    private static func proposed(
        _ column: ListHead.Column,
        _ cells: some Sequence<String>,
        _ trace: PersonTrace
    ) -> MeasureColumn {
        let proposed =
            MeasureColumn(proposedFor: column.name)
            ?? column.lower.flatMap { MeasureColumn(proposedFor: $0) }
        switch proposed {
        case .status?: return holdsDays(cells) ? .asOf : .status
        case .none: return cells.contains { trace.isWhole($0) } ? .nothing : .note
        case .title? where trace.areMost(of: cells): return .nothing
        case .some(let column): return column
        }
    }

    /// "Stand" heads words in one list and days in another.
    private static func holdsDays(_ cells: some Sequence<String>) -> Bool {
        let filled = cells.filter { !$0.plainCell.isEmpty }
        return !filled.isEmpty && filled.allSatisfy { ListDate.day($0) != nil }
    }

    private static func settled(
        _ lookup: ColumnLookup,
        _ columns: [Column],
        _ rows: [Sheet.Row]
    ) -> ColumnMap {
        var settled = ColumnMap(columns: columns.map { ColumnMap.Column($0.head, $0.holds) })
        for word in words(of: .status, columns, rows) {
            if let state = lookup.state(word) { settled.states.append(.init(word, state)) }
        }
        for word in words(of: .level, columns, rows) {
            settled.levels.append(.init(word, lookup.level(word) ?? .measure))
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
    /// No row that is seen holds such words, and the file hides something.
    case headHidden([Hidden])
    /// No column holds the titles of the measures.
    case noTitle(row: Int, heads: [String])
}
