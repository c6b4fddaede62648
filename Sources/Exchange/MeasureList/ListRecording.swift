import Register

/// One walk through a list beside a register: each row is found there or added to the draft.
struct ListRecording {
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
    private let cells: MeasureCells
    private let known: KnownMeasures
    /// The rows of the numbers that came before, to find one that comes twice.
    private var numberRows: [String: Int] = [:]
    private var measureRows: [Reference: Int] = [:]

    /// A row as it was understood.
    struct Entry: Sendable {
        let row: Int
        let reference: Reference
        let old: (any Record)?
        let new: any Record
        /// Whether the list calls it by the town's own number.
        let isOurs: Bool

        var isNew: Bool { old == nil }
        var isChanged: Bool { old.map { !$0.equals(new) } ?? false }
    }

    init(_ list: MeasureList, _ register: Register, _ draft: Draft) {
        self.list = list
        self.register = register
        self.draft = draft
        names = ListNames(register)
        cells = MeasureCells(register)
        known = KnownMeasures(register)
    }

    mutating func record() {
        problems += columnProblems
        for row in list.rows.map({ ListRow(list: list, row: $0) }) where !row.isEmpty {
            checkListNumber(row)
            let level = list.map.level(row[.level]) ?? .measure
            switch level {
            case .field: recordField(row)
            case .objective, .part: recordObjective(row, isPart: level == .part)
            case .measure: recordMeasure(row)
            case .nothing: break
            }
        }
    }

    private mutating func recordMeasure(_ row: ListRow) {
        guard let match = match(row) else { return }
        let old = match.id.flatMap { id in register[id].map { (id: id, record: $0.record) } }
        var reading = MeasureReading(
            row,
            names: names,
            cells: cells,
            old: old,
            isOurs: match.isOurs
        )
        reading.measure.listNumber = listNumber(row, old?.record, isOurs: match.isOurs)
        if old == nil { place(&reading.measure) }
        reading.read(&draft)
        problems += reading.problems
        guard !reading.problems.contains(where: \.isError) else { return }
        if let old {
            if old.record != reading.measure { draft.put(old.id, reading.measure) }
            add(row, old.id.reference, old.record, reading.measure, isOurs: match.isOurs)
        } else {
            add(row, draft.add(reading.measure).reference, nil, reading.measure)
        }
    }

    /// A new measure stands in the field and under the objective whose rows are above it.
    private func place(_ measure: inout Measure) {
        if let field { measure.fieldsOfAction = [field] }
        if let objective { measure.objectives = [objective.id] }
    }

    /// The town's number, the number of the list, the title: the first that is there decides.
    private mutating func match(_ row: ListRow) -> (id: ID<Measure>?, isOurs: Bool)? {
        let told = row[.number]
        if !told.isEmpty {
            let found = names.find(told.hasPrefix("M") ? told : "M" + told, .measure)
            guard let reference = found.first, found.count == 1 else {
                report(row, .number, .measureUnknown(told))
                return nil
            }
            return once(ID(reference.number), row, isOurs: true)
        }
        let title = row[.title]
        let isNumbered = !row.listNumber.isEmpty
        let found =
            isNumbered
            ? known.called(number: row.listNumber, title: title) : known.called(title: title)
        guard let id = found.first else { return (nil, false) }
        if found.count > 1 {
            let name = isNumbered ? row.listNumber : title
            report(row, isNumbered ? .listNumber : .title, .severalFound(.measure, name))
            return (nil, false)
        }
        if !isNumbered { report(row, .title, .recognisedByTitle(id.reference)) }
        return once(id, row, isOurs: false)
    }

    private mutating func once(
        _ id: ID<Measure>,
        _ row: ListRow,
        isOurs: Bool
    ) -> (id: ID<Measure>?, isOurs: Bool)? {
        if let other = measureRows[id.reference] {
            report(row, isOurs ? .number : .title, .measureTwice(id.reference, row: other))
            return nil
        }
        measureRows[id.reference] = row.number
        return (id, isOurs)
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
        _ new: any Record,
        isOurs: Bool = false
    ) {
        entries.append(
            Entry(row: row.number, reference: reference, old: old, new: new, isOurs: isOurs)
        )
    }

    private var columnProblems: [ListProblem] {
        let strange = list.strangers.map { ListProblem(row: nil, column: $0, .columnStrange) }
        return strange
            + list.columns.compactMap { column in
                guard column.holds == .note, !column.isTold, isFilled(column) else { return nil }
                let fact: ListProblem.Fact = column.isSecond ? .columnTwice : .columnWithoutPlace
                return ListProblem(row: nil, column: column.head, fact)
            }
    }

    private func isFilled(_ column: MeasureList.Column) -> Bool {
        list.rows.contains { !$0[column.place].plainCell.isEmpty }
    }
}
