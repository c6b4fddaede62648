package import Register

/// Changes title, last day and text of a round before it is sent, merged with what others changed.
package struct ChangeRound: Deed {
    /// The round to change.
    package let id: ID<StatusRound>
    /// The round as typed.
    package let record: StatusRound
    /// The round as the form showed it.
    package let base: StatusRound
    /// The sequence of the change that put `base`.
    package let version: Int

    package init(
        _ id: ID<StatusRound>,
        to record: StatusRound,
        from base: StatusRound,
        version: Int
    ) {
        self.id = id
        self.record = record
        self.base = base
        self.version = version
    }

    package func permissions(in register: Register) -> [Permission] { [.runRounds] }

    /// Merges what was typed into the round as it is now.
    ///
    /// - Throws: `EditConflict` if others changed the same; `Refusal.notThere` and
    ///   `Refusal.roundIsSent`.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        try register.checkPrepared(id)
        draft.put(id, try register.merging(record, into: id, base: base, version: version))
        return DeedTerms(.edited)
    }
}
