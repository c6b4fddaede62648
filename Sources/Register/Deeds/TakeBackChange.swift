/// Takes back a whole change, such as an import, except for what others have changed since.
package struct TakeBackChange: Deed {
    /// The change to take back.
    package let change: Change
    /// The register as it was just before the change.
    package let before: Register
    /// The day on which records that were public are marked as withdrawn.
    package let day: Day
    /// Why; needed where something agreed is changed back.
    package let reason: String?

    /// `before` has to be the register just before `change`, or the wrong state comes back.
    package init(_ change: Change, madeOn before: Register, on day: Day, reason: String?) {
        self.change = change
        self.before = before
        self.day = day
        self.reason = reason
    }

    /// Importing files, which is how such changes come in.
    package func permissions(in register: Register) -> [Permission] { [.importFiles] }

    /// Drafts the edits of the `Takeback`; records that have to stay are left alone.
    ///
    /// - Throws: whatever `Takeback.init` throws.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        let takeback = try Takeback(of: change, madeOn: before, in: register, on: day)
        for edit in takeback.edits { draft.put(edit) }
        return DeedTerms(.undid, needsReason: takeback.needsReason(in: register))
    }
}

extension Takeback {
    /// Whether one of the edits changes something agreed, so that the takeback needs a reason.
    package func needsReason(in register: Register) -> Bool {
        edits.contains { edit in
            guard let record = edit.record, let now = register.table[edit.reference]?.record else {
                return false
            }
            return EditTerms(edit.reference, from: now, to: record, in: register).needsReason
        }
    }
}
