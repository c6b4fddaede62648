package import Register

extension ActorProposal {
    /// Does what is proposed.
    ///
    /// - Throws: `.notThere` where an entry is gone; `.stillReferredTo` where something names it that
    ///   cannot name another.
    package func accept(
        in register: Register,
        on today: Day,
        _ draft: inout Draft
    ) throws(Refusal) {
        switch self {
        case .split(let id, let parts): try split(id, parts, register, &draft)
        case .join(let kept, let gone): try join(kept, gone, register, today, &draft)
        }
    }

    /// Notes in the record that one entry is one body; of two that stay two, nothing is to be noted.
    package func reject(in register: Register, _ draft: inout Draft) throws(Refusal) {
        guard case .split(let id, _) = self else { return }
        guard var actor = register[id]?.record else { throw .notThere(id.reference) }
        actor.proposedParts = []
        draft.put(id, actor)
    }

    // MARK: - One that is several

    /// The entry takes the first name and keeps the old one, by which papers call it; the others
    /// stand beside it in its circles and as partners of its measures.
    private func split(
        _ id: ID<Organization>,
        _ parts: [String],
        _ register: Register,
        _ draft: inout Draft
    ) throws(Refusal) {
        guard var actor = register[id]?.record, let first = parts.first else {
            throw .notThere(id.reference)
        }
        let others = parts.dropFirst().map { name in
            register.all(Organization.self).first { $0.id != id && $0.record.isCalled(name) }?.id
                ?? draft.add(Organization(ActorLine(name: name)))
        }
        if actor.title != first { actor.aliases.append(actor.title) }
        actor.title = first
        actor.proposedParts = []
        draft.put(id, actor)
        for reference in register.table.referrers(to: id.reference) {
            switch register.table[reference]?.record {
            case let membership as Membership where membership.member == id:
                for other in others { add(other, beside: membership, register, &draft) }
            case var measure as Measure where measure.partners.contains(id):
                let new = others.filter { !measure.partners.contains($0) && measure.lead != $0 }
                if new.isEmpty { continue }
                measure.partners += new
                draft.put(ID(reference.number), measure)
            default: continue
            }
        }
    }

    private func add(
        _ other: ID<Organization>,
        beside membership: Membership,
        _ register: Register,
        _ draft: inout Draft
    ) {
        let there = register.parts(of: membership.circle.reference, Membership.self)
        if there.contains(where: { $0.member == other && $0.edition == membership.edition }) {
            return
        }
        var added = membership
        added.member = other
        added.visibility = .internal
        draft.add(added)
    }

    // MARK: - Two that are one

    private func join(
        _ kept: ID<Organization>,
        _ gone: ID<Organization>,
        _ register: Register,
        _ today: Day,
        _ draft: inout Draft
    ) throws(Refusal) {
        guard var actor = register[kept]?.record else { throw .notThere(kept.reference) }
        guard let other = register[gone]?.record else { throw .notThere(gone.reference) }
        actor.take(other)
        if actor.partOf == gone { actor.partOf = other.partOf == kept ? nil : other.partOf }
        draft.put(kept, actor)
        for reference in register.table.referrers(to: gone.reference)
        where reference != kept.reference {
            guard let record = register.table[reference]?.record else { continue }
            if let membership = record as? Membership,
                isDouble(membership, reference, naming: kept, for: gone, register)
            {
                end(reference, membership, today, &draft)
                continue
            }
            let renamed = record.naming(kept, for: gone)
            guard !renamed.references.contains(gone.reference) else {
                throw .stillReferredTo(gone.reference, by: [reference])
            }
            draft.put(.put(reference.number, renamed))
        }
        end(gone.reference, other, today, &draft)
    }

    /// Whether the one that stays is in that circle already.
    private func isDouble(
        _ membership: Membership,
        _ reference: Reference,
        naming kept: ID<Organization>,
        for gone: ID<Organization>,
        _ register: Register
    ) -> Bool {
        let there = register.parts(of: membership.circle.reference, Membership.self)
        return membership.member == gone
            && there.contains {
                $0.reference != reference && $0.member == kept
                    && $0.edition == membership.edition
            }
    }

    /// Takes a record out: what was never public is retracted, what was public is withdrawn.
    private func end(
        _ reference: Reference,
        _ record: some Record,
        _ today: Day,
        _ draft: inout Draft
    ) {
        guard record.visibility.wasPublic else { return draft.put(.retract(reference)) }
        var record = record
        record.visibility = .withdrawn(on: today)
        draft.put(.put(reference.number, record))
    }
}

extension Organization {
    /// Takes over what another entry says of the same body.
    fileprivate mutating func take(_ other: Organization) {
        for name in [other.title] + other.aliases where !isCalled(name) { aliases.append(name) }
        for former in other.formerNames where !isCalled(former.name) { formerNames.append(former) }
        website = website ?? other.website
        partOf = partOf ?? other.partOf
        let notes = [internalNote, other.internalNote].compactMap { $0 }
        internalNote = notes.isEmpty ? nil : notes.joined(separator: "\n")
        proposedParts = []
    }
}

extension Record {
    /// The record with one organization in the place of another.
    fileprivate func naming(
        _ kept: ID<Organization>,
        for gone: ID<Organization>
    ) -> any Record {
        func one(_ id: ID<Organization>) -> ID<Organization> { id == gone ? kept : id }
        func many(_ ids: [ID<Organization>]) -> [ID<Organization>] {
            var seen: Set<ID<Organization>> = []
            return ids.map(one).filter { seen.insert($0).inserted }
        }
        switch self {
        case var record as Measure:
            record.lead = record.lead.map(one)
            record.partners = many(record.partners).filter { $0 != record.lead }
            record.reportsTo = many(record.reportsTo)
            return record
        case var record as StatusUpdate:
            record.reportedBy = record.reportedBy.map(one)
            return record
        case var record as Membership:
            record.circle = one(record.circle)
            record.member = one(record.member)
            return record
        case var record as Organization:
            record.partOf = record.partOf.map(one)
            return record
        case var record as Consultation:
            record.body = one(record.body)
            return record
        case var record as Meeting:
            record.body = one(record.body)
            return record
        case var record as OtherConcept:
            record.organization = record.organization.map(one)
            return record
        case var record as Concept:
            record.office = record.office.map(one)
            return record
        case var record as FollowUp:
            record.organization = record.organization.map(one)
            return record
        case var record as FieldOfAction:
            record.lead = record.lead.map(one)
            record.reportsTo = many(record.reportsTo)
            return record
        default: return self
        }
    }
}
