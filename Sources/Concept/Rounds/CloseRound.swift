package import Register

/// An answer that came in and that nobody has taken over.
package struct WaitingAnswer: Hashable, Sendable {
    /// The measure that it is about.
    package let measure: ID<Measure>
    /// Whether it is only a remark of a partner, which does not say how the measure stands.
    package let isRemark: Bool
    /// Identifies the answer as it is; it changes when the answer is sent again.
    package let mark: String

    package init(on measure: ID<Measure>, isRemark: Bool, mark: String) {
        self.measure = measure
        self.isRemark = isRemark
        self.mark = mark
    }
}

extension [WaitingAnswer] {
    /// The measures with an answer that is more than a remark, by number.
    package var measures: [ID<Measure>] {
        Set(filter { !$0.isRemark }.map(\.measure)).sorted()
    }
}

/// Closes a running round, unless answers wait that nobody knows about.
package struct CloseRound: Deed {
    /// The round; if it is not running, nothing happens.
    package let id: ID<StatusRound>
    /// The day on which it is closed.
    package let day: Day
    /// The marks of the waiting answers that the page showed.
    package let shown: Set<String>
    /// Whether to close the round although answers wait.
    package let isSure: Bool
    private let waiting: @Sendable (Register) -> [WaitingAnswer]

    /// `waiting` returns the answers that wait, and is asked while the deed is drafted.
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

    /// Closes the round, and notes how far its report counts and what was received.
    ///
    /// - Throws: `AnswersWait` if new answers came in or nobody confirmed; `Refusal.notThere`.
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

/// Adds answers to the received ones that came in while the round was being closed.
package struct CountLateAnswers: Deed {
    /// The closed round.
    package let round: ID<StatusRound>
    /// The measures that these answers are about.
    package let measures: [ID<Measure>]

    /// Only stores both.
    package init(on measures: [ID<Measure>], in round: ID<StatusRound>) {
        self.round = round
        self.measures = measures
    }

    package func permissions(in register: Register) -> [Permission] { [.runRounds] }

    /// Adds the measures to `received`; does nothing if the round is gone.
    ///
    /// - Throws: nothing.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        if var round = register[round]?.record {
            round.received = Set(round.received).union(measures).sorted()
            draft.put(self.round, round)
        }
        return DeedTerms(.closedRound)
    }
}

/// Answers wait, and nobody has confirmed that the round is to be closed anyway.
package struct AnswersWait: Error {
    /// Whether some came in after the page was shown.
    package let areNew: Bool
}
