import Concept
import Register
import Words

/// Phase, timing and reason: what the rules allow of them is taken.
extension MeasureReading {
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

    /// A word for the phase alone says nothing of the timing that the town knows; one for the timing
    /// alone ("verzögert") says nothing of the phase.
    private mutating func take(_ state: ListState) {
        if state.phase == .unknown, state.timing != nil {
            measure.status.timing = state.timing
            return
        }
        let isSame = measure.status.phase == state.phase
        measure.status.phase = state.phase
        if !isSame || state.timing != nil { measure.status.timing = state.timing }
    }

    private mutating func unknownState(_ text: String, _ column: MeasureList.Column) {
        keep(column, text)
        report(.wordUnknown(text), column)
    }

    /// Asks the rules.
    ///
    /// A state that they forbid stays out and is kept as a note; whatever else they forbid is an
    /// error.
    mutating func settle() {
        if let old, old.record == measure { return }
        // In our own list an empty cell has ended the reason.
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
                    // A title that could not be read is told already.
                    if !problems.contains(where: \.isError) { report(.titleMissing) }
                    return
                case .endsBeforeItBegins:
                    return report(.refused(error), row.column(.until) ?? row.column(.period))
                default: return report(.refused(error))
                }
            }
        }
    }

    /// What is said where a state needs a reason and the list names none.
    private static var noReason: Reason {
        Reason(.other, Catalogue.german[.measureImport(.reasonSentence)])
    }

    /// It goes when no reason is due any more.
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
