import Concept
import Decoding
import Register
import Words

/// The columns that need code of their own, because a measure keeps several things for them.
extension MeasureReading {
    /// Takes a cell of such a column; an empty text ends what was there.
    mutating func takeOwn(
        _ text: String,
        _ column: MeasureList.Column,
        _ draft: inout Draft
    ) {
        switch column.holds {
        case .title: measure.title = text.tidied
        case .description:
            measure.description = draft.prose(text.writtenPassages, revising: measure.description)
        case .origin, .originNumber, .originLater, .originReason: takeOrigin(text, column)
        case .period: takePeriod(text, column)
        case .status, .phase, .timing, .reason, .cause: takeStatus(text, column)
        case .cost, .staff: takeAmount(text, column)
        case .successCriteria:
            measure.successCriteria = text.split(separator: "\n").map { String($0).tidied }
        case .links: takeLinks(text, column)
        case .isExample: takeFlag(text, column) { $0.isExample = $1 }
        case .visibility: if old != nil { report(.visibilityStays, column) }
        case .note: keep(column, text)
        default: break
        }
    }

    /// The edition comes first; without one the other details have no place and are kept as notes.
    private mutating func takeOrigin(_ text: String, _ column: MeasureList.Column) {
        if column.holds == .origin {
            let editions = names.find(text, .edition)
            if text.isEmpty {
                measure.origin = nil
            } else if editions.count == 1 {
                let edition = ID<Edition>(editions[0].number)
                measure.origin = measure.origin ?? Origin(edition: edition)
                measure.origin?.edition = edition
            } else {
                keep(column, text)
                report(
                    editions.isEmpty
                        ? .notFound(.edition, [text]) : .severalFound(.edition, text),
                    column
                )
            }
            return
        }
        guard measure.origin != nil else {
            keep(column, text)
            if !text.isEmpty { report(.keptAsNote(text), column) }
            return
        }
        switch column.holds {
        case .originNumber: measure.origin?.number = text.isEmpty ? nil : text
        case .originReason: measure.origin?.reason = text.isEmpty ? nil : text
        default: takeFlag(text, column) { $0.origin?.addedLater = $1 }
        }
    }

    /// A span of time; the words of a cell without any day become the words of the period.
    private mutating func takePeriod(_ text: String, _ column: MeasureList.Column) {
        guard let period = ListPeriod.read(text) else {
            return report(.dateUnreadable(text), column)
        }
        if period.from == nil, period.until == nil {
            measure.period.words = period.words
        } else {
            measure.period.from = period.from
            measure.period.until = period.until
        }
    }

    /// Staff, or an amount that is yearly where the cell says so ("jährlich", "pro Jahr").
    ///
    /// An amount that cannot be read is kept as a note, because the cell is often a sentence.
    private mutating func takeAmount(_ text: String, _ column: MeasureList.Column) {
        if column.holds == .staff {
            guard let number = amount(text, column, isMoney: false) else { return }
            measure.funding.staffHundredths = number
            return
        }
        let yearly = /(?i)\s?(jährlich|pro Jahr|im Jahr|p\.\s?a\.|\/\s?Jahr)\s?/
        // A longer text is a sentence, and is kept from the pattern.
        let bare = text.utf8.count > 100 ? text : text.tidied.replacing(yearly, with: "")
        let path = bare == text.tidied ? \Measure.funding.once : \Measure.funding.yearly
        switch ListAmount(bare, isMoney: true) {
        case .hundredths(let number): measure[keyPath: path] = Cents(number)
        case .about(let number):
            measure[keyPath: path] = Cents(number)
            keep(column, text)
            report(.amountAbout(text), column)
        case .ambiguous, .unreadable:
            keep(column, text)
            report(.keptAsNote(text), column)
        }
    }

    /// A link per line, its title before the address; a line without an address is an error.
    private mutating func takeLinks(_ text: String, _ column: MeasureList.Column) {
        var links: [Link] = []
        for line in text.split(separator: "\n").map({ String($0).tidied }) {
            guard let start = line.firstRange(of: /https?:\/\//)?.lowerBound else {
                return report(.linkUnreadable(line), column)
            }
            let address = String(line[start...])
            let title = line[..<start].trimming(" ").trimming(":")
            links.append(Link(title: title.isEmpty ? address : title, address: address))
        }
        measure.links = links
    }

    /// Yes or no: "ja", "x", "1" or "wahr"; an empty cell means no, and other words become a note.
    private mutating func takeFlag(
        _ text: String,
        _ column: MeasureList.Column,
        _ write: (inout Measure, Bool) -> Void
    ) {
        switch ListWord.folded(text) {
        case "ja", "x", "1", "wahr": write(&measure, true)
        case "", "nein", "0", "falsch": write(&measure, false)
        default:
            keep(column, text)
            report(.wordUnknown(text), column)
        }
    }
}
