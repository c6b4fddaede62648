/// What taking back a whole change would do now, record by record.
///
/// Pure. A record goes back to what it was, without what others did to it since. Where they changed the
/// same, or where something else needs what the change brought, the record stays, and is told.
package struct Takeback: Sendable {
    /// In the order of their records.
    package private(set) var edits: [Edit]
    package private(set) var staying: [Staying]

    /// A record that stays as it is, and why.
    package struct Staying: Hashable, Sendable {
        package let reference: Reference
        package let cause: Cause

        package init(reference: Reference, cause: Cause) {
            self.reference = reference
            self.cause = cause
        }

        package enum Cause: Hashable, Sendable {
            /// Somebody changed the same since; the stored names of the fields, sorted.
            case changedSince([String])
            /// These name it, and stay.
            case isNeeded([Reference])
        }
    }

    /// `before` is the register on which the change was made, `now` the one of today.
    ///
    /// - Throws: where a merged record is none any more.
    package init(
        of change: Change,
        madeOn before: Register,
        in now: Register,
        on today: Day
    ) throws {
        edits = []
        staying = []
        for edit in change.edits {
            // What a change retracted is brought back by a deed of its own.
            guard let put = edit.record, let current = now.table[edit.reference]?.record else {
                continue
            }
            if let old = before.table[edit.reference]?.record {
                try goBack(edit.reference, from: put, to: old, now: current)
            } else {
                takeOut(edit.reference, put, now: current, on: today)
            }
        }
        keepWhatIsNeeded(in: now)
    }

    private mutating func goBack<R: Record>(
        _ reference: Reference,
        from put: R,
        to old: any Record,
        now: any Record
    ) throws {
        guard let old = old as? R, let current = now as? R else { return }
        let merge = try Merge(base: put, mine: old, theirs: current)
        guard merge.conflicts.isEmpty else {
            staying.append(Staying(reference: reference, cause: .changedSince(merge.conflicts)))
            return
        }
        var merged = merge.merged
        // What the world has seen it has seen.
        merged.visibility = current.visibility
        if merged != current { edits.append(.put(reference.number, merged)) }
    }

    /// Takes out what the change brought: what was never public is retracted, the rest withdrawn.
    private mutating func takeOut(
        _ reference: Reference,
        _ put: any Record,
        now: any Record,
        on today: Day
    ) {
        let since = Difference(reference, from: put, to: now)?.without(["visibility"])
        if let since {
            let names = since.fieldNames.sorted()
            staying.append(Staying(reference: reference, cause: .changedSince(names)))
        } else if !now.visibility.wasPublic {
            edits.append(.retract(reference))
        } else if !now.visibility.isWithdrawn {
            var withdrawn = now
            withdrawn.visibility = .withdrawn(on: today)
            edits.append(.put(reference.number, withdrawn))
        }
    }

    /// What stays keeps what it names, and that what it names in turn.
    private mutating func keepWhatIsNeeded(in now: Register) {
        while true {
            var needed: [Staying] = []
            for case .retract(let reference) in edits {
                let by = now.table.referrers(to: reference).filter { names($0, reference, in: now) }
                if !by.isEmpty {
                    needed.append(Staying(reference: reference, cause: .isNeeded(by)))
                }
            }
            if needed.isEmpty { break }
            let kept = Set(needed.map(\.reference))
            edits.removeAll { kept.contains($0.reference) }
            staying += needed
        }
        staying.sort { $0.reference < $1.reference }
    }

    /// Whether a record names another one also when the edits are done.
    private func names(_ reference: Reference, _ other: Reference, in now: Register) -> Bool {
        let edit = edits.first { $0.reference == reference }
        let record = edit.map(\.record) ?? now.table[reference]?.record
        return record?.references.contains(other) ?? false
    }
}
