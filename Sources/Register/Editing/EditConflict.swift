/// Somebody else was faster, and changed the same.
package struct EditConflict: Error, Sendable {
    package let reference: Reference
    /// The stored names of what both changed.
    package let names: [String]
    /// From which version the form was made, what stands there now, and what was typed.
    package let base: any Record
    package let theirs: any Record
    package let mine: any Record
    /// What a form goes on from: what stands there now, with what was typed where both changed.
    package let insisting: any Record
    /// The sequence of the change that put what stands there now.
    package let version: Int

    package init<R: Record>(_ merge: Merge<R>, base: R, mine: R, theirs: Numbered<R>) {
        reference = theirs.reference
        names = merge.conflicts
        self.base = base
        self.theirs = theirs.record
        self.mine = mine
        insisting = merge.insisting
        version = theirs.version.stamp?.put.sequence ?? 0
    }

    /// Whether a field of the record is among what both changed.
    package func concerns(_ field: String) -> Bool {
        let stored = type(of: base).storedName(of: field)
        return names.contains { $0 == field || field.hasPrefix($0 + ".") || $0 == stored }
    }
}
