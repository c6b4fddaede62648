import Concept
import Foundation
import OfficeKit
import Register
import Sheets
import Web
import Words

/// A table of records that came back, read row by row as a form would send it.
struct TableReading<R: Record>: Sendable {
    /// The rows that change something or are new.
    private(set) var edits: [RecordEdit<R>] = []
    private(set) var problems: [ProblemTable.Problem] = []
    private let context: OfficeContext
    private let sheet: RecordSheet<R>

    private var words: Catalogue { context.words }
    private var numberName: String { RecordSheet<R>.numberHead }

    init(_ table: Sheet, _ form: RecordForm<R>, _ context: OfficeContext) throws {
        self.context = context
        sheet = RecordSheet(form: form, register: context.register)
        guard let head = table.rows.first else { return }
        let columns = columns(of: head)
        var seen: [Int: Int] = [:]
        for row in table.rows.dropFirst() where row.cells.contains(where: { !$0.isEmpty }) {
            try read(row, columns, &seen)
        }
    }

    private typealias Column = (place: Int, head: String, field: FormField<R>)

    /// Finds the fields of the columns by their headings; adds a problem for each unknown one.
    private mutating func columns(of head: Sheet.Row) -> [Column] {
        let known = sheet.columns
        var columns: [Column] = []
        for (place, cell) in head.cells.enumerated().dropFirst() where !cell.isEmpty {
            if let found = known.first(where: { $0.head == cell }) {
                columns.append((place, cell, found.field))
            } else {
                tell(head.number, cell, words[.intake(.columnUnknown)])
            }
        }
        return columns
    }

    /// Reads a row as a form would send it; a row with problems becomes no edit.
    private mutating func read(
        _ row: Sheet.Row,
        _ columns: [Column],
        _ seen: inout [Int: Int]
    ) throws {
        if row.isHidden(0) { return }
        guard let target = target(row, &seen) else { return }
        // A hidden cell must not empty a field.
        let columns = columns.filter { !row.isHidden($0.place) }
        var record: R?
        if case .old(_, let base, _) = target { record = base }
        var data = FormData()
        var isWhole = true
        for column in columns {
            do throws(FieldFault) {
                for value in try sheet.typed(row[column.place], column.field, record) {
                    data.append(column.field.name, value)
                }
            } catch {
                tell(row.number, column.head, error.sentence(column.field.name, R.kind, words))
                isWhole = false
            }
        }
        guard isWhole else { return }
        let edit = RecordEdit(
            form: sheet.form,
            fields: columns.map(\.field),
            data: data,
            today: context.today,
            actor: context.visitor.actor,
            target: target
        )
        try check(edit, row, columns)
    }

    /// The record a row is about: the one with its number, or a new one.
    private mutating func target(
        _ row: Sheet.Row,
        _ seen: inout [Int: Int]
    ) -> RecordEdit<R>.Target? {
        let told = row[0].trimmingCharacters(in: .whitespaces)
        if told.isEmpty {
            if sheet.form.blank(context.register, nil, context.today) != nil {
                return .new(owner: nil, shownAt: nil)
            }
            tell(row.number, numberName, words[.intake(.newNeedsOwner)])
            return nil
        }
        guard let number = RecordNumber.leading(told),
            let found = context.register[ID<R>(number)],
            let version = found.version.stamp?.put.sequence
        else {
            tell(row.number, numberName, words(.intake(.numberUnknown), ["number": told]))
            return nil
        }
        if let other = seen.updateValue(row.number, forKey: number) {
            tell(row.number, numberName, words(.intake(.numberTwice), ["row": String(other)]))
            return nil
        }
        return .old(found.id, base: found.record, version: version)
    }

    /// Asks each field whether it accepts its cell; adds a problem for each that does not.
    private mutating func check(
        _ edit: RecordEdit<R>,
        _ row: Sheet.Row,
        _ columns: [Column]
    ) throws {
        let base: R? =
            switch edit.target {
            case .old(_, let base, _): base
            case .new: sheet.form.blank(context.register, nil, context.today)
            }
        guard let base else { return }
        var draft = Draft(context.register)
        do {
            _ = try edit.filled(base, context.register, &draft)
            edits.append(edit)
        } catch let faults as FieldFaults {
            for column in columns {
                guard let fault = faults.faults[column.field.name] else { continue }
                tell(row.number, column.head, fault.sentence(column.field.name, R.kind, words))
            }
        }
    }

    private mutating func tell(_ row: Int, _ column: String?, _ sentence: String) {
        problems.append(ProblemTable.Problem(row: row, column: column, sentence: sentence))
    }
}
