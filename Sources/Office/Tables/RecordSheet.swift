import Concept
import Design
import Exchange
import Foundation
import OfficeKit
import Register
import Sheets
import Words

/// The records of a kind as a table that is saved and can be imported again.
///
/// One column per field of the form. The words are German, as in the list of measures. A record is
/// named by number and title; the number counts.
struct RecordSheet<R: Record>: Sendable {
    let form: RecordForm<R>
    let register: Register

    private var words: Catalogue { .german }

    /// The heading of the first column, by which a table is recognized: "Organisation-Nr.".
    static var numberHead: String {
        "\(Catalogue.german.name(of: R.kind))-\(Catalogue.german[.intake(.number)])"
    }

    /// The fields with their column headings; equal headings are numbered.
    var columns: [(head: String, field: FormField<R>)] {
        var seen: [String: Int] = [:]
        return form.topics.flatMap(\.fields).map { field in
            let label = words.label(of: field.name, R.kind)
            seen[label, default: 0] += 1
            let count = seen[label, default: 1]
            return (count == 1 ? label : "\(label) \(count)", field)
        }
    }

    // MARK: - Going out

    var draft: SheetDraft {
        let columns = columns
        return SheetDraft(
            title: words.plural(of: R.kind).replacing("/", with: " "),
            head: [Self.numberHead] + columns.map(\.head),
            rows: register.all(R.self).map { record in
                [.text(words.number(of: record.reference))]
                    + columns.map { cell($0.field, record.record) }
            }
        )
    }

    private func cell(_ field: FormField<R>, _ record: R) -> SheetCell {
        let values = field.read(record, words).filter { !$0.isEmpty }
        switch field.control {
        case .day: return values.first.flatMap(Typed.day).map { .day($0) } ?? .none
        case .number:
            guard let text = values.first else { return .none }
            return Int(text).map { .number($0) } ?? .text(text)
        case .choice(let list):
            let word = values.first.flatMap { key in list.first { $0.key == key } }
            return word.map { .text(words.word($0)) } ?? .none
        case .named(let list):
            let chosen = values.first.flatMap { key in list.first { $0.value == key } }
            return .text(chosen?.text ?? "")
        case .one(let kind), .many(let kind):
            let named = values.compactMap { Int($0) }.map { name(Reference(kind, $0)) }
            return .text(named.joined(separator: "\n"))
        case .flag: return .text(words[values.isEmpty ? .value(.no) : .value(.yes)])
        case .visibility: return .text(words.word(record.visibility))
        case .line, .lines, .paragraph, .prose, .money: return .text(values.first ?? "")
        }
    }

    private func name(_ reference: Reference) -> String {
        let title = register.table[reference].map { words.title(of: $0.record) } ?? ""
        return "\(words.number(of: reference)) \(title)"
    }

    // MARK: - Coming back

    /// The text of a cell as the form's field would send it.
    ///
    /// - Throws: `FieldFault.notOffered` if the cell names nothing that can be chosen.
    func typed(_ cell: String, _ field: FormField<R>, _ record: R?) throws(FieldFault) -> [String] {
        let cell = cell.trimmingPrefix { $0.isWhitespace }
        switch field.control {
        case .line, .lines, .paragraph, .prose, .day, .money, .number: return [String(cell)]
        case .flag: return Self.isYes(cell) ? ["ja"] : []
        case .choice(let list):
            if cell.isEmpty { return [""] }
            guard let word = list.first(where: { isSame(words.word($0), cell) }) else {
                throw .notOffered
            }
            return [word.key]
        case .named(let list):
            if cell.isEmpty { return [""] }
            guard let found = list.first(where: { isSame($0.text, cell) }) else {
                throw .notOffered
            }
            return [found.value]
        case .one(let kind), .many(let kind):
            var numbers: [String] = []
            for line in cell.split(separator: "\n") where line.contains(where: { !$0.isWhitespace })
            {
                numbers.append(String(try number(line, kind)))
            }
            return numbers
        case .visibility:
            if record == nil, cell.isEmpty { return [Visibility.internal.choice] }
            if let record, isSame(words.word(record.visibility), cell) {
                return [record.visibility.choice]
            }
            let all: [Visibility] = [.internal, .network, .public]
            guard let found = all.first(where: { isSame(words.word($0), cell) }) else {
                throw .notOffered
            }
            return [found.choice]
        }
    }

    /// The number before a title, or that of the only record with that title.
    ///
    /// - Throws: `FieldFault.notOffered` if no record or several fit.
    private func number(_ line: Substring, _ kind: Kind) throws(FieldFault) -> Int {
        if let number = RecordNumber.leading(line), register.table[Reference(kind, number)] != nil {
            return number
        }
        let found = register.table.versions(of: kind).filter {
            isSame(words.title(of: $0.record), line)
        }
        guard found.count == 1 else { throw .notOffered }
        return found[0].reference.number
    }

    private static func isYes(_ cell: some StringProtocol) -> Bool {
        ["ja", "x", "j"].contains(cell.lowercased().trimmingCharacters(in: .whitespaces))
    }

    private func isSame(_ one: String, _ other: some StringProtocol) -> Bool {
        one.lowercased() == other.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    }
}

extension Kind {
    /// The kind whose table has that heading in its first column; `nil` if there is none.
    init?(tableHead head: String) {
        let found = Kind.allCases.first { kind in
            kind.form?.tableHead == head.trimmingCharacters(in: .whitespaces)
        }
        guard let found, found != .measure else { return nil }
        self = found
    }
}

extension KindForm {
    var tableHead: String { RecordSheet<R>.numberHead }

    func sheet(of register: Register) -> SheetDraft {
        RecordSheet(form: form, register: register).draft
    }
}
