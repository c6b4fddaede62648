package import Register

/// Sends a prepared round: asks everybody as the page showed it.
package struct SendRound: Deed {
    /// The round; if it was sent already, nothing happens.
    package let id: ID<StatusRound>
    /// The day on which it is sent.
    package let day: Day
    /// The mark that the page showed, from `Register.mark(ofRound:)`.
    package let shown: String?

    package init(_ id: ID<StatusRound>, on day: Day, shown: String?) {
        self.id = id
        self.day = day
        self.shown = shown
    }

    package func permissions(in register: Register) -> [Permission] { [.runRounds] }

    /// Marks round and requests as sent; the letters follow from that.
    ///
    /// - Throws: `RoundMoved` if something changed since the page was shown; `Refusal.notThere` if
    ///   the round is gone; `Refusal.answerDayOutside` if its last day is too near or too far.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        guard var round = register[id]?.record else { throw Refusal.notThere(id.reference) }
        guard round.state == .prepared else { return DeedTerms(.askedForStatus) }
        guard shown == register.mark(ofRound: id) else { throw RoundMoved() }
        try round.checkTime(on: day)
        round.sentOn = day
        draft.put(id, round)
        for request in register.requests(of: id) {
            var asked = request.record
            asked.askedOn = day
            draft.put(request.id, asked)
        }
        return DeedTerms(.askedForStatus)
    }
}

/// The round or its requests changed after the page was shown.
package struct RoundMoved: Error {
    /// Carries nothing: the page is shown again.
    package init() {}
}
