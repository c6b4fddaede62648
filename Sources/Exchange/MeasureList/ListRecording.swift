import Concept
package import Register
import Sheets

/// One walk through a list beside a register: each row is found there or added to the draft.
package struct ListRecording {
    let list: MeasureList
    let register: Register
    var draft: Draft
    var problems: [ListProblem] = []
    /// What became of each row that was understood, in the order of the list.
    private(set) var entries: [Entry] = []
    var names: ListNames
    /// The field and the objective under which the rows stand.
    var field: ID<FieldOfAction>?
    var objective: (id: ID<Objective>, top: ID<Objective>)?
    /// The places of the fields in their order that are taken.
    var positions: Set<Int>
    private let cells: MeasureCells
    /// The rows of the numbers that came before, to find one that comes twice.
    private var numberRows: [String: Int] = [:]

    /// A row as it was understood.
    package struct Entry: Sendable {
        package let row: Int
        package let reference: Reference
        package let old: (any Record)?
        package let new: any Record

        package var isNew: Bool { old == nil }
        package var isChanged: Bool { old.map { !$0.equals(new) } ?? false }
    }

    init(_ list: MeasureList, _ register: Register, _ draft: Draft) {
        self.list = list
        self.register = register
        self.draft = draft
        names = ListNames(register)
        positions = Set(register.all(FieldOfAction.self).map(\.position))
        cells = MeasureCells(register)
    }

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

    private func level(_ row: ListRow) -> ListLevel {
        list.lookup.level(row[.level]) ?? .measure
    }

    /// The rows that stand for something; of sums it is told that they are left out.
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

    /// A new measure stands in the field and under the objective whose rows are above it.
    private func place(_ measure: inout Measure) {
        if let field { measure.fieldsOfAction = [field] }
        if let objective { measure.objectives = [objective.id] }
    }

    /// Measures of several lists may have the same number; in one list it stands once.
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

    private func listNumber(_ row: ListRow, _ old: Measure?, isOurs: Bool) -> String? {
        if let old, row[.listNumber] == old.listNumber?.plainCell ?? "" { return old.listNumber }
        if row.isHidden(.listNumber) { return old?.listNumber }
        if row.listNumber.isEmpty {
            return isOurs && row.column(.listNumber) != nil ? nil : old?.listNumber
        }
        return row.listNumber
    }
}

/// What is told of rows and columns.
extension ListRecording {
    mutating func report(_ row: ListRow, _ kind: MeasureColumn?, _ fact: ListProblem.Fact) {
        let head = kind.flatMap { row.head($0) }
        problems.append(ListProblem(row: row.number, column: head, fact))
    }

    mutating func add(
        _ row: ListRow,
        _ reference: Reference,
        _ old: (any Record)?,
        _ new: any Record
    ) {
        entries.append(Entry(row: row.number, reference: reference, old: old, new: new))
    }

    /// What is to be told of sheets, heads and columns.
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

    private func fact(of column: MeasureList.Column) -> ListProblem.Fact? {
        if column.isOfPersons { return .columnOfPersons }
        if column.holds == .contact, PersonHeads.has(column.head) {
            return .columnOfFunctions
        }
        guard column.holds == .note, !column.isTold else { return nil }
        return column.isSecond ? .columnTwice : .columnWithoutPlace
    }
}
