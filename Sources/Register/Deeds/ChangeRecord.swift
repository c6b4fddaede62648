/// Puts what somebody typed into a record as a form showed it, together with what others changed since.
package struct ChangeRecord<R: Record>: Deed {
    package let id: ID<R>
    /// What the form showed, and the sequence of the change that put it.
    package let base: R
    package let version: Int
    /// The fields that the form may change, named as in `Record.fields`.
    package let fields: Set<String>
    package let reason: String?
    private let fill: AddRecord<R>.Fill

    package init(
        _ id: ID<R>,
        from base: R,
        version: Int,
        fields: Set<String>,
        reason: String? = nil,
        fill: @escaping AddRecord<R>.Fill
    ) {
        self.id = id
        self.base = base
        self.version = version
        self.fields = fields
        self.reason = reason
        self.fill = fill
    }

    package func permissions(in register: Register) -> [Permission] {
        [.change(id.reference, fields: fields)]
    }

    /// - Throws: `EditConflict` where both changed the same; `Refusal.notThere`; what filling it in throws.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        let filled = try fill(base, register, &draft)
        let record = try register.merging(filled, into: id, base: base, version: version)
        draft.put(id, record)
        return EditTerms(id.reference, from: register[id]?.record, to: record, in: register).terms
    }
}
