/// Takes back a whole change, such as an import: all that nobody has changed since.
package struct TakeBackChange: Deed {
    package let change: Change
    /// The register on which the change was made.
    package let before: Register
    package let day: Day
    package let reason: String?

    package init(_ change: Change, madeOn before: Register, on day: Day, reason: String?) {
        self.change = change
        self.before = before
        self.day = day
        self.reason = reason
    }

    package func permissions(in register: Register) -> [Permission] { [.importFiles] }

    /// - Throws: as `Takeback`.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        let takeback = try Takeback(of: change, madeOn: before, in: register, on: day)
        for edit in takeback.edits { draft.put(edit) }
        return DeedTerms(.undid, needsReason: takeback.needsReason(in: register))
    }
}

extension Takeback {
    /// What was agreed goes back with a reason, as it comes.
    package func needsReason(in register: Register) -> Bool {
        edits.contains { edit in
            guard let record = edit.record, let now = register.table[edit.reference]?.record else {
                return false
            }
            return EditTerms(edit.reference, from: now, to: record, in: register).needsReason
        }
    }
}
