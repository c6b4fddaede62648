import Concept
import Exchange
import Foundation
import OfficeKit
import Register
import Services
import Sheets
import Vault
import Web
import Words

/// A table of contact persons that came back, read row by row as the form would send it.
///
/// Who sees a detail does not change, and a new detail is seen by the office only, because a table
/// cannot contain a consent. Persons without a row stay as they are.
struct PersonTableReading: Sendable {
    /// The persons that are new or change, in the order of the rows.
    private(set) var lines: [Line] = []
    private(set) var problems: [ProblemTable.Problem] = []

    struct Line: Sendable {
        /// The person as stored; `nil` for a new one.
        let person: Person?
        let entry: PersonEntry
    }

    private typealias Column = PersonTable.Column

    private let table: PersonTable
    private let known: [String: Person]
    private let today: Day
    private let words: Catalogue

    /// `persons` are all persons stored; a row with an identifier that is not among them is a
    /// problem.
    init(_ sheet: Sheet, _ persons: [Person], _ context: OfficeContext) {
        table = PersonTable(register: context.register)
        known = Dictionary(uniqueKeysWithValues: persons.map { ($0.id, $0) })
        today = context.today
        words = context.words
        guard let head = sheet.rows.first else { return }
        var columns: [(place: Int, column: Column)] = []
        for (place, cell) in head.cells.enumerated().dropFirst() where !cell.isEmpty {
            if let column = Column.allCases.first(where: { $0.head == cell }) {
                columns.append((place, column))
            } else {
                tell(head.number, cell, words[.intake(.columnUnknown)])
            }
        }
        var seen: [String: Int] = [:]
        for row in sheet.rows.dropFirst() where row.cells.contains(where: { !$0.isEmpty }) {
            read(row, columns, &seen)
        }
    }

    /// Reads a row; one with problems, or without a difference, becomes no line.
    private mutating func read(
        _ row: Sheet.Row,
        _ columns: [(place: Int, column: Column)],
        _ seen: inout [String: Int]
    ) {
        // A hidden identifier must not turn a known person into a new one.
        if row.isHidden(0) { return }
        // A hidden cell must not empty a field.
        let columns = columns.filter { !row.isHidden($0.place) }
        let number = row[0].typedText
        let person = number.flatMap { known[$0] }
        if let number {
            guard person != nil else {
                let sentence = words(.intake(.numberUnknown), ["number": number])
                return tell(row.number, PersonTable.numberHead, sentence)
            }
            if let other = seen.updateValue(row.number, forKey: number) {
                let sentence = words(.intake(.numberTwice), ["row": String(other)])
                return tell(row.number, PersonTable.numberHead, sentence)
            }
        }
        var entry = PersonEntry(
            post: person?.post ?? Person.Post(function: ""),
            reach: person?.reach ?? Person.Reach()
        )
        var isWhole = true
        for (place, column) in columns {
            guard let sentence = write(row[place], column, into: &entry) else { continue }
            tell(row.number, column.head, sentence)
            isWhole = false
        }
        if let person, let name = person.reach?.name?.text, person.consent != nil,
            entry.reach.name?.text != name
        {
            // A different person must not be shown with the consent of the one before.
            let sentence = words(.person(.nameHasConsent), ["name": name])
            return tell(row.number, Column.name.head, sentence)
        }
        guard isWhole, entry.post != person?.post || entry.reach != person?.reach ?? Person.Reach()
        else { return }
        for problem in entry.problems(in: table.register, on: today) {
            let column = Column.allCases.first { $0.field == problem.field }
            tell(row.number, column?.head, problem.message(in: words))
            isWhole = false
        }
        if isWhole { lines.append(Line(person: person, entry: entry)) }
    }

    /// Writes a cell into the entry of its row.
    ///
    /// - Returns: What is wrong with the cell; `nil` if it was taken.
    private func write(
        _ cell: String,
        _ column: Column,
        into entry: inout PersonEntry
    ) -> String? {
        let text = cell.typedText
        func detail(_ old: Person.Detail?) -> Person.Detail? {
            text.map { Person.Detail($0, old?.audience ?? .office) }
        }
        switch column {
        case .function: entry.post.function = text ?? ""
        case .name: entry.reach.name = detail(entry.reach.name)
        case .telephone: entry.reach.telephone = detail(entry.reach.telephone)
        case .mail: entry.reach.mail = detail(entry.reach.mail)
        case .organization:
            do throws(FieldFault) {
                entry.post.organization = try table.organization(in: cell)
            } catch {
                return words(.person(.organizationUnknown), ["name": cell])
            }
        case .until:
            let day = text.flatMap(Typed.day)
            if let text, day == nil {
                return words(.form(.faultDay), ["field": column.head, "typed": text])
            }
            entry.post.until = day
        }
        return nil
    }

    private mutating func tell(_ row: Int, _ column: String?, _ sentence: String) {
        problems.append(ProblemTable.Problem(row: row, column: column, sentence: sentence))
    }
}
