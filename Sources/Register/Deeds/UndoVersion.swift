/// Undoes what one change did to a record, and keeps what others did to it since.
package struct UndoVersion<R: Record>: Deed {
    /// The record that was changed.
    package let id: ID<R>
    /// The record just before the change.
    package let before: R
    /// The record as the change put it.
    package let undone: R
    /// Why; needed where something agreed changes back.
    package let reason: String?

    /// `before` and `undone` are two neighbouring versions of the record.
    package init(_ id: ID<R>, before: R, undone: R, reason: String?) {
        self.id = id
        self.before = before
        self.undone = undone
        self.reason = reason
    }

    /// Changing the fields in which the two versions differ.
    package func permissions(in register: Register) -> [Permission] {
        let difference = Difference(id.reference, from: undone, to: before)
        return [.change(id.reference, fields: Set(difference?.fieldNames ?? []))]
    }

    /// Merges the way back into the record as it is now.
    ///
    /// - Throws: `EditConflict` if others changed the same value since; `Refusal.notThere` if the
    ///   record was retracted; `DecodingError` if the merged values do not make a record.
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

/// Brings back a retracted record, under its old number and as it was before.
package struct RestoreRecord<R: Record>: Deed {
    /// The number that the record had.
    package let id: ID<R>
    /// Its last version before it was retracted.
    package let record: R
    /// Why; never needed.
    package let reason: String?

    /// `record` is the version just before the retraction.
    package init(_ id: ID<R>, as record: R, reason: String?) {
        self.id = id
        self.record = record
        self.reason = reason
    }

    /// Ending this record: who may retract it may bring it back.
    package func permissions(in register: Register) -> [Permission] { [.end(id.reference)] }

    /// Puts the record, unless it is there again already.
    ///
    /// - Throws: nothing.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        // Somebody else may have brought it back, and gone on with it since.
        if register[id] == nil { draft.put(id, record) }
        return DeedTerms(.restored)
    }
}
