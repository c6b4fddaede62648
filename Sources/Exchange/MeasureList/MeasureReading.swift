import Concept
import Register
import Sheets
import Words

/// One row of a list on its way to a measure: cell after cell, with what could not be taken.
struct MeasureReading {
    let row: ListRow
    let names: ListNames
    let cells: MeasureCells
    /// The measure as the town has it; `nil` where the row brings a new one.
    let old: (id: ID<Measure>, record: Measure)?
    var measure: Measure
    var problems: [ListProblem] = []
    /// What has no place of its own, by the head of its column.
    var kept: [(head: String, text: String)] = []
    /// What has found its place now, and may have been kept before.
    var placed: [(head: String, text: String)] = []
    /// Whether the row names the measure by the town's own number: then the list is ours, and an
    /// empty cell says that nothing is there.
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

    /// Reads all cells, in the order of `MeasureColumn`, because some build on others.
    mutating func read(_ draft: inout Draft) {
        // The walk over the list has read the numbers and the level.
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

    /// A level that nobody knows is a measure, and its word is kept.
    private mutating func lookAtLevel() {
        guard let column = row.column(.level), case let word = row[column],
            list.strangeLevels.contains(ListWord.folded(word))
        else { return }
        keep(column, word)
        report(.levelUnknown(word), column)
    }

    private mutating func lookForCarriers() {
        if row.written(.lead).isEmpty { report(.leadMissing, row.column(.lead)) }
        if let column = row.column(.fieldsOfAction), row[column].isEmpty,
            measure.fieldsOfAction.isEmpty
        {
            report(.fieldMissing, column)
        }
    }

    private mutating func take(_ column: MeasureList.Column, _ draft: inout Draft) {
        // What is hidden ends nothing.
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

    private mutating func take(
        _ text: String,
        _ column: MeasureList.Column,
        _ draft: inout Draft
    ) {
        switch MeasureHold(column.holds) {
        // A foreign list adds its remark to the note; ours holds the note itself.
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

    mutating func report(_ fact: ListProblem.Fact, _ column: MeasureList.Column? = nil) {
        problems.append(ListProblem(row: row.number, column: column?.head, fact))
    }

    mutating func keep(_ column: MeasureList.Column, _ text: String) {
        if !text.isEmpty { kept.append((column.head, text)) }
    }

    private mutating func keepWord(_ text: String, _ column: MeasureList.Column) {
        keep(column, text)
        report(.wordUnknown(text), column)
    }

    /// An amount in hundredths, `nil` inside where the cell is empty; `nil` where it is none.
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

    /// "fortlaufend" is no day, but it says when.
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
        // What the town knows is not ended by a name that it does not know.
        if text.isEmpty || !found.isEmpty { hold.write(&measure, found) }
        guard !missing.isEmpty else { return }
        keep(column, missing.joined(separator: "; "))
        let unknown = missing.filter { names.find($0, hold.kind).isEmpty }
        if unknown.isEmpty { return }
        let several = column.holds == .lead ? ListedNames.several(text, names) : []
        report(several.count > 1 ? .leadsSeveral(several) : .notFound(hold.kind, unknown), column)
    }

    /// The names in a cell; beside a person only those are names that the town knows.
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

    /// Names that semicolons or lines part; commas and strokes part them where all are known.
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

/// A cell that names several organizations where there should be one.
enum ListedNames {
    /// The names, or one where the cell seems to hold one.
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
