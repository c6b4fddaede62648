/// Takes back what one change did to a record, without what others did to it since.
package struct UndoVersion<R: Record>: Deed {
    package let id: ID<R>
    /// What the record was before the change, and what the change made of it.
    package let before: R
    package let undone: R
    package let reason: String?

    package init(_ id: ID<R>, before: R, undone: R, reason: String?) {
        self.id = id
        self.before = before
        self.undone = undone
        self.reason = reason
    }

    package func permissions(in register: Register) -> [Permission] {
        let difference = Difference(id.reference, from: undone, to: before)
        return [.change(id.reference, fields: Set(difference?.fieldNames ?? []))]
    }

    /// - Throws: `EditConflict` where others changed the same since; `Refusal.notThere`.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        guard let now = register[id] else { throw Refusal.notThere(id.reference) }
        let merge = try Merge(base: undone, mine: before, theirs: now.record)
        guard merge.conflicts.isEmpty else {
            throw EditConflict(merge, base: undone, mine: before, theirs: now)
        }
        draft.put(id, merge.merged)
        let terms = EditTerms(id.reference, from: now.record, to: merge.merged, in: register)
        return DeedTerms(.undid, needsReason: terms.needsReason)
    }
}

/// Brings back a record that was retracted, as it stood before.
package struct RestoreRecord<R: Record>: Deed {
    package let id: ID<R>
    package let record: R
    package let reason: String?

    package init(_ id: ID<R>, as record: R, reason: String?) {
        self.id = id
        self.record = record
        self.reason = reason
    }

    package func permissions(in register: Register) -> [Permission] { [.end(id.reference)] }

    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        // Somebody else may have brought it back, and gone on with it since.
        if register[id] == nil { draft.put(id, record) }
        return DeedTerms(.restored)
    }
}
