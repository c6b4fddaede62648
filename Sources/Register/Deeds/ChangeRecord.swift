/// Changes a record as somebody typed it into a form, merged with what others changed since the
/// form was shown.
///
/// - Source: decision 54; the rules of merging are those of `Merge`.
package struct ChangeRecord<R: Record>: Deed {
    /// The record to change.
    package let id: ID<R>
    /// The record as the form showed it.
    package let base: R
    /// The sequence of the change that put `base`.
    package let version: Int
    /// The fields that the form may change, named as in `Record.fields`.
    package let fields: Set<String>
    /// Why it is changed, as typed; needed where something agreed changes.
    package let reason: String?
    private let fill: AddRecord<R>.Fill

    /// Only stores its arguments; `fill` writes what was typed into `base`.
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

    /// Changing `fields` of the record.
    package func permissions(in register: Register) -> [Permission] {
        [.change(id.reference, fields: fields)]
    }

    /// Fills in `base`, merges the result with the record as it is now, and puts that.
    ///
    /// - Throws: `EditConflict` if somebody else changed the same value differently since
    ///   `version`; `Refusal.notThere` if the record was retracted; whatever `fill` throws.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        let filled = try fill(base, register, &draft)
        let record = try register.merging(filled, into: id, base: base, version: version)
        draft.put(id, record)
        return EditTerms(id.reference, from: register[id]?.record, to: record, in: register).terms
    }
}
