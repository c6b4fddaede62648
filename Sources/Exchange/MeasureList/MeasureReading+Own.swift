import Register
import Words

/// The columns that are read in a way of their own.
extension MeasureReading {
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

    private mutating func takeAmount(_ text: String, _ column: MeasureList.Column) {
        if column.holds == .staff {
            guard let number = amount(text, column, isMoney: false) else { return }
            measure.funding.staffHundredths = number
            return
        }
        let yearly = /(?i)\s*(jährlich|pro Jahr|im Jahr|p\.\s?a\.|\/\s?Jahr)\s*/
        let bare = text.replacing(yearly, with: "")
        if case .hundredths(let number) = ListAmount(bare, isMoney: true) {
            let path = bare == text ? \Measure.funding.once : \Measure.funding.yearly
            measure[keyPath: path] = Cents(number)
        } else {
            keep(column, text)
            report(.keptAsNote(text), column)
        }
    }

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

/// Phase, timing and reason: what the rules allow of them is taken.
extension MeasureReading {
    private mutating func takeStatus(_ text: String, _ column: MeasureList.Column) {
        switch column.holds {
        case .status:
            guard let state = list.map.state(text) else {
                keep(column, text)
                return report(.stateUnknown(text), column)
            }
            // A word for the phase alone says nothing of the timing that the town knows.
            let isSame = measure.status.phase == state.phase
            measure.status.phase = state.phase
            if !isSame || state.timing != nil { measure.status.timing = state.timing }
        case .phase:
            guard !text.isEmpty else {
                measure.status.phase = .unknown
                return
            }
            guard let phase = Phase(said: text) else { return unknownState(text, column) }
            measure.status.phase = phase
        case .timing:
            guard !text.isEmpty else {
                measure.status.timing = nil
                return
            }
            guard let timing = Timing(said: text) else { return unknownState(text, column) }
            measure.status.timing = timing
        case .reason:
            let cause = measure.status.reason?.cause ?? .other
            measure.status.reason = text.isEmpty ? nil : Reason(cause, text)
        default:
            guard !text.isEmpty else { return }
            guard let cause = Reason.Cause(said: text), measure.status.reason != nil else {
                return unknownState(text, column)
            }
            measure.status.reason?.cause = cause
        }
    }

    private mutating func unknownState(_ text: String, _ column: MeasureList.Column) {
        keep(column, text)
        report(.wordUnknown(text), column)
    }

    /// Asks the rules. A state that they forbid stays out and is kept as a note; whatever else they
    /// forbid is an error.
    mutating func settle() {
        if let old, old.record == measure { return }
        var wasTried = false
        while true {
            do throws(Refusal) {
                return try measure.check()
            } catch {
                switch error {
                case .timingNeedsPlan, .timingNeedsEnd, .reasonMissing, .mergedIntoNothing:
                    if wasTried, old != nil { return report(.refused(error)) }
                    stepBack(from: error, isFirst: !wasTried)
                    wasTried = true
                case .missing(_, field: "title"): return report(.titleMissing)
                case .endsBeforeItBegins:
                    return report(.refused(error), row.column(.until) ?? row.column(.period))
                default: return report(.refused(error))
                }
            }
        }
    }

    private mutating func stepBack(from refusal: Refusal, isFirst: Bool) {
        if isFirst {
            for kind in [MeasureColumn.status, .phase, .timing] {
                guard let column = row.column(kind), case let text = row[column],
                    !text.isEmpty
                else { continue }
                kept.append((column.head, text))
                placed.removeAll { $0.head == column.head }
                report(.stateNotAllowed(text, refusal), column)
            }
            if let old {
                measure.status.phase = old.record.status.phase
                measure.status.timing = old.record.status.timing
                return
            }
        }
        if measure.status.timing != nil {
            measure.status.timing = nil
        } else {
            measure.status.phase = .unknown
        }
    }
}
