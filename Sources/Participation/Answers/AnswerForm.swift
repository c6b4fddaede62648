import Addresses
package import Concept
package import Design
package import Register
package import Web
package import Words

/// What was typed into the form about a measure's status.
///
/// Values are read as far as they can be: a choice that is not among the known ones is `nil`, as if
/// it was not made.
package struct AnswerForm: Sendable {
    var choice: StatusAnswer.Choice?
    /// The phase of a measure that goes on; `nil` for any other phase.
    var phase: Phase?
    /// Whether the measure is on time; counts only if the form asks for it.
    var timing: Timing?
    /// The phase of a measure that has ended; `nil` for any other phase.
    var ending: Phase?
    /// The measure into which this one was merged; whether it was offered is checked by `read`.
    var mergedInto: ID<Measure>?
    /// The cause of the status; without one, a typed sentence counts as another cause.
    var cause: Reason.Cause?
    /// The sentence that explains the status; `nil` if nothing was typed, as in all texts below.
    var sentence: String?
    /// What was done since the last report.
    var done: String?
    /// What is to be done next; not asked of a measure that has ended.
    var next: String?
    /// What stands in the way; not asked of a measure that has ended.
    var obstacle: String?
    /// A remark for the office, which is never published.
    var remark: String?

    /// The names of the fields, as they are sent.
    package enum Name {
        static let choice = "antwort"
        static let phase = "phase"
        static let timing = "zeitplan"
        static let ending = "ende"
        static let mergedInto = "aufgegangen"
        static let cause = "grund"
        static let sentence = "grund-satz"
        static let done = "getan"
        static let next = "naechster"
        static let obstacle = "hindernis"
        static let remark = "bemerkung"
        /// Who answers, in their own words.
        package static let answeredBy = "antwortet"
        static let file = "datei"
        /// The ticked attachments to be removed, by their identifiers.
        static let detach = "weg"
        static let mailReceipt = "quittung"
        /// The revision of the answer that the form showed, to notice that somebody else answered
        /// meanwhile.
        package static let revision = "stand"
    }

    /// Reads what was sent.
    package init(_ data: FormData) {
        choice = data[Name.choice].flatMap { StatusAnswer.Choice(rawValue: $0) }
        phase = data[Name.phase].flatMap { Phase(rawValue: $0) }
            .flatMap { StatusAnswer.goingOn.contains($0) ? $0 : nil }
        timing = data[Name.timing].flatMap { Timing(rawValue: $0) }
        ending = data[Name.ending].flatMap { Phase(rawValue: $0) }
            .flatMap { StatusAnswer.endings.contains($0) ? $0 : nil }
        mergedInto = data[Name.mergedInto].flatMap { Address.number($0) }.map { ID($0) }
        cause = data[Name.cause].flatMap { Reason.Cause(rawValue: $0) }
        sentence = data[Name.sentence]?.typedText
        done = data[Name.done]?.typedText
        next = data[Name.next]?.typedText
        obstacle = data[Name.obstacle]?.typedText
        remark = data[Name.remark]?.typedText
    }

    /// What an opened form shows: the answer so far, or else the measure's status as it is
    /// recorded.
    package init(_ answer: StatusAnswer?, on measure: Measure) {
        let shown = answer ?? StatusAnswer(unchanged: measure)
        choice = answer?.choice
        let phase = shown.status.phase
        self.phase = StatusAnswer.goingOn.contains(phase) ? phase : nil
        ending = StatusAnswer.endings.contains(phase) ? phase : nil
        timing = shown.status.timing
        mergedInto = shown.mergedInto
        cause = shown.status.reason?.cause
        sentence = shown.status.reason?.sentence
        done = shown.done
        next = shown.next
        obstacle = shown.obstacle
        remark = answer?.remark
    }

    /// Whether the form asks if the measure is late: only if it has an end to keep to.
    static func asksTiming(_ measure: Measure) -> Bool {
        measure.period.until != nil || measure.status.timing != nil
    }

    /// Returns the answer, or the faults in the order of the fields if there are any.
    ///
    /// `others` are the measures the form offered as those into which this one may have been
    /// merged. `naming` names a record for a message, or returns `nil` for one that must not be
    /// named.
    package func read(
        _ one: Asked.One,
        others: [Numbered<Measure>],
        _ words: Catalogue,
        naming: @escaping (Reference) -> String?
    ) -> (answer: StatusAnswer?, faults: [FormFault]) {
        var faults: [FormFault] = []
        guard let answer = answer(on: one, words, &faults) else { return (nil, faults) }
        let into = answer.choice == .unchanged || one.isRemark ? nil : answer.mergedInto
        if let into, into != one.measure.mergedInto, !others.contains(where: { $0.id == into }) {
            faults.append((Name.mergedInto, words[.answer(.mergedNotOffered)]))
            return (nil, faults)
        }
        do throws(Refusal) {
            try answer.check(on: one.measure)
        } catch {
            faults.append((error.answerField, error.message(in: words, naming: naming)))
        }
        return (faults.isEmpty ? answer : nil, faults)
    }

    /// Builds the answer for the chosen case; adds a fault and returns `nil` if it lacks something.
    private func answer(
        on one: Asked.One,
        _ words: Catalogue,
        _ faults: inout [FormFault]
    ) -> StatusAnswer? {
        let measure = one.measure.record
        if one.isRemark {
            guard let remark else {
                faults.append((Name.remark, words[.answer(.remarkMissing)]))
                return nil
            }
            var answer = StatusAnswer(unchanged: measure)
            answer.remark = remark
            return answer
        }
        guard let choice else {
            faults.append((Name.choice, words[.answer(.choiceMissing)]))
            return nil
        }
        var answer: StatusAnswer
        switch choice {
        case .unchanged:
            answer = StatusAnswer(unchanged: measure)
            answer.remark = remark
            return answer
        case .changed:
            guard let phase, StatusAnswer.goingOn.contains(phase) else {
                faults.append((Name.phase, words[.answer(.phaseMissing)]))
                return nil
            }
            let isTimed = phase.hasTiming && Self.asksTiming(measure)
            answer = StatusAnswer(choice, status: Status(phase, isTimed ? timing : nil))
        case .ended:
            guard let ending, StatusAnswer.endings.contains(ending) else {
                faults.append((Name.ending, words[.answer(.endingMissing)]))
                return nil
            }
            answer = StatusAnswer(choice, status: Status(ending))
            if ending == .merged { answer.mergedInto = mergedInto }
        }
        if answer.status.reasonDueFor != nil {
            answer.status.reason = sentence.map { Reason(cause ?? .other, $0) }
        }
        answer.done = done
        answer.next = choice == .ended ? nil : next
        answer.obstacle = choice == .ended ? nil : obstacle
        answer.remark = remark
        return answer
    }
}

extension Refusal {
    /// The name of the field the refusal is about; `nil` for the top of the form.
    fileprivate var answerField: String? {
        switch self {
        case .reasonMissing: AnswerForm.Name.sentence
        case .timingNeedsPlan, .timingNeedsEnd: AnswerForm.Name.timing
        case .mergedIntoNothing, .mergedIntoItself: AnswerForm.Name.mergedInto
        case .tooLong(_, "done", _, _): AnswerForm.Name.done
        case .tooLong(_, "next", _, _): AnswerForm.Name.next
        case .tooLong(_, "obstacle", _, _): AnswerForm.Name.obstacle
        case .tooLong(_, "remark", _, _): AnswerForm.Name.remark
        default: nil
        }
    }
}
