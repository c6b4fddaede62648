/// Merges, field by field, what two people changed in the same form.
///
/// For forms that are not about a record, such as that of a contact person; records have `Merge`.
package struct FormMerge: Sendable {
    /// The values after the merge.
    ///
    /// A field that only the other person changed has the other's value. Every field that was
    /// changed here has the value typed here, also if both changed it.
    package let merged: FormData
    /// The fields that both changed to different values, in the order of the form.
    package let conflicts: [String]

    /// `shown` is what the form showed, `now` what is stored since the other person saved.
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
    /// The values of a name that are not empty; an empty field counts like one that was not sent.
    fileprivate func filled(_ name: String) -> [String] { all(name).filter { !$0.isEmpty } }

    /// The same fields with a prefix before each name, to be sent along as what the form showed.
    package func named(from prefix: String) -> FormData {
        FormData(pairs.map { Pair(name: prefix + $0.name, value: $0.value) })
    }
}
