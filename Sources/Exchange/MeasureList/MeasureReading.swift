import Concept
import Register
import Sheets
import Words

/// One row of a list on its way to a measure, cell by cell.
///
/// It starts from the measure as the town has it, or from an empty one, changes it by each cell,
/// and collects what could not be taken over. A cell that reads as the export would write it is
/// skipped, so that an unchanged export changes nothing.
///
/// - Source: decision 22.
struct MeasureReading {
    let row: ListRow
    /// What cells may name.
    let names: ListNames
    /// What the cells of the measure would be in an export.
    let cells: MeasureCells
    /// The measure as the town has it; `nil` where the row brings a new one.
    let old: (id: ID<Measure>, record: Measure)?
    /// The measure as far as it was read.
    var measure: Measure
    var problems: [ListProblem] = []
    /// Cells that have no place in the record, with their heads; they become lines of the note.
    var kept: [(head: String, text: String)] = []
    /// Cells that have a place now; where an earlier import kept them as lines, these lines go.
    var placed: [(head: String, text: String)] = []
    /// Whether the row has the town's own number: then an empty cell ends what was there.
    let isOurs: Bool

    init(
        _ row: ListRow,
        names: ListNames,
        cells: MeasureCells,
        old: (id: ID<Measure>, record: Measure)?,
        isOurs: Bool
    ) {
        self.row = row
        self.names = names
        self.cells = cells
        self.old = old
        self.isOurs = isOurs
        measure = old?.record ?? Measure(title: "")
    }

    /// Reads all cells in the order of `MeasureColumn`, because some depend on others.
    mutating func read(_ draft: inout Draft) {
        // These were read during the walk over the list.
        let read: Set<MeasureColumn> = [.number, .listNumber, .level, .nothing]
        for column in list.columnsInOrder where !read.contains(column.holds) {
            take(column, &draft)
        }
        lookAtLevel()
        settle()
        if old == nil { lookForCarriers() }
        measure.internalNote = ListNote(measure.internalNote, placed: placed, kept: kept).text
    }

    var list: MeasureList { row.list }

    /// Keeps the word of a level that nobody knows as a note; the row is a measure then.
    private mutating func lookAtLevel() {
        guard let column = row.column(.level), case let word = row[column],
            list.strangeLevels.contains(ListWord.folded(word))
        else { return }
        keep(column, word)
        report(.levelUnknown(word), column)
    }

    /// Hints that a new measure lacks the one who leads or a field of action.
    private mutating func lookForCarriers() {
        if row.written(.lead).isEmpty { report(.leadMissing, row.column(.lead)) }
        if let column = row.column(.fieldsOfAction), row[column].isEmpty,
            measure.fieldsOfAction.isEmpty
        {
            report(.fieldMissing, column)
        }
    }

    /// Reads one cell: decides whether it says anything, and whether it counts as empty.
    private mutating func take(_ column: MeasureList.Column, _ draft: inout Draft) {
        // A hidden cell leaves what was there.
        if row.isHidden(column) { return }
        var text = row[column]
        if let old {
            let shown = cells.cell(column.holds, of: old.record, number: old.id.number).words
            if column.holds.isExported, row.written(column) == shown { return }
        }
        if row.namedPerson(column) {
            if case .names(let hold) = MeasureHold(column.holds) {
                return takeNames(row.written(column), column, hold)
            }
            report(text.isEmpty ? .personLeftOut : .personInText, column)
            if text.isEmpty { return }
        }
        if Self.errors.contains(text) { return report(.cellBroken(text), column) }
        if column.holds.isPlain, ListWord.saysNothing(text) { text = "" }
        if text.isEmpty, !(isOurs && column.holds.isExported) { return }
        let before = kept.count
        take(text, column, &draft)
        if kept.count == before, !text.isEmpty { placed.append((column.head, text)) }
    }

    /// What Excel shows where it cannot compute a formula, in German and in English.
    private static let errors: Set = [
        "#BEZUG!", "#REF!", "#WERT!", "#VALUE!", "#NV", "#N/A", "#NAME?", "#DIV/0!", "#ZAHL!",
        "#NUM!", "#NULL!",
    ]

    /// Takes the text of a cell to where the measure keeps it; an empty text ends what was there.
    private mutating func take(
        _ text: String,
        _ column: MeasureList.Column,
        _ draft: inout Draft
    ) {
        switch MeasureHold(column.holds) {
        // A column of remarks adds to the note; in a list of our own it is the note.
        case .text(\.internalNote) where !list.isOurs: keep(column, text)
        case .text(let path): measure[keyPath: path] = text.isEmpty ? nil : text
        case .day(let path): takeDay(text, column, path)
        case .money(let path):
            if let amount = amount(text, column, isMoney: true) {
                measure[keyPath: path] = amount.map { Cents($0) }
            }
        case .word(let hold):
            if !hold.write(&measure, text) { keepWord(text, column) }
        case .names(let hold): takeNames(text, column, hold)
        case .own: takeOwn(text, column, &draft)
        }
    }

    // MARK: What every column may need

    /// Reports a fact about the row, or about its cell in a column.
    mutating func report(_ fact: ListProblem.Fact, _ column: MeasureList.Column? = nil) {
        problems.append(ListProblem(row: row.number, column: column?.head, fact))
    }

