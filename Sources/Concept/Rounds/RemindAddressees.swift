package import Register

/// Reminds those of whom something is open in a running round.
package struct RemindAddressees: Deed {
    package let round: ID<StatusRound>
    package let day: Day
    /// Those whom a letter reaches and who still have to answer, as the answers stand.
    private let due: @Sendable (Register) -> [Numbered<StatusRequest>]

    package init(
        in round: ID<StatusRound>,
        on day: Day,
        due: @escaping @Sendable (Register) -> [Numbered<StatusRequest>]
    ) {
        self.round = round
        self.day = day
        self.due = due
    }

    package func permissions(in register: Register) -> [Permission] { [.runRounds] }

    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        if register[round]?.record.state == .running {
            for request in due(register) {
                var reminded = request.record
                reminded.remindedOn.append(day)
                draft.put(request.id, reminded)
            }
        }
        return DeedTerms(.askedForStatus)
    }
}
