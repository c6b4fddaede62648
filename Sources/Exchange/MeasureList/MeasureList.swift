package import Sheets

/// The list of measures from which an office works: a table whose columns are understood.
///
/// Nothing in it has been compared with the town yet; that is what `MeasureListImport` does. Its
/// rows name no persons, and contain hidden content only where that was asked for.
///
/// - Source: decisions 22 and 40.
package struct MeasureList: Sendable {
    /// The name of the sheet; `nil` for a file that has no sheets.
    package let sheet: String?
    /// The names of the other sheets of the workbook, which are not read.
    package let otherSheets: [String]
    /// The columns from left to right.
    package let columns: [Column]
    /// What the columns and words mean in this list, complete: kept for the next list after import.
    package let map: ColumnMap
    /// The map that was followed, for look-ups.
    let lookup: ColumnLookup
    /// Whether that map was kept from an earlier import.
    package let isRemembered: Bool
    /// Whether the numbers of the list mean nothing outside of it.
    package let countsAlone: Bool
    /// Words for levels that neither the map nor the program knows, folded; such rows are measures.
    let strangeLevels: Set<String>
    /// Heads that the office named although the list does not have them.
    package let strangers: [String]
    /// The rows below the heads, without repeated heads and without what they say about persons.
    package let rows: [Sheet.Row]
    /// What a screen does not show, by kind and place; also what was read all the same.
    package let hidden: [Hidden]
    /// What was taken out of the rows because it names persons.
    let persons: ListPersons
    /// The columns whose head named a person, by the name that they have now.
    let headsOfPersons: [String]
    /// The numbers of the rows that repeat the heads.
    let repeatedHeads: [Int]
    /// The number of the head row as a spreadsheet counts.
    let headRow: Int
    /// The columns in the order in which a row is read, that of `MeasureColumn`.
    let columnsInOrder: [Column]
    /// The first column for each meaning.
    let firsts: [MeasureColumn: Column]

    /// A column of the list with what it holds.
    package struct Column: Hashable, Sendable {
        /// Its place in a row, from 0.
        package let place: Int
        /// The head without names of persons; for a column without a head "Spalte" and its letter.
        package let head: String
        /// What its cells are taken for.
        package let holds: MeasureColumn
        /// Whether a column further left holds the same; then this one is kept as a note.
        package let isSecond: Bool
        /// Whether the office has said what it holds, now or for an earlier list.
        let isTold: Bool
        /// Whether any cell below the head holds something.
        let isFilled: Bool

        /// Whether it seems to name persons; no other column is left out unless the office says so.
        var isOfPersons: Bool { holds == .nothing && !isTold }
    }

    /// Whether the list has a column for the town's own numbers, as an export of the town has.
    var isOurs: Bool { columns.contains { $0.holds == .number } }

    /// The heads as a key; lists with the same heads in the same order have the same.
    package var headKey: String { Self.key(columns.map(\.head)) }

    /// Understands a table that was read from a file.
    ///
    /// `told` is what the office says about the columns now. Where it is `nil`, the map in `saved`
    /// with the key of this head row is followed, and else the heads are understood by their words.
    /// `needsTitle` is false where the office is asked afterwards which column holds the titles.
    ///
    /// - Throws: `MeasureListError.file(.empty)` for a sheet without rows, `noHead` or `headHidden`
    ///   where no head row is found, `noTitle` where the titles are needed and missing.
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

    /// The maps whose heads are known when the head row is looked for.
    static func maps(_ told: ColumnMap?, _ saved: [String: ColumnMap]) -> [ColumnMap] {
        told.map { [$0] } ?? Array(saved.values)
    }

    /// Whether a column says which measure a row means: a title or the town's own number.
    package var hasTitles: Bool { columns.contains { [.title, .number].contains($0.holds) } }

    /// The error for a list in which it is missing, with the heads that there are.
    package var withoutTitle: MeasureListError {
        .noTitle(row: headRow, heads: columns.map(\.head))
    }

    /// The first different cells of a column, so that the office sees what it holds.
    package func samples(of column: Column, limit: Int = 3) -> [String] {
        var found: [String] = []
        for row in rows where found.count < limit {
            let cell = row[column.place].tidied
            if !cell.isEmpty, !found.contains(cell) { found.append(cell) }
        }
        return found
    }

    /// The different words for states in the list, each with what it means; `nil` for an unknown
    /// one.
    package var states: [(word: String, means: ListState?)] {
        Self.words(of: .status, columns, rows).map { ($0, lookup.state($0)) }
    }

    /// The different words for levels in the list, each with what it means; `nil` for an unknown
    /// one.
    package var levels: [(word: String, means: ListLevel?)] {
        Self.words(of: .level, columns, rows).map { ($0, lookup.level($0)) }
    }

    /// The order matters: persons go out of the heads first, because the heads are a key; then the
    /// columns are understood, because they decide how persons are taken out of the cells.
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

    /// The heads, folded, joined by strokes.
    private static func key(_ heads: [String]) -> String {
        heads.map(ListWord.folded).joined(separator: "|")
    }

    /// Decides what each column holds; of several that hold the same the first keeps its meaning.
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
            // "Name" beside a column of titles is one of persons.
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
    ///
    /// A column under an unknown head is left out where a cell is the name of a person, and else
    /// becomes a note.
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

    /// Whether all cells with something in them are days: "Stand" heads words in one list and days
    /// in another.
    private static func holdsDays(_ cells: some Sequence<String>) -> Bool {
        let filled = cells.filter { !$0.plainCell.isEmpty }
        return !filled.isEmpty && filled.allSatisfy { ListDate.day($0) != nil }
    }

    /// The map for this list: each column, each word for a state that is known, each word for a
    /// level.
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

    /// The different words of the first column of this kind, in the order of the rows.
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

/// Why a file is not a list of measures.
package enum MeasureListError: Error, Hashable, Sendable {
    /// The file cannot be read as a table.
    case file(SheetFileError)
    /// No row near the beginning has two words that are known as heads.
    case noHead
    /// No visible row has such words, and the file hides something.
    case headHidden([Hidden])
    /// No column holds titles or the town's own numbers; with the heads that there are.
    case noTitle(row: Int, heads: [String])
}
