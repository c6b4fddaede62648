package import Register

extension Records {
    /// The requests of a round, by number.
    package func requests(of round: ID<StatusRound>) -> [Numbered<StatusRequest>] {
        parts(of: round.reference, StatusRequest.self)
    }

    /// The measures of which a round asks how they stand, by number.
    package func measures(in round: ID<StatusRound>) -> [ID<Measure>] {
        Set(requests(of: round).flatMap(\.record.measures)).sorted()
    }

    /// What was reported on a measure in a round.
    package func report(
        on measure: ID<Measure>,
        in round: ID<StatusRound>
    ) -> Numbered<StatusUpdate>? {
        parts(of: measure.reference, StatusUpdate.self).last { $0.round == round }
    }

    /// The rounds by day of asking, the newest first; those that are prepared come before.
    package var rounds: [Numbered<StatusRound>] {
        let all = all(StatusRound.self)
        let sent = all.filter { $0.sentOn != nil }
            .sorted { ($1.sentOn ?? $1.answerBy, $1.id) < ($0.sentOn ?? $0.answerBy, $0.id) }
        return all.filter { $0.sentOn == nil }.reversed() + sent
    }

    /// Measures that a round asks about unless somebody says otherwise: those that are not over, in
    /// the order of their numbers.
    package var askable: [Numbered<Measure>] {
        all(Measure.self).filter { !$0.status.phase.isOver && !$0.visibility.isWithdrawn }
    }

    /// Whether a closed round got an answer on a measure that nobody took over, and nothing was reported
    /// since.
    package func hasReceivedAnswer(on measure: ID<Measure>) -> Bool {
        let closed = naming(measure.reference, StatusRound.self)
            .filter { $0.received.contains(measure) }.compactMap(\.closedOn).max()
        guard let closed else { return false }
        let last = parts(of: measure.reference, StatusUpdate.self).map(\.day).max()
        return last.map { $0 < closed } ?? true
    }

    /// How often in a row, up to now, a round heard that a measure still stands as it did.
    ///
    /// - Source: decision 35: from the third time on somebody should ask.
    package func unchangedReports(on measure: ID<Measure>) -> Int {
        let reports = parts(of: measure.reference, StatusUpdate.self)
            .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
        var count = 0
        for (older, newer) in zip(reports, reports.dropFirst()).reversed() {
            guard newer.round != nil, older.record.tellsTheSame(as: newer.record) else { break }
            count += 1
        }
        return count
    }
}

extension StatusUpdate {
    fileprivate func tellsTheSame(as other: StatusUpdate) -> Bool {
        status == other.status && done == other.done && next == other.next
            && obstacle == other.obstacle
    }
}
