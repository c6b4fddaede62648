package import Register

/// Reminds the addressees of a running round who still have to answer.
///
/// - Source: decision 35.
package struct RemindAddressees: Deed {
    /// The round; if it is not running, nothing happens.
    package let round: ID<StatusRound>
    /// The day of the reminder.
    package let day: Day
    /// The requests to remind of, which still wait for an answer and have a contact person.
    private let due: @Sendable (Register) -> [Numbered<StatusRequest>]

    /// `due` is asked while the deed is drafted.
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

    /// Notes the reminder in each request; the letters follow from that.
    ///
    /// - Throws: nothing.
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
