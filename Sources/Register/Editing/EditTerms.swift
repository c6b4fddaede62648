/// What a change of one record is called in the history, and whether it needs a reason.
package struct EditTerms: Hashable, Sendable {
    /// The name of the change in the history.
    package let action: Action
    /// Whether the change is refused without a reason.
    package let needsReason: Bool
    /// The fields that differ, named as in `Record.fields`; for a new record those that are filled
    /// in.
    package let fields: Set<String>

    /// Works out the terms for a change from `old` to `new`; `old` is `nil` if the record is new.
    ///
    /// Once an edition is frozen, a change of an agreed field is a correction and needs a reason. A
    /// change of visibility alone is called publishing or withdrawing, and withdrawing needs a
    /// reason. Everything else has the name that its kind gives it.
    package init(
        _ reference: Reference,
        from old: (any Record)?,
        to new: any Record,
        in register: some Records
    ) {
        let isFrozen = register.isFrozen
        let type = type(of: new)
        guard let old else {
            fields = Set(new.fields.filter { !$0.isEmpty }.map(\.name))
            action = type.additionAction
            needsReason = isFrozen && type.isAddedWithReason
            return
        }
        let difference = Difference(reference, from: old, to: new)
        let fields = Set(difference?.fieldNames ?? [])
        self.fields = fields
        if isFrozen, !fields.isDisjoint(with: type.agreedFields) {
            action = .corrected
            needsReason = true
        } else if fields == ["visibility"] {
            action = new.visibility.isWithdrawn ? .withdrew : .published
            needsReason = new.visibility.isWithdrawn
        } else {
            action = type.changeAction
            needsReason = false
        }
    }
}

extension Difference {
    /// The names of the fields in which two versions differ; empty if the record appeared or
    /// vanished.
    package var fieldNames: [String] {
        if case .changed(let changes) = move { changes.map(\.field) } else { [] }
    }
}
