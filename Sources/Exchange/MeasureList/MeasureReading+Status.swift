import Concept
import Register
import Words

/// Phase, timing and reason of a measure: what the laws allow of them is taken over.
extension MeasureReading {
    /// Takes a cell of a column about the state; a word that is not known becomes a note.
    mutating func takeStatus(_ text: String, _ column: MeasureList.Column) {
        switch column.holds {
        case .status:
            guard let state = list.lookup.state(text) else {
                keep(column, text)
                return report(.stateUnknown(text), column)
            }
            take(state)
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

    /// Sets a state from one word for both.
    ///
    /// A word for the phase says nothing about the timing that the town knows as long as the phase
    /// stays; a word for the timing alone ("verzögert") says nothing about the phase.
    private mutating func take(_ state: ListState) {
        if state.phase == .unknown, state.timing != nil {
            measure.status.timing = state.timing
            return
        }
        let isSame = measure.status.phase == state.phase
        measure.status.phase = state.phase
        if !isSame || state.timing != nil { measure.status.timing = state.timing }
    }

    /// Keeps an unknown word as a note, with a hint.
    private mutating func unknownState(_ text: String, _ column: MeasureList.Column) {
        keep(column, text)
        report(.wordUnknown(text), column)
    }

    /// Asks the laws about the measure, and takes back what they forbid of its state.
    ///
    /// A forbidden state becomes a note with a hint, and the measure keeps the state that it had;
    /// for a new one timing and then phase are dropped until the laws agree. Anything else that
    /// they forbid is an error. A missing reason is filled in first, because lists rarely have one.
    mutating func settle() {
        if let old, old.record == measure { return }
        // In a list of our own an empty cell has ended the reason on purpose.
        if !isOurs, measure.status.reasonDueFor != nil, measure.status.reason == nil {
            measure.status.reason = Self.noReason
        }
        var wasTried = false
        while true {
            do throws(Refusal) {
                try measure.check()
                return lookAtReason()
            } catch {
                switch error {
                case .timingNeedsPlan, .timingNeedsEnd, .reasonMissing, .mergedIntoNothing:
                    if wasTried, old != nil { return report(.refused(error)) }
                    stepBack(from: error, isFirst: !wasTried)
                    wasTried = true
                case .missing(_, field: "title"):
                    // A title that could not be read was reported already.
                    if !problems.contains(where: \.isError) { report(.titleMissing) }
                    return
                case .endsBeforeItBegins:
                    return report(.refused(error), row.column(.until) ?? row.column(.period))
                default: return report(.refused(error))
                }
            }
        }
    }

    /// The sentence for a reason that the list does not name.
    private static var noReason: Reason {
        Reason(.other, Catalogue.german[.measureImport(.reasonSentence)])
    }

    /// Takes the sentence back where no reason is due any more, else reports that it was filled in.
    private mutating func lookAtReason() {
        guard measure.status.reason == Self.noReason, measure.status != old?.record.status else {
            return
        }
        if measure.status.reasonDueFor == nil {
            measure.status.reason = nil
        } else if old?.record.status.reason != Self.noReason,
            let column = row.column(.status) ?? row.column(.timing) ?? row.column(.phase)
        {
            report(.reasonNotNamed(row[column]), column)
        }
    }

    /// Takes back the state after a law has refused it; the first time also reports it.
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
