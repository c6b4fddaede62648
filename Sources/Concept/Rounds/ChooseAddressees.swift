package import Register

/// Chooses who is asked for what in a round that is prepared, beside what others have chosen since the
/// form was shown.
package struct ChooseAddressees: Deed {
    package let round: ID<StatusRound>
    package let choices: [AddresseeChoice]

    package init(_ choices: [AddresseeChoice], in round: ID<StatusRound>) {
        self.round = round
        self.choices = choices
    }

    package func permissions(in register: Register) -> [Permission] { [.runRounds] }

    /// - Throws: `ContactConflict`; `NobodyAsked`; `Refusal.notThere`, `.roundIsSent`.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        try register.ask(choices, in: round, &draft)
        return DeedTerms(.edited)
    }
}
