package import Register

/// An answer that came in and that nobody has taken over.
package struct WaitingAnswer: Hashable, Sendable {
    package let measure: ID<Measure>
    /// A remark tells nothing of how the measure stands.
    package let isRemark: Bool
    /// Names the answer as it stands: one that is sent anew has another.
    package let mark: String

    package init(on measure: ID<Measure>, isRemark: Bool, mark: String) {
        self.measure = measure
        self.isRemark = isRemark
        self.mark = mark
    }
}

extension [WaitingAnswer] {
    /// The measures of which somebody has told how they stand, by number.
    package var measures: [ID<Measure>] {
        Set(filter { !$0.isRemark }.map(\.measure)).sorted()
    }
}

/// Closes a running round, where nobody waits unseen.
package struct CloseRound: Deed {
    package let id: ID<StatusRound>
    package let day: Day
    /// The marks of the answers that wait, as the page showed them.
    package let shown: Set<String>
    /// Whether the round shall be closed although answers wait.
    package let isSure: Bool
    private let waiting: @Sendable (Register) -> [WaitingAnswer]

    package init(
        _ id: ID<StatusRound>,
        on day: Day,
        shown: Set<String>,
        isSure: Bool,
        waiting: @escaping @Sendable (Register) -> [WaitingAnswer]
    ) {
        self.id = id
        self.day = day
        self.shown = shown
        self.isSure = isSure
        self.waiting = waiting
    }

    package func permissions(in register: Register) -> [Permission] { [.runRounds] }

    /// - Throws: `AnswersWait`; `Refusal.notThere`.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        guard var round = register[id]?.record else { throw Refusal.notThere(id.reference) }
        guard round.state == .running else { return DeedTerms(.closedRound) }
        let waiting = waiting(register)
        let areNew = waiting.contains { !shown.contains($0.mark) }
        if areNew || !waiting.isEmpty && !isSure { throw AnswersWait(areNew: areNew) }
        round.closedOn = day
        round.reportedThrough = register.sequence
        round.received = waiting.measures
        draft.put(id, round)
        return DeedTerms(.closedRound)
    }
}

/// Counts answers as received that were written while the round was being closed.
package struct CountLateAnswers: Deed {
    package let round: ID<StatusRound>
    package let measures: [ID<Measure>]

    package init(on measures: [ID<Measure>], in round: ID<StatusRound>) {
        self.round = round
        self.measures = measures
    }

    package func permissions(in register: Register) -> [Permission] { [.runRounds] }

    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        if var round = register[round]?.record {
            round.received = Set(round.received).union(measures).sorted()
            draft.put(self.round, round)
        }
        return DeedTerms(.closedRound)
    }
}

/// Answers wait, and nobody has said that the round shall be closed all the same.
package struct AnswersWait: Error {
    /// Whether some came in after the page was shown.
    package let areNew: Bool
}
