import Concept
package import Register
import Sheets

/// One walk through a list beside a register: what each row means, what it changes, what is wrong.
///
/// Preview and import do the same walk; the preview throws the draft away.
package struct ListRecording {
    let list: MeasureList
    let register: Register
    /// The edits so far.
    var draft: Draft
    /// What the office has to know so far; first what is about the whole list.
    var problems: [ListProblem] = []
    /// The rows that were understood, in the order of the list.
    private(set) var entries: [Entry] = []
    /// What cells may name; grows by the fields and objectives that the list brings.
    var names: ListNames
    /// The field of action in which the next rows stand; `nil` before the first one.
    var field: ID<FieldOfAction>?
    /// The objective under which the next rows stand, and the one at the top above it.
    var objective: (id: ID<Objective>, top: ID<Objective>)?
    /// The positions that fields have already.
    var positions: Set<Int>
    private let cells: MeasureCells
    /// The numbers of the list so far with their rows, to find one that comes twice.
    private var numberRows: [String: Int] = [:]

    /// A row that was understood, and what it does to one record.
    package struct Entry: Sendable {
        /// The number of the row as a spreadsheet counts.
        package let row: Int
        /// The record that it means; that of a new one is the number it would get.
        package let reference: Reference
        /// The record as the town has it; `nil` for a new one.
        package let old: (any Record)?
        /// The record as the list makes it.
        package let new: any Record

        /// Whether the town did not have the record.
        package var isNew: Bool { old == nil }
        /// Whether the list says something else than the town has; false for a new record.
        package var isChanged: Bool { old.map { !$0.equals(new) } ?? false }
    }

    /// Nothing is read before `record`.
    init(_ list: MeasureList, _ register: Register, _ draft: Draft) {
        self.list = list
        self.register = register
        self.draft = draft
        names = ListNames(register)
        positions = Set(register.all(FieldOfAction.self).map(\.position))
        cells = MeasureCells(register)
    }

    /// Goes through the list once: problems of the whole list first, then row by row.
    ///
    /// Which measures are meant is decided before, because it depends on all rows together.
    mutating func record() {
        problems += formProblems
        let rows = readRows()
        let measures = rows.filter { level($0) == .measure }
        let matching = ListMatching(measures, register, names, countsAlone: list.countsAlone)
        let heading = problems.count
        for row in rows {
            checkListNumber(row)
            switch level(row) {
            case .field: recordField(row)
            case .objective: recordObjective(row, isPart: false)
            case .part: recordObjective(row, isPart: true)
            case .measure: if let match = matching.matches[row.number] { record(row, match) }
            case .nothing: break
            }
        }
        let persons = problems.count { [.personLeftOut, .personInText].contains($0.fact) }
        if persons > 1 {
            problems.insert(ListProblem(row: nil, .personsCounted(persons)), at: heading)
        }
    }

    /// What a row stands for; a measure where its word is not known.
    private func level(_ row: ListRow) -> ListLevel {
        list.lookup.level(row[.level]) ?? .measure
    }

    /// The rows that stand for something, without sums and without those whose title is hidden.
    private mutating func readRows() -> [ListRow] {
        var read: [ListRow] = []
        for row in list.rows.map({ ListRow(list: list, row: $0) }) where !row.isEmpty {
            if let total = row.total {
                report(row, nil, .rowOfTotals(total))
            } else if let kind = [MeasureColumn.title, .number].first(where: row.isHidden) {
                report(row, kind, .hiddenRowLeftOut)
            } else {
                read.append(row)
            }
        }
        return read
    }

    /// Takes a row of a measure as the matching has decided.
    private mutating func record(_ row: ListRow, _ match: ListMatching.Match) {
        switch match {
        case .problem(let column, let fact): report(row, column, fact)
        case .none(let others):
            if !others.isEmpty { report(row, .title, .calledTheSame(others.map(\.reference))) }
            if row.isBareTitle { report(row, .title, .onlyTitle(row[.title])) }
            recordMeasure(row, nil, isOurs: false)
        case .measure(let id, let isOurs, let isByTitle):
            if isByTitle { report(row, .title, .recognisedByTitle(id.reference)) }
            recordMeasure(row, id, isOurs: isOurs)
        }
    }

    /// Reads a row into a new measure or a known one; with an error in it nothing is changed.
    private mutating func recordMeasure(_ row: ListRow, _ id: ID<Measure>?, isOurs: Bool) {
        let old = id.flatMap { id in register[id].map { (id: id, record: $0.record) } }
        var reading = MeasureReading(row, names: names, cells: cells, old: old, isOurs: isOurs)
        reading.measure.listNumber = listNumber(row, old?.record, isOurs: isOurs)
        if old == nil { place(&reading.measure) }
        reading.read(&draft)
        problems += reading.problems
        guard !reading.problems.contains(where: \.isError) else { return }
        if let old {
            if old.record != reading.measure { draft.put(old.id, reading.measure) }
            add(row, old.id.reference, old.record, reading.measure)
        } else {
            add(row, draft.add(reading.measure).reference, nil, reading.measure)
        }
    }

    /// Puts a new measure into the field and under the objective whose rows stand above it.
    private func place(_ measure: inout Measure) {
        if let field { measure.fieldsOfAction = [field] }
        if let objective { measure.objectives = [objective.id] }
    }

    /// Reports a number that comes twice in this list, or that Excel has turned into a day.
    ///
    /// Measures from different lists may have the same number.
    private mutating func checkListNumber(_ row: ListRow) {
        let number = row.listNumber
        guard !number.isEmpty, row[.number].isEmpty else { return }
        if row.hasDateAsNumber { report(row, .listNumber, .numberIsDate(number)) }
        if let other = numberRows[number] {
            report(row, .listNumber, .numberTwice(number, row: other))
        } else {
            numberRows[number] = row.number
        }
    }

    /// The list number that the measure has afterwards.
    ///
    /// An empty or hidden cell leaves it, but for a list of our own, where an empty cell ends it.
    private func listNumber(_ row: ListRow, _ old: Measure?, isOurs: Bool) -> String? {
        if let old, row[.listNumber] == old.listNumber?.plainCell ?? "" { return old.listNumber }
        if row.isHidden(.listNumber) { return old?.listNumber }
        if row.listNumber.isEmpty {
            return isOurs && row.column(.listNumber) != nil ? nil : old?.listNumber
        }
        return row.listNumber
    }
}

