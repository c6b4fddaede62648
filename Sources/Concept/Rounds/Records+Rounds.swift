package import Register

extension Records {
    /// The requests of a round, by number.
    package func requests(of round: ID<StatusRound>) -> [Numbered<StatusRequest>] {
        parts(of: round.reference, StatusRequest.self)
    }

    /// The measures that a round asks about, by number.
    package func measures(in round: ID<StatusRound>) -> [ID<Measure>] {
        Set(requests(of: round).flatMap(\.record.measures)).sorted()
    }

    /// The report on a measure in a round; `nil` if there is none.
    package func report(
        on measure: ID<Measure>,
        in round: ID<StatusRound>
    ) -> Numbered<StatusUpdate>? {
        parts(of: measure.reference, StatusUpdate.self).last { $0.round == round }
    }

    /// All rounds: first those not sent yet, then the others, the newest first.
    package var rounds: [Numbered<StatusRound>] {
        let all = all(StatusRound.self)
        let sent = all.filter { $0.sentOn != nil }
            .sorted { ($1.sentOn ?? $1.answerBy, $1.id) < ($0.sentOn ?? $0.answerBy, $0.id) }
        return all.filter { $0.sentOn == nil }.reversed() + sent
    }

    /// The measures that a round asks about by default: those that are not over or withdrawn, by
    /// number.
    package var askable: [Numbered<Measure>] {
        all(Measure.self).filter { !$0.status.phase.isOver && !$0.visibility.isWithdrawn }
    }

    /// Whether a closed round got an answer on a measure that nobody took over, without a report
    /// since.
    package func hasReceivedAnswer(on measure: ID<Measure>) -> Bool {
        let closed = naming(measure.reference, StatusRound.self)
            .filter { $0.received.contains(measure) }.compactMap(\.closedOn).max()
        guard let closed else { return false }
        let last = parts(of: measure.reference, StatusUpdate.self).map(\.day).max()
        return last.map { $0 < closed } ?? true
    }

    /// How many rounds in a row, up to now, reported no change of a measure.
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
