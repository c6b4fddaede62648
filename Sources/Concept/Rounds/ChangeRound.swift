package import Register

/// Changes the name, last day and text of a round before it is sent, together with what others changed.
package struct ChangeRound: Deed {
    package let id: ID<StatusRound>
    package let record: StatusRound
    /// What the form showed, and the sequence of the change that put it.
    package let base: StatusRound
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

    /// - Throws: `EditConflict`; `Refusal.notThere`, `.roundIsSent`.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        try register.checkPrepared(id)
        draft.put(id, try register.merging(record, into: id, base: base, version: version))
        return DeedTerms(.edited)
    }
}
