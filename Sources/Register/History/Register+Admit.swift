extension Register {
    /// Takes in a new change, if it keeps the laws that hold for everything that is recorded.
    ///
    /// Permissions are checked earlier, in `Deed.drafted`; nothing that is recorded gets around
    /// these laws. Laws look at the register as it would be after the change, so that the edits of
    /// one change may refer to each other. If one is broken, the register stays as it was.
    ///
    /// - Throws: the first `Refusal` that applies.
    package mutating func admit(_ change: Change) throws(Refusal) {
        let before = self
        try before.checkOrder(of: change)
        try before.checkNumbers(of: change)
        var after = self
        after.take(change)
        let edited = Set(change.edits.map(\.reference))
        for edit in change.edits {
            switch edit {
            case .put(let number, let record):
                let reference = Reference(type(of: record).kind, number)
                let place = Placement(
                    reference,
                    before: before.table[reference]?.record,
                    sequence: change.head.sequence,
                    record: { after.table[$0]?.record }
                )
                try record.check()
                try after.checkSize(of: record, before: before, reference)
                try after.checkNamed(by: reference)
                try after.checkTree(of: record, at: place)
                try record.check(at: place)
                try after.checkSingle(record, reference)
                try after.checkParagraphs(of: reference, before: before, edited: edited)
                try after.checkVisibility(of: record, reference, before: before)
            case .retract(let reference):
                try after.checkRetracted(reference, before: before)
            }
        }
        try after.checkUnique(change)
        self = after
    }

    /// Time does not run backwards.
    ///
    /// Only the change that confirms the clock may be earlier than the one before it, which was
    /// dated by a wrong clock.
    private func checkOrder(of change: Change) throws(Refusal) {
        if let last, change.head.recordedAt < last.recordedAt,
            change.head.attribution.action != .confirmedClock
        {
            throw .recordedBefore(change.head.recordedAt, last: last.recordedAt)
        }
    }

    /// A new record takes the next number of its kind, and each record has one edit.
    ///
    /// A retracted record comes back under its old number, and only by the action `restored`.
    private func checkNumbers(of change: Change) throws(Refusal) {
        var highest: [Kind: Int] = [:]
        var seen: Set<Reference> = []
        for edit in change.edits {
            let reference = edit.reference
            guard seen.insert(reference).inserted else { throw .editedTwice(reference) }
            guard table[reference] == nil else { continue }
            guard edit.record != nil else { throw .notThere(reference) }
            let expected = highest[reference.kind] ?? nextNumber(of: reference.kind)
            if change.head.attribution.action == .restored, reference.number < expected { continue }
            guard reference.number == expected else {
                throw .numberNotNext(reference, expected: expected)
            }
            highest[reference.kind] = expected + 1
        }
    }

    /// Every record that is referred to exists.
    private func checkNamed(by reference: Reference) throws(Refusal) {
        for named in table[reference]?.references ?? [] where table[named] == nil {
            throw .notThere(named)
        }
    }

    /// Each paragraph stands in one record only, and its number was given by the town.
    private func checkParagraphs(
        of reference: Reference,
        before: Register,
        edited: Set<Reference>
    ) throws(Refusal) {
        var seen: Set<Int> = []
        for number in table[reference]?.paragraphNumbers ?? [] {
            guard number >= 1, number <= lastParagraph else { throw .paragraphUnknown(number) }
            let elsewhere = before.holder(ofParagraph: number).map { !edited.contains($0) } ?? false
            guard !elsewhere, seen.insert(number).inserted, holder(ofParagraph: number) == reference
            else { throw .paragraphTaken(number) }
        }
    }

    /// Visibility moves only where it may, and a public record has public owners.
    private func checkVisibility(
        of record: any Record,
        _ reference: Reference,
        before: Register
    ) throws(Refusal) {
        let now = record.visibility
        let old = before.table[reference]?.record
        let was = old?.visibility ?? .internal
        guard was.mayBecome(now) else {
            throw .visibilityCannotBecome(reference, from: was, to: now)
        }
        guard now == .public else { return }
        guard record.mayBePublic else { throw .mayNotBePublic(reference) }
        // What was public stays so while its owner is withdrawn; it comes back with the owner.
        let known = was == .public ? old?.above ?? [] : []
        for owner in record.above where !known.contains(owner) && !isPublic(owner) {
            throw .ownerNotPublic(reference, owner: owner)
        }
    }

    /// Only a record that was never public and that nothing refers to can be retracted.
    private func checkRetracted(_ reference: Reference, before: Register) throws(Refusal) {
        if before.table[reference]?.record.visibility.wasPublic == true {
            throw .seenByThePublic(reference)
        }
        let naming = table.referrers(to: reference)
        guard naming.isEmpty else { throw .stillReferredTo(reference, by: naming) }
    }

    /// A code by which people name a record is given once per kind.
    private func checkUnique(_ change: Change) throws(Refusal) {
        let coded = Set(change.edits.filter { $0.record?.uniqueCode != nil }.map(\.reference.kind))
        for kind in coded.sorted(by: { $0.index < $1.index }) {
            var seen: Set<UniqueCode> = []
            for code in table.versions(of: kind).compactMap(\.record.uniqueCode)
            where !seen.insert(code).inserted {
                throw .twice(kind, field: code.field, value: code.value)
            }
        }
    }
}

extension Records {
    /// Whether everybody may see the record: it and all records above it are released.
    package func isPublic(_ reference: Reference) -> Bool {
        guard let record = table[reference]?.record else { return false }
        return record.isReleased && record.above.allSatisfy(isPublic)
    }
}

extension Record {
    /// Whether the record itself may be seen by everybody; its owners are not looked at.
    package var isReleased: Bool { visibility == .public && mayBePublic }
}
