package import Register

/// Takes an answer over, as it came or in better words, with the files that are published with it.
package struct AcceptAnswer: Deed {
    package let answer: StatusAnswer
    package let measure: ID<Measure>
    package let request: ID<StatusRequest>
    package let day: Day
    /// `nil` leaves those that are published.
    package let files: [ReportFile]?
    /// The version of the measure that somebody saw beside the answer.
    package let seen: Int
    package let reason: String?
    /// Whether the answer still is the one that somebody saw.
    private let isCurrent: @Sendable () -> Bool

    package init(
        _ answer: StatusAnswer,
        on measure: ID<Measure>,
        to request: ID<StatusRequest>,
        day: Day,
        files: [ReportFile]? = nil,
        seen: Int,
        reason: String? = nil,
        isCurrent: @escaping @Sendable () -> Bool
    ) {
        self.answer = answer
        self.measure = measure
        self.request = request
        self.day = day
        self.files = files
        self.seen = seen
        self.reason = reason
        self.isCurrent = isCurrent
    }

    package func permissions(in register: Register) -> [Permission] { [.runRounds] }

    /// - Throws: `ChangedMeanwhile`; `RoundOver`; `Refusal.notThere`.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        guard let measure = register[measure] else { throw Refusal.notThere(measure.reference) }
        guard let request = register[request]?.record else {
            throw Refusal.notThere(request.reference)
        }
        guard register[request.round]?.record.state == .running else { throw RoundOver() }
        guard measure.version.stamp?.put.sequence == seen, isCurrent() else {
            throw ChangedMeanwhile()
        }
        draft.accept(answer, on: measure, to: request, day: day, files: files, in: register)
        return DeedTerms(.reportedStatus)
    }
}

/// Takes over all answers of a running round that say that nothing has changed.
package struct AcceptUnchanged: Deed {
    package let round: ID<StatusRound>
    /// As the answers stand on this register, each on the version of its measure that still stands.
    private let unchanged: @Sendable (Register) -> [AcceptAnswer]

    package init(
        in round: ID<StatusRound>,
        _ unchanged: @escaping @Sendable (Register) -> [AcceptAnswer]
    ) {
        self.round = round
        self.unchanged = unchanged
    }

    package func permissions(in register: Register) -> [Permission] { [.runRounds] }

    /// - Throws: as `AcceptAnswer`.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        if register[round]?.record.state == .running {
            for answer in unchanged(register) { _ = try answer.draft(on: register, into: &draft) }
        }
        return DeedTerms(.reportedStatus)
    }
}

/// The round of a request is closed: it takes no answer any more.
package struct RoundOver: Error {
    package init() {}
}
