import Concept
import Register
package import Sheets
package import Words

/// Why a file of columns cannot be followed.
package enum ColumnFileError: Error, Hashable, Sendable {
    case file(SheetFileError)
    /// A row that says nothing known; the words are those of its cell.
    case notUnderstood(row: Int, String)
    case nothing
}

/// The map as a table that an office edits: what is meant, the word in the list, what it holds.
extension ColumnMap {
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

    /// Reads a file that `sheet` wrote and an office changed, in a process of its own.
    package static func read(_ bytes: [UInt8]) async throws(ColumnFileError) -> ColumnMap {
        let sheet: Sheet
        do {
            sheet = try await SheetFile.read(MeasureSheetReading(maps: [], taken: []), bytes)
        } catch {
            throw .file(error)
        }
        return try ColumnMap(sheet)
    }

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

    private enum Topic: CaseIterable {
        case column, state, level

        init?(_ word: String) {
            let folded = ListWord.folded(word)
            let found = Self.allCases.first {
                ListWord.folded($0.name(in: .german)) == folded
            }
            guard let found else { return nil }
            self = found
        }

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

    /// Reads what `said` says.
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
    package func said(in words: Catalogue) -> String {
        switch self {
        case .field: words.name(of: .field)
        case .objective: words.name(of: .objective)
        case .part: words[.measureImport(.levelPart)]
        case .measure: words.name(of: .measure)
        case .nothing: MeasureColumn.nothing.head(in: words)
        }
    }

    /// Reads what `said` says.
    fileprivate init?(said: String) {
        let folded = ListWord.folded(said)
        let found = Self.allCases.first { ListWord.folded($0.said(in: .german)) == folded }
        guard let found else { return nil }
        self = found
    }
}
