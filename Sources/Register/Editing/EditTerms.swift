/// What a change to one record is called in the log, and whether it needs a reason.
package struct EditTerms: Hashable, Sendable {
    package let action: Action
    package let needsReason: Bool
    /// The fields that differ, named as in `Record.fields`.
    package let fields: Set<String>

    /// What the town asks of a change from one version of a record to another.
    ///
    /// `old` is `nil` where the record is new.
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
    /// The fields in which two versions differ; none where a record came or went.
    package var fieldNames: [String] {
        if case .changed(let changes) = move { changes.map(\.field) } else { [] }
    }
}
