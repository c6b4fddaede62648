extension Register {
    /// Takes in a new change where it keeps the laws that hold for everything that is recorded.
    ///
    /// Rules about persons and permissions stand before this; these laws cannot be passed by.
    ///
    /// - Throws: the first law that it breaks.
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

    /// Only who confirms that the clock is right may go back, behind changes of a wrong one.
    private func checkOrder(of change: Change) throws(Refusal) {
        if let last, change.head.recordedAt < last.recordedAt,
            change.head.attribution.action != .confirmedClock
        {
            throw .recordedBefore(change.head.recordedAt, last: last.recordedAt)
        }
    }

    /// A record that is not there yet takes the next number of its kind, and each has one edit.
    ///
    /// What was retracted comes back under its own number, and by that action only.
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

    private func checkNamed(by reference: Reference) throws(Refusal) {
        for named in table[reference]?.references ?? [] where table[named] == nil {
            throw .notThere(named)
        }
    }

    /// Each paragraph stands in one record, and its number was given by the town.
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

    private func checkRetracted(_ reference: Reference, before: Register) throws(Refusal) {
        if before.table[reference]?.record.visibility.wasPublic == true {
            throw .seenByThePublic(reference)
        }
        let naming = table.referrers(to: reference)
        guard naming.isEmpty else { throw .stillReferredTo(reference, by: naming) }
    }

    /// Codes by which people name a record are given once.
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
    /// Whether the record and everything above it may be seen by the world.
    package func isPublic(_ reference: Reference) -> Bool {
        guard let record = table[reference]?.record else { return false }
        return record.isReleased && record.above.allSatisfy(isPublic)
    }
}

extension Record {
    /// Whether the record alone, without what is above it, may be seen by the world.
    package var isReleased: Bool { visibility == .public && mayBePublic }
}
