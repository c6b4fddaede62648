/// What taking back a whole change would do now, record by record.
///
/// Only computes, and changes nothing. A record goes back to what it was before the change and
/// keeps what others did to it since. If others changed the same values, or if another record needs
/// one that the change added, the record stays and is listed with the cause.
package struct Takeback: Sendable {
    /// The edits of the takeback, in the order of the change's own.
    package private(set) var edits: [Edit]
    /// The records that cannot go back, sorted by reference.
    package private(set) var staying: [Staying]

    /// A record that stays as it is, and why.
    package struct Staying: Hashable, Sendable {
        /// The record that stays.
        package let reference: Reference
        /// Why it cannot go back.
        package let cause: Cause

        /// Only stores both.
        package init(reference: Reference, cause: Cause) {
            self.reference = reference
            self.cause = cause
        }

        /// What keeps a record from going back.
        package enum Cause: Hashable, Sendable {
            /// Others changed the same values since; the names of the fields, sorted.
            case changedSince([String])
            /// These records refer to it and stay.
            case isNeeded([Reference])
        }
    }

    /// Works out the takeback of `change`, which was made on the register `before`.
    ///
    /// `now` is the present register; `today` becomes the day of withdrawal. Records that the
    /// change retracted are not brought back: that is what `RestoreRecord` does.
    ///
    /// - Throws: `DecodingError` if the merged values do not make a record.
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

    /// Merges the way back to `old` into the present record; its visibility does not change.
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

    /// Retracts a record that the change added, or withdraws it if it was public.
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

    /// Drops retractions of records that others still refer to, until none is left to drop.
    ///
    /// A record that stays keeps the records that it refers to, so one pass can make another one
    /// necessary.
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

    /// Whether a record still refers to `other` once the edits are applied.
    private func names(_ reference: Reference, _ other: Reference, in now: Register) -> Bool {
        let edit = edits.first { $0.reference == reference }
        let record = edit.map(\.record) ?? now.table[reference]?.record
        return record?.references.contains(other) ?? false
    }
}
