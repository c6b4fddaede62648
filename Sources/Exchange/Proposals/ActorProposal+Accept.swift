import Concept
package import Register

extension ActorProposal {
    /// Does what is proposed.
    ///
    /// - Throws: `Refusal.notThere` where an entry is gone.
    package func accept(
        in register: Register,
        on today: Day,
        _ draft: inout Draft
    ) throws {
        switch self {
        case .split(let id, let parts): try split(id, parts, register, &draft)
        case .join(let kept, let gone):
            try JoinedOrganizations(kept: kept, gone: gone, register, on: today).record(&draft)
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
}
