package import Register

/// Sends a round that is prepared: everybody is asked as the page showed it.
package struct SendRound: Deed {
    package let id: ID<StatusRound>
    package let day: Day
    /// What the page showed, by `Register.mark(ofRound:)`.
    package let shown: String?

    package init(_ id: ID<StatusRound>, on day: Day, shown: String?) {
        self.id = id
        self.day = day
        self.shown = shown
    }

    package func permissions(in register: Register) -> [Permission] { [.runRounds] }

    /// - Throws: `RoundMoved`; `Refusal` where it is gone or its last day is too near.
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

/// Somebody has changed what would be sent after the page was shown.
package struct RoundMoved: Error {
    package init() {}
}
