/// Somebody else was faster, and changed the same.
package struct EditConflict: Error, Sendable {
    package let reference: Reference
    /// The stored names of what both changed.
    package let names: [String]
    /// From which version the form was made, what stands there now, and what was typed.
    package let base: any Record
    package let theirs: any Record
    package let mine: any Record

    package init(
        _ reference: Reference,
        _ names: [String],
        base: any Record,
        theirs: any Record,
        mine: any Record
    ) {
        self.reference = reference
        self.names = names
        self.base = base
        self.theirs = theirs
        self.mine = mine
    }

    /// Whether a field of the record is among what both changed.
    package func concerns(_ field: String) -> Bool {
        names.contains { name in
            let inStatus = ["phase", "timing", "reason.cause", "reason.sentence"].contains(field)
            return field == name || field.hasPrefix(name + ".") || name == "status" && inStatus
        }
    }
}
