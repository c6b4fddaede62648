import Concept
import Register
package import Sheets
package import Words

/// Why a file of columns cannot be followed.
package enum ColumnFileError: Error, Hashable, Sendable {
    /// The file cannot be read as a table.
    case file(SheetFileError)
    /// A row with an unknown topic or meaning; `row` as the spreadsheet counts, and that cell's
    /// words.
    case notUnderstood(row: Int, String)
    /// No row of the file says anything.
    case nothing
}

/// The map as a table with three columns: what is meant, the word in the list, what it holds.
extension ColumnMap {
    /// The map as a table in German, which `read` takes back after the office has changed it.
    ///
    /// One row for each column, word for a state and word for a level.
    package var sheet: SheetDraft {
        let words = Catalogue.german
        let topics = Topic.allCases.map { $0.name(in: words) }
        var rows = columns.map { [topics[0], $0.head, $0.holds.head(in: words)] }
        rows += states.map { [topics[1], $0.word, $0.means.said(in: words)] }
        rows += levels.map { [topics[2], $0.word, $0.means.said(in: words)] }
        return SheetDraft(
            title: topics[0],
            head: [
                words[.measureImport(.columnsTopic)], words[.measureImport(.columnsWord)],
                words[.measureImport(.columnsMeaning)],
            ],
            rows: rows.map { $0.map { .text($0) } }
        )
    }

    /// Reads a table that `sheet` wrote and the office changed, in a process of its own.
    ///
    /// - Throws: `ColumnFileError.file` where the file is no table, `notUnderstood` for the first
    ///   row with an unknown word, `nothing` where no row is left.
    package static func read(_ bytes: [UInt8]) async throws(ColumnFileError) -> ColumnMap {
        let sheet: Sheet
        do {
            sheet = try await SheetFile.read(MeasureSheetReading(maps: [], taken: []), bytes)
        } catch {
            throw .file(error)
        }
        return try ColumnMap(sheet)
    }

    /// Takes row after row; a first row that is not understood is taken for the head.
    private init(_ sheet: Sheet) throws(ColumnFileError) {
        self.init()
        for row in sheet.rows {
            let topic = Topic(row[0])
            if topic == nil, row.number == sheet.rows.first?.number { continue }
            guard let topic else { throw .notUnderstood(row: row.number, row[0].tidied) }
            try take(row, topic)
        }
        if columns.isEmpty, states.isEmpty, levels.isEmpty { throw .nothing }
    }

    /// Adds what one row says.
    ///
    /// - Throws: `ColumnFileError.notUnderstood` where the third cell is no known meaning.
    private mutating func take(_ row: Sheet.Row, _ topic: Topic) throws(ColumnFileError) {
        let word = row[1].tidied
        let meaning = row[2].tidied
        switch topic {
        case .column:
            if let holds = MeasureColumn(named: meaning) {
                return columns.append(.init(word, holds))
            }
        case .state:
            if let state = ListState(said: meaning) { return states.append(.init(word, state)) }
        case .level:
            if let level = ListLevel(said: meaning) { return levels.append(.init(word, level)) }
        }
        throw .notUnderstood(row: row.number, meaning)
    }

    /// What a row of the file is about: the word in its first cell.
    private enum Topic: CaseIterable {
        case column, state, level

        /// The topic with this German name; `nil` for any other word.
        init?(_ word: String) {
            let folded = ListWord.folded(word)
            let found = Self.allCases.first {
                ListWord.folded($0.name(in: .german)) == folded
            }
            guard let found else { return nil }
            self = found
        }

        /// The word in the first cell.
        func name(in words: Catalogue) -> String {
            switch self {
            case .column: words[.measureImport(.topicColumn)]
            case .state: words[.measureImport(.topicState)]
            case .level: words[.measureImport(.topicLevel)]
            }
        }
    }
}

extension ListState {
    /// The state in words, such as "in Umsetzung, verzögert".
    package func said(in words: Catalogue) -> String {
        words.word(phase) + (timing.map { ", " + words.word($0) } ?? "")
    }

    /// Reads what `said` writes in German; `nil` for anything else.
    fileprivate init?(said: String) {
        for phase in Phase.allCases {
            let states = [ListState(phase)] + Timing.allCases.map { ListState(phase, $0) }
            let found = states.first {
                ListWord.folded($0.said(in: .german)) == ListWord.folded(said)
            }
            guard let found else { continue }
            self = found
            return
        }
        return nil
    }
}

extension ListLevel {
    /// The level in words, such as "Handlungsfeld"; one of a row that is left out says so.
    package func said(in words: Catalogue) -> String {
        switch self {
        case .field: words.name(of: .field)
        case .objective: words.name(of: .objective)
        case .part: words[.measureImport(.levelPart)]
        case .measure: words.name(of: .measure)
        case .nothing: MeasureColumn.nothing.head(in: words)
        }
    }

    /// Reads what `said` writes in German; `nil` for anything else.
    fileprivate init?(said: String) {
        let folded = ListWord.folded(said)
        let found = Self.allCases.first { ListWord.folded($0.said(in: .german)) == folded }
        guard let found else { return nil }
        self = found
    }
}