/// Reports about rows, columns and the whole list.
extension ListRecording {
    /// Reports a fact about a row, with the head of the column that holds this kind.
    mutating func report(_ row: ListRow, _ kind: MeasureColumn?, _ fact: ListProblem.Fact) {
        let head = kind.flatMap { row.head($0) }
        problems.append(ListProblem(row: row.number, column: head, fact))
    }

    /// Notes what became of a row.
    mutating func add(
        _ row: ListRow,
        _ reference: Reference,
        _ old: (any Record)?,
        _ new: any Record
    ) {
        entries.append(Entry(row: row.number, reference: reference, old: old, new: new))
    }

    /// What is to be reported about sheets, hidden content, heads and columns, before any row.
    private var formProblems: [ListProblem] {
        var problems = list.strangers.map { ListProblem(row: nil, column: $0, .columnStrange) }
        if !list.otherSheets.isEmpty {
            let fact = ListProblem.Fact.sheetsNotRead(read: list.sheet ?? "", list.otherSheets)
            problems.append(ListProblem(row: nil, fact))
        }
        problems += list.hidden.map { ListProblem(row: nil, .hidden($0)) }
        problems += list.headsOfPersons.map { ListProblem(row: nil, column: $0, .personInHead) }
        problems += list.repeatedHeads.map { ListProblem(row: $0, .rowOfHeads) }
        for column in list.columns where column.isFilled {
            if let fact = fact(of: column) {
                problems.append(ListProblem(row: nil, column: column.head, fact))
            }
        }
        return problems
    }

    /// What is to be reported about a column; `nil` where it is understood or the office named it.
    private func fact(of column: MeasureList.Column) -> ListProblem.Fact? {
        if column.isOfPersons { return .columnOfPersons }
        if column.holds == .contact, PersonHeads.has(column.head) {
            return .columnOfFunctions
        }
        guard column.holds == .note, !column.isTold else { return nil }
        return column.isSecond ? .columnTwice : .columnWithoutPlace
    }
}