    /// Keeps a cell as a line of the internal note; an empty one leaves no line.
    mutating func keep(_ column: MeasureList.Column, _ text: String) {
        if !text.isEmpty { kept.append((column.head, text)) }
    }

    /// Keeps a word that is not in the fixed list, with a hint.
    private mutating func keepWord(_ text: String, _ column: MeasureList.Column) {
        keep(column, text)
        report(.wordUnknown(text), column)
    }

    /// An amount in hundredths; `.some(nil)` for an empty cell, `nil` for an error that is
    /// reported.
    mutating func amount(
        _ text: String,
        _ column: MeasureList.Column,
        isMoney: Bool
    ) -> Int?? {
        if text.isEmpty { return .some(nil) }
        switch ListAmount(text, isMoney: isMoney) {
        case .hundredths(let number): return number
        case .about(let number):
            keep(column, text)
            report(.amountAbout(text), column)
            return number
        case .ambiguous: report(.amountAmbiguous(text), column)
        case .unreadable: report(.amountUnreadable(text), column)
        }
        return nil
    }

    // MARK: Days

    /// The first day of what the cell means, or the last where the column is about an end.
    private mutating func takeDay(
        _ text: String,
        _ column: MeasureList.Column,
        _ path: WritableKeyPath<Measure, Day?>
    ) {
        if text.isEmpty {
            measure[keyPath: path] = nil
            return
        }
        let isEnd = [.until, .fundingEnd].contains(column.holds)
        switch ListDate(text) {
        case .days(let first, let last): measure[keyPath: path] = isEnd ? last : first
        case .unreadable: report(.dateUnreadable(text), column)
        case .words: takeDayWords(text, column)
        }
    }

    /// Words such as "fortlaufend" are no day, but may be the words of the period.
    private mutating func takeDayWords(_ text: String, _ column: MeasureList.Column) {
        let hasPlace = [.from, .until].contains(column.holds)
        if hasPlace, measure.period.words == nil || measure.period.words == text {
            measure.period.words = text
            report(.dateInWords(text), column)
        } else {
            keep(column, text)
            report(.keptAsNote(text), column)
        }
    }

    // MARK: Names

    /// Names the records in a cell; unknown names become a note with a hint.
    private mutating func takeNames(
        _ text: String,
        _ column: MeasureList.Column,
        _ hold: NameHold
    ) {
        let wanted = wanted(text, column, hold)
        var found: [Reference] = []
        var missing: [String] = []
        for name in wanted where !name.isEmpty {
            let records = names.find(name, hold.kind)
            if records.count == 1 {
                if !found.contains(records[0]) { found.append(records[0]) }
                continue
            }
            if list.persons.isPerson(name, in: column.place) { continue }
            missing.append(name)
            if records.count > 1 { report(.severalFound(hold.kind, name), column) }
        }
        if row.namedPerson(column) { report(.personLeftOut, column) }
        // A name that the town does not know does not end what it knows.
        if text.isEmpty || !found.isEmpty { hold.write(&measure, found) }
        guard !missing.isEmpty else { return }
        keep(column, missing.joined(separator: "; "))
        let unknown = missing.filter { names.find($0, hold.kind).isEmpty }
        if unknown.isEmpty { return }
        let several = column.holds == .lead ? ListedNames.several(text, names) : []
        report(several.count > 1 ? .leadsSeveral(several) : .notFound(hold.kind, unknown), column)
    }

    /// The names in a cell; where it names a person, only those that the town knows.
    private func wanted(
        _ text: String,
        _ column: MeasureList.Column,
        _ hold: NameHold
    ) -> [String] {
        guard row.namedPerson(column) else {
            return hold.isSingle ? [text] : pieces(text, hold.kind)
        }
        if names.find(text, hold.kind).count == 1 { return [text] }
        let known = text.split { ";,/()\n".contains($0) }.map { String($0).tidied }.filter {
            names.find($0, hold.kind).count == 1
        }
        return hold.isSingle && known.count > 1 ? [] : known
    }

    /// The names in a cell, at semicolons and line ends, or at commas and strokes if all are known.
    private func pieces(_ text: String, _ kind: Kind) -> [String] {
        if names.find(text, kind).count == 1 { return [text] }
        return text.split { ";\n".contains($0) }.map { String($0).tidied }.flatMap { piece in
            if names.find(piece, kind).count == 1 { return [piece] }
            let parts = piece.split { ",/".contains($0) }.map { String($0).tidied }
            let areKnown = parts.allSatisfy { names.find($0, kind).count == 1 }
            return areKnown ? parts : [piece]
        }
    }
}

/// Finds out whether a cell that should name one organization names several.
enum ListedNames {
    /// The names, or just one where the cell seems to name one organization.
    ///
    /// "und" parts names only where both sides are bodies for sure.
    static func several(_ text: String, _ names: ListNames) -> [String] {
        let parts = text.split { ";/,\n".contains($0) }.map { String($0).tidied }
            .filter { !$0.isEmpty }
        if parts.count > 1 { return parts }
        let joined = text.tidied.split(separator: " und ").map(String.init)
        let areBodies = joined.allSatisfy { part in
            ActorGuess(part).sort != .other || names.find(part, .organization).count == 1
        }
        return joined.count > 1 && areBodies ? joined : [text.tidied]
    }
}
