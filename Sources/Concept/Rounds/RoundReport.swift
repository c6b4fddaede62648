package import Register

/// The result of a closed round (Sachstandsbericht).
///
/// It is computed from the register as it was when the round was closed, so it is the same whenever
/// it is made.
package struct RoundReport: Sendable {
    /// The closed round.
    package let round: Numbered<StatusRound>
    /// The fields of action in their order, each with the measures whose main field it is;
    /// measures without a field come last.
    package let parts: [Part]

    /// The measures of one field.
    package struct Part: Sendable {
        /// The field; `nil` for measures without one.
        package let field: Numbered<FieldOfAction>?
        /// The measures, never empty.
        package let entries: [Entry]
    }

    /// One measure of the round, as it was at the end.
    package struct Entry: Sendable {
        /// The measure at the end of the round.
        package let measure: Numbered<Measure>
        /// The report that came of the answer; `nil` if there was none.
        package let report: Numbered<StatusUpdate>?
        /// Whether an answer came in that nobody took over.
        package let isReceived: Bool
        /// The status at the end of the previous round; `nil` if there was no round or no such
        /// measure.
        package let before: Status?

        /// Whether the status differs from the one at the end of the previous round.
        package var hasMoved: Bool { before.map { $0 != measure.status } ?? false }

        /// Whether somebody has to decide before it can go on.
        package var needsDecision: Bool {
            guard !measure.status.phase.isOver else { return false }
            return measure.status.reason?.cause == .resolutionMissing
                || measure.status.phase == .suspended
        }
    }

    /// Computes the report.
    ///
    /// `register` is as it was at the end of the round, `before` at the end of the previous one.
    /// `received` are measures with answers that nobody took over, beyond those that the round
    /// lists.
    package init(
        _ round: Numbered<StatusRound>,
        in register: some Records,
        before: (some Records)?,
        received: [ID<Measure>] = []
    ) {
        self.round = round
        let received = Set(received).union(round.received)
        let entries = register.measures(in: round.id).compactMap { id in
            register[id].map { measure in
                Entry(
                    measure: measure,
                    report: register.report(on: id, in: round.id),
                    isReceived: received.contains(id),
                    before: before?[id]?.status
                )
            }
        }
        let fields = register.all(FieldOfAction.self)
            .sorted { ($0.position, $0.id) < ($1.position, $1.id) }
        let byField = Dictionary(grouping: entries) { $0.measure.fieldsOfAction.first }
        let parts = fields.compactMap { field in
            byField[field.id].map { Part(field: field, entries: $0) }
        }
        let known = Set(fields.map(\.id))
        let others = entries.filter { entry in
            !(entry.measure.fieldsOfAction.first.map(known.contains) ?? false)
        }
        self.parts = parts + (others.isEmpty ? [] : [Part(field: nil, entries: others)])
    }

    /// All measures, in the order of the fields.
    package var entries: [Entry] { parts.flatMap(\.entries) }

    /// The measures without any answer.
    package var unanswered: [Entry] { entries.filter { $0.report == nil && !$0.isReceived } }

    /// The measures with an answer that nobody took over.
    package var received: [Entry] { entries.filter(\.isReceived) }

    /// How many measures are in each phase, with all phases in their order.
    package var phases: [(phase: Phase, count: Int)] {
        Phase.allCases.map { phase in
            (phase, entries.count { $0.measure.status.phase == phase })
        }
    }

    /// How many measures keep to their end, among those that can; without a statement they count as
    /// unknown.
    package var timings: [(timing: Timing, count: Int)] {
        let timings = entries.compactMap { entry -> Timing? in
            let status = entry.measure.status
            return status.timing ?? (status.phase.hasTiming ? .unknown : nil)
        }
        return Timing.allCases.map { timing in (timing, timings.count { $0 == timing }) }
    }

    /// How often each cause is given.
    package var causes: [(cause: Reason.Cause, count: Int)] {
        Reason.Cause.allCases.map { cause in
            (cause, entries.count { $0.measure.status.reason?.cause == cause })
        }
    }
}
