package import Register

/// Takes an answer over as a report, as it came or reworded, and publishes files with it.
///
/// - Source: decision 35.
package struct AcceptAnswer: Deed {
    /// The answer, as the office wants to take it over.
    package let answer: StatusAnswer
    /// The measure that the answer is about.
    package let measure: ID<Measure>
    /// The request that it answers.
    package let request: ID<StatusRequest>
    /// The day of the report.
    package let day: Day
    /// The files to publish with the report; `nil` leaves the present ones.
    package let files: [ReportFile]?
    /// The sequence of the measure's version that was shown beside the answer.
    package let seen: Int
    /// Why, as typed; never needed.
    package let reason: String?
    /// Whether the stored answer is still the one that was shown.
    private let isCurrent: @Sendable () -> Bool

    /// Only stores its arguments; `isCurrent` is asked while the deed is drafted.
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

    /// Drafts the report, and the measure as it then stands.
    ///
    /// - Throws: `ChangedMeanwhile` if measure or answer changed since they were shown; `RoundOver`
    ///   if the round is closed; `Refusal.notThere` if measure or request is gone.
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

/// Takes over all answers of a running round that report no change.
package struct AcceptUnchanged: Deed {
    /// The round; if it is not running, nothing happens.
    package let round: ID<StatusRound>
    /// The answers on this register whose measures have not changed since.
    private let unchanged: @Sendable (Register) -> [AcceptAnswer]

    /// `unchanged` is asked while the deed is drafted.
    package init(
        in round: ID<StatusRound>,
        _ unchanged: @escaping @Sendable (Register) -> [AcceptAnswer]
    ) {
        self.round = round
        self.unchanged = unchanged
    }

    package func permissions(in register: Register) -> [Permission] { [.runRounds] }

    /// Drafts a report for each of these answers.
    ///
    /// - Throws: whatever `AcceptAnswer.draft` throws.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        if register[round]?.record.state == .running {
            for answer in unchanged(register) { _ = try answer.draft(on: register, into: &draft) }
        }
        return DeedTerms(.reportedStatus)
    }
}

/// The round of a request is closed and takes no more answers.
package struct RoundOver: Error {
    /// Carries nothing: the page tells which round it was.
    package init() {}
}
