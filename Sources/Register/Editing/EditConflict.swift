/// Two people changed the same value of a record differently; the other one was first.
///
/// Holds everything that a page needs to show both sides and let the person decide.
package struct EditConflict: Error, Sendable {
    /// The record that both changed.
    package let reference: Reference
    /// The stored names of the values in conflict, sorted.
    package let names: [String]
    /// The version from which the form was made.
    package let base: any Record
    /// The version that is stored now.
    package let theirs: any Record
    /// What this person typed.
    package let mine: any Record
    /// The merge with `mine` wherever both changed: where a form goes on if the person insists.
    package let insisting: any Record
    /// The sequence of the change that put `theirs`.
    package let version: Int

    /// Collects both sides of a merge that has conflicts.
    package init<R: Record>(_ merge: Merge<R>, base: R, mine: R, theirs: Numbered<R>) {
        reference = theirs.reference
        names = merge.conflicts
        self.base = base
        self.theirs = theirs.record
        self.mine = mine
        insisting = merge.insisting
        version = theirs.version.stamp?.put.sequence ?? 0
    }

    /// Whether a field of the record, named as in `Record.fields`, is in conflict.
    package func concerns(_ field: String) -> Bool {
        let stored = type(of: base).storedName(of: field)
        return names.contains { $0 == field || field.hasPrefix($0 + ".") || $0 == stored }
    }
}
