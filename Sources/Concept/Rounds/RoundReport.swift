package import Register

/// What came of a closed round (Sachstandsbericht): computed from the register as it stood when the
/// round was closed, so that it is the same whenever it is made.
package struct RoundReport: Sendable {
    package let round: Numbered<StatusRound>
    /// The fields of action in their order, each with the measures of which it is the main field; last
    /// those without a field.
    package let parts: [Part]

    package struct Part: Sendable {
        package let field: Numbered<FieldOfAction>?
        package let entries: [Entry]
    }

    /// One measure of the round, as it stood at its end.
    package struct Entry: Sendable {
        package let measure: Numbered<Measure>
        /// What was taken over in the round; `nil` where nothing was.
        package let report: Numbered<StatusUpdate>?
        /// Whether an answer came in that nobody has taken over.
        package let isReceived: Bool
        /// How it stood at the end of the round before; `nil` where there was none or no measure.
        package let before: Status?

        /// Whether it stands otherwise than at the end of the round before.
        package var hasMoved: Bool { before.map { $0 != measure.status } ?? false }

        /// Whether somebody has to decide before it can go on.
        package var needsDecision: Bool {
            guard !measure.status.phase.isOver else { return false }
            return measure.status.reason?.cause == .resolutionMissing
                || measure.status.phase == .suspended
        }
    }

    /// `before` is the register at the end of the round before; `received` are measures on which an
    /// answer came in and was not taken over, beside those of which the round knows.
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

    /// Those on which no answer is known of.
    package var unanswered: [Entry] { entries.filter { $0.report == nil && !$0.isReceived } }

    /// Those on which an answer came in that nobody has taken over.
    package var received: [Entry] { entries.filter(\.isReceived) }

    /// How many stand in each phase, with all phases in their order.
    package var phases: [(phase: Phase, count: Int)] {
        Phase.allCases.map { phase in
            (phase, entries.count { $0.measure.status.phase == phase })
        }
    }

    /// How many keep to their end, among those that can; of whom nothing is recorded counts as unknown.
    package var timings: [(timing: Timing, count: Int)] {
        let timings = entries.compactMap { entry -> Timing? in
            let status = entry.measure.status
            return status.timing ?? (status.phase.hasTiming ? .unknown : nil)
        }
        return Timing.allCases.map { timing in (timing, timings.count { $0 == timing }) }
    }

    /// How often each cause is named.
    package var causes: [(cause: Reason.Cause, count: Int)] {
        Reason.Cause.allCases.map { cause in
            (cause, entries.count { $0.measure.status.reason?.cause == cause })
        }
    }
}
