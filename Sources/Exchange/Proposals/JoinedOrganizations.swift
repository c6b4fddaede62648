import Concept
import Register

/// Makes one entry of two that stand for the same body.
///
/// Every record that names the entry that goes is changed to name the one that stays. The entry
/// itself is then retracted, or withdrawn where it was public.
///
/// - Source: decision 53.
struct JoinedOrganizations {
    /// The entry that stays.
    let kept: ID<Organization>
    /// The entry that goes.
    let gone: ID<Organization>
    private let register: Register
    /// The day on which what was public is withdrawn.
    private let today: Day

    init(kept: ID<Organization>, gone: ID<Organization>, _ register: Register, on today: Day) {
        self.kept = kept
        self.gone = gone
        self.register = register
        self.today = today
    }

    /// Adds all edits of the join to the draft.
    ///
    /// Memberships are collected along the way, so that the joined entry is not twice in the same
    /// circle.
    ///
    /// - Throws: `Refusal.notThere` where one of the entries is gone; what `replacing` throws where
    ///   a record cannot name the other entry.
    func record(_ draft: inout Draft) throws {
        guard let entry = register[kept]?.record else { throw Refusal.notThere(kept.reference) }
        guard let other = register[gone]?.record else { throw Refusal.notThere(gone.reference) }
        let joined = joined(entry, other)
        draft.put(kept, joined)
        var memberships: [Membership] = []
        for reference in register.table.referrers(to: kept.reference) {
            guard let membership = register.table[reference]?.record as? Membership,
                !membership.visibility.isWithdrawn,
                !membership.references.contains(gone.reference)
            else { continue }
            memberships.append(membership)
        }
        for reference in register.table.referrers(to: gone.reference)
        where reference != kept.reference {
            // A translation of the entry that goes is ended together with it, below.
            guard let record = register.table[reference]?.record, !(record is Translation) else {
                continue
            }
            try rename(reference, record, above: joined.partOf, &memberships, &draft)
        }
        end(gone.reference, other, &draft)
    }

    /// The entry that stays, with what the other one knows.
    ///
    /// It is part of what either of them was part of, unless that would make it a part of itself.
    private func joined(_ entry: Organization, _ other: Organization) -> Organization {
        var joined = entry
        joined.take(other)
        let above = [entry.partOf, other.partOf].compactMap { $0 }
        joined.partOf = above.first { $0 != gone && $0 != kept && !isAbove(kept, $0) }
        return joined
    }

    /// Whether the first entry is the second one, or the second is a part of it at any depth.
    private func isAbove(_ entry: ID<Organization>, _ other: ID<Organization>) -> Bool {
        var seen: Set<ID<Organization>> = []
        var here: ID<Organization>? = other
        while let id = here, seen.insert(id).inserted {
            if id == entry { return true }
            here = register[id]?.record.partOf
        }
        return false
    }

    /// Names the entry that stays in one record; a membership that would be there twice ends.
    ///
    /// `above` is what the joined entry is a part of: an organization above it is not made a part
    /// of it.
    private func rename(
        _ reference: Reference,
        _ record: any Record,
        above: ID<Organization>?,
        _ memberships: inout [Membership],
        _ draft: inout Draft
    ) throws {
        switch try record.replacing(gone.reference, by: kept.reference) {
        case let membership as Membership:
            guard isNew(membership, beside: memberships) else {
                return end(reference, membership, &draft)
            }
            memberships.append(membership)
            draft.put(.put(reference.number, membership))
        case var measure as Measure:
            measure.partners.removeAll { $0 == measure.lead }
            draft.put(.put(reference.number, measure))
        case var organization as Organization:
            let id = ID<Organization>(reference.number)
            if let above, isAbove(id, above) { organization.partOf = nil }
            draft.put(.put(reference.number, organization))
        case let renamed:
            draft.put(.put(reference.number, renamed))
        }
    }

    /// Whether the membership adds something: it is not of a body in itself, nor there already.
    ///
    /// Two memberships are the same where circle, member and edition agree and their times overlap.
    /// A public one is kept beside an internal one, so that nothing public disappears.
    private func isNew(_ membership: Membership, beside others: [Membership]) -> Bool {
        membership.member != membership.circle
            && !others.contains {
                $0.circle == membership.circle && $0.member == membership.member
                    && $0.edition == membership.edition && $0.touches(membership)
                    && ($0.visibility == membership.visibility || $0.visibility == .public)
            }
    }

    /// Takes a record and its translations out.
    ///
    /// What was never public is retracted; what was public is withdrawn, with a mark for its
    /// address.
    private func end(_ reference: Reference, _ record: some Record, _ draft: inout Draft) {
        for part in register.table.referrers(to: reference) {
            guard let translation = register.table[part]?.record as? Translation else { continue }
            endAlone(part, translation, &draft)
        }
        endAlone(reference, record, &draft)
    }

    /// Takes out one record; one that was withdrawn before stays as it is.
    private func endAlone(_ reference: Reference, _ record: some Record, _ draft: inout Draft) {
        guard record.visibility.wasPublic else { return draft.put(.retract(reference)) }
        var record = record
        if record.visibility == .public { record.visibility = .withdrawn(on: today) }
        draft.put(.put(reference.number, record))
    }
}

extension Organization {
    /// Takes over what the other entry says: names, former names, website and internal note.
    ///
    /// What this entry says itself stays. What the other is a part of is decided by the caller.
    fileprivate mutating func take(_ other: Organization) {
        for name in [other.title] + other.aliases where !isCalled(name) { aliases.append(name) }
        for former in other.formerNames where !isCalled(former.name) { take(former) }
        website = website ?? other.website
        let notes = [internalNote, other.internalNote].compactMap { $0 }
        internalNote = notes.isEmpty ? nil : notes.joined(separator: "\n")
        proposedParts = []
    }

    /// Adds a former name; where one until the same day is there, it becomes an ordinary other
    /// name.
    private mutating func take(_ former: FormerName) {
        if formerNames.contains(where: { $0.until == former.until }) {
            aliases.append(former.name)
        } else {
            formerNames.append(former)
            formerNames.sort { $0.until < $1.until }
        }
    }
}

extension Membership {
    /// Whether both hold on a common day; a missing first or last day means no limit.
    fileprivate func touches(_ other: Membership) -> Bool {
        if let until, let from = other.from, until < from { return false }
        if let from, let until = other.until, until < from { return false }
        return true
    }
}
