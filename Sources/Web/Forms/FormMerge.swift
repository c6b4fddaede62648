/// What two people typed into one form that is of no record, such as that of a person, brought together
/// field by field.
package struct FormMerge: Sendable {
    /// What only the other one changed stands as the other one has it; where both changed a field, what
    /// was typed here.
    package let merged: FormData
    /// The fields that both changed, and not to the same, in their order.
    package let conflicts: [String]

    /// `shown` is what the form stood on, and `now` what stands there since somebody else saved.
    package init(shown: FormData, typed: FormData, now: FormData, fields: [String]) {
        var merged = typed.without(Set(fields))
        var conflicts: [String] = []
        for field in fields {
            let (was, mine, theirs) = (
                shown.filled(field), typed.filled(field), now.filled(field)
            )
            let isMine = mine != was
            if isMine, theirs != was, theirs != mine { conflicts.append(field) }
            for value in isMine ? mine : theirs { merged.append(field, value) }
        }
        self.merged = merged
        self.conflicts = conflicts
    }
}

extension FormData {
    /// The values of a name that say something; an empty field and none are the same.
    fileprivate func filled(_ name: String) -> [String] { all(name).filter { !$0.isEmpty } }

    /// Under names that begin so, as a form says what it stood on.
    package func named(from prefix: String) -> FormData {
        FormData(pairs.map { Pair(name: prefix + $0.name, value: $0.value) })
    }
}
