import Concept
import Decoding
import Register
import Sheets
import Words

/// A measure as the cells of an exported list.
///
/// The importer compares cells with it: what reads as the export would write it changes nothing.
struct MeasureCells {
    let records: any Records
    private let words: Catalogue

    /// Names are looked up in `records`, words in the catalogue.
    init(_ records: any Records, _ words: Catalogue = .german) {
        self.records = records
        self.words = words
    }

    /// The cell of a column; none where the measure has nothing there.
    ///
    /// `number` is the number of the measure, `nil` for one that is not recorded yet.
    func cell(_ column: MeasureColumn, of measure: Measure, number: Int?) -> SheetCell {
        switch MeasureHold(column) {
        case .text(let path): measure[keyPath: path].map { .text($0) } ?? .none
        case .day(let path): measure[keyPath: path].map { .day($0) } ?? .none
        case .money(let path): measure[keyPath: path].map { .hundredths($0.amount) } ?? .none
        case .word(let hold): hold.read(measure).map { .text(words.word($0)) } ?? .none
        case .names(let hold): .text(hold.read(measure).map(name).joined(separator: "; "))
        case .own: own(column, measure, number)
        }
    }

    /// The cell of a column that a measure does not keep as one plain value.
    private func own(_ column: MeasureColumn, _ measure: Measure, _ number: Int?) -> SheetCell {
        switch column {
        case .number: number.map { .text("M\($0)") } ?? .none
        case .title: .text(measure.title)
        case .description: .text(measure.description.written)
        case .listNumber: text(measure.listNumber)
        case .origin: text(measure.origin.map { name($0.edition.reference) })
        case .originNumber: text(measure.origin?.number)
        case .originLater: flag(measure.origin?.addedLater)
        case .originReason: text(measure.origin?.reason)
        case .phase: measure.status.phase == .unknown ? .none : word(measure.status.phase)
        case .timing: word(measure.status.timing)
        case .reason: text(measure.status.reason?.sentence)
        case .cause: word(measure.status.reason?.cause)
        case .successCriteria: .text(measure.successCriteria.joined(separator: "\n"))
        case .staff: measure.funding.staffHundredths.map { .hundredths($0) } ?? .none
        case .links:
            .text(measure.links.map { "\($0.title): \($0.address)" }.joined(separator: "\n"))
        case .isExample: flag(measure.isExample)
        case .visibility: .text(words.word(measure.visibility))
        default: .none
        }
    }

    private func text(_ text: String?) -> SheetCell { text.map { .text($0) } ?? .none }

    /// "ja" for true, and no cell for false.
    private func flag(_ flag: Bool?) -> SheetCell {
        flag == true ? .text(words[.value(.yes)]) : .none
    }

    private func word(_ choice: (some Choice)?) -> SheetCell {
        choice.map { .text(words.word($0)) } ?? .none
    }

    /// The name of a record in a cell: an objective with its number, a measure as M17.
    private func name(_ reference: Reference) -> String {
        let record = records.table[reference]?.record
        return switch record {
        case let objective as Objective: "\(objective.number) \(objective.wording)"
        case is Measure: words.number(of: reference)
        default: record?.name ?? words.number(of: reference)
        }
    }
}

extension Prose {
    /// The text for one cell: a line per paragraph, `## ` before a heading, `- ` before a bullet.
    var written: String {
        paragraphs.map { paragraph in
            switch paragraph.role {
            case .heading: "## " + paragraph.text
            case .paragraph: paragraph.text
            case .bullet: "- " + paragraph.text
            }
        }
        .joined(separator: "\n")
    }
}

extension String {
    /// The paragraphs of a cell, as `Prose.written` writes them; bullets may have other signs, too.
    var writtenPassages: [Passage] {
        split(separator: "\n").map { $0.trimming(" ") }.filter { !$0.isEmpty }.map { line in
            if line.hasPrefix("## ") { return Passage(.heading, String(line.dropFirst(3)).tidied) }
            for sign in ["- ", "• ", "* ", "– "] where line.hasPrefix(sign) {
                return Passage(.bullet, String(line.dropFirst(2)).tidied)
            }
            return Passage(.paragraph, line.tidied)
        }
    }
}
