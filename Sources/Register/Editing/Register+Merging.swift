extension Register {
    /// Returns what a form wants to put, merged with what others changed since it was shown.
    ///
    /// `mine` is what was typed, `base` what the form showed, and `version` the sequence of the
    /// change that put `base`. If nobody changed the record since, the result is `mine`.
    ///
    /// - Throws: `EditConflict` if both changed the same value differently; `Refusal.notThere` if
    ///   the record was retracted; `DecodingError` if the merged values do not make a record.
    package func merging<R: Record>(
        _ mine: R,
        into id: ID<R>,
        base: R,
        version: Int
    ) throws -> R {
        guard let now = self[id] else { throw Refusal.notThere(id.reference) }
        if now.version.stamp?.put.sequence == version { return mine }
        let merge = try Merge(base: base, mine: mine, theirs: now.record)
        guard merge.conflicts.isEmpty else {
            throw EditConflict(merge, base: base, mine: mine, theirs: now)
        }
        return merge.merged
    }
}
