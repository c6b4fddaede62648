package import Register

/// Chooses who is asked about what in a round that is not sent yet.
package struct ChooseAddressees: Deed {
    /// The round.
    package let round: ID<StatusRound>
    /// What was chosen, one for each addressee on the form.
    package let choices: [AddresseeChoice]

    /// Only stores both.
    package init(_ choices: [AddresseeChoice], in round: ID<StatusRound>) {
        self.round = round
        self.choices = choices
    }

    package func permissions(in register: Register) -> [Permission] { [.runRounds] }

    /// Drafts the requests; see `Register.ask`.
    ///
    /// - Throws: `ContactConflict`, `NobodyAsked`, `Refusal.notThere` or `Refusal.roundIsSent`.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        try register.ask(choices, in: round, &draft)
        return DeedTerms(.edited)
    }
}
