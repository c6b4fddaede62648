import Concept
import Register

/// Rows that stand for fields of action and objectives.
///
/// Those that the town has stay as they are, with a hint where the list says something else.
/// Missing ones are added, and the rows below belong to them.
extension ListRecording {
    /// Takes a row as a field of action; the rows below stand in it.
    mutating func recordField(_ row: ListRow) {
        objective = nil
        field = nil
        let title = row[.title].isEmpty ? row[.fieldsOfAction] : row[.title]
        guard !title.isEmpty else { return report(row, .title, .titleMissing) }
        let kept = leftovers(of: row, placed: [.title, .fieldsOfAction, .description], lead(row))
        if let known = names.find(title, .field).first {
            field = ID(known.number)
            guard let old = register[ID<FieldOfAction>(known.number)] else { return }
            add(row, known, old.record, old.record)
            let isSame =
                [[], old.situation.passages].contains(row[.description].writtenPassages)
                && (lead(row) == nil || lead(row) == old.lead)
                && ListNote(old.internalNote, kept: kept).text == old.internalNote
            if !isSame { report(row, nil, .staysAsItIs(known)) }
            return
        }
        var record = FieldOfAction(position: position(row), title: title.tidied)
        record.situation = draft.prose(row[.description].writtenPassages)
        record.lead = lead(row)
        record.internalNote = ListNote(nil, kept: kept).text
        tell(row, kept)
        let id = draft.add(record)
        names.add(id.reference, record)
        add(row, id.reference, nil, record)
        field = id
    }

    /// Takes a row as an objective of the field above; with `isPart` one below the last objective.
    mutating func recordObjective(_ row: ListRow, isPart: Bool) {
        let wording = row[.title].isEmpty ? row[.objectives] : row[.title]
        guard !wording.isEmpty else { return report(row, .title, .titleMissing) }
        let kept = leftovers(of: row, placed: [.title, .objectives, .fieldsOfAction], nil)
        if let known = names.find(wording, .objective).first {
            let id = ID<Objective>(known.number)
            objective = (id, isPart ? objective?.top ?? id : id)
            guard let old = register[id] else { return }
            add(row, known, old.record, old.record)
            let isSame = ListNote(old.internalNote, kept: kept).text == old.internalNote
            if !isSame { report(row, nil, .staysAsItIs(known)) }
            return
        }
        let named = names.find(row[.fieldsOfAction], .field)
        guard let above = named.count == 1 ? ID(named[0].number) : field else {
            return report(row, .fieldsOfAction, .objectiveWithoutField)
        }
        guard !row.listNumber.isEmpty else {
            return report(row, .listNumber, .objectiveWithoutNumber)
        }
        var record = Objective(field: above, number: row.listNumber, wording: wording.tidied)
        if isPart { record.within = objective?.top }
        record.internalNote = ListNote(nil, kept: kept).text
        tell(row, kept)
        let id = draft.add(record)
        names.add(id.reference, record)
        add(row, id.reference, nil, record)
        objective = (id, isPart ? objective?.top ?? id : id)
    }

    /// The one organization that the row names as leading; `nil` where it is not exactly one.
    private func lead(_ row: ListRow) -> ID<Organization>? {
        let found = names.find(row.written(.lead), .organization)
        return found.count == 1 ? ID(found[0].number) : nil
    }

    /// The place of a new field: the number of the list where it is whole and free, else the next
    /// one.
    private mutating func position(_ row: ListRow) -> Int {
        let told = Int(row.listNumber).flatMap { (1...999).contains($0) ? $0 : nil }
        if let told, positions.insert(told).inserted { return told }
        let next = (positions.max() ?? 0) + 1
        positions.insert(next)
        return next
    }

    /// The cells for which a field or an objective has no place, with the heads of their columns.
    ///
    /// They become lines of the internal note; persons in them are reported.
    private mutating func leftovers(
        of row: ListRow,
        placed: Set<MeasureColumn>,
        _ lead: ID<Organization>?
    ) -> [(head: String, text: String)] {
        let places = placed.union([.number, .listNumber, .level, .nothing, .visibility])
        let columns = row.list.columns.filter { column in
            !places.contains(column.holds) && !row[column].isEmpty
                && (column.holds != .lead || lead == nil)
        }
        for column in row.list.columns where row.namedPerson(column) {
            let isLeft = !row[column].isEmpty
            problems.append(
                ListProblem(
                    row: row.number,
                    column: column.head,
                    isLeft ? .personInText : .personLeftOut
                )
            )
        }
        return columns.map { ($0.head, row[$0]) }
    }

    /// Reports for each cell that it was kept as a note.
    private mutating func tell(_ row: ListRow, _ kept: [(head: String, text: String)]) {
        for (head, text) in kept {
            problems.append(ListProblem(row: row.number, column: head, .keptAsNote(text)))
        }
    }
}
