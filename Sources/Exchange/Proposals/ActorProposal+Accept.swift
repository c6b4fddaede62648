import Concept
package import Register

extension ActorProposal {
    /// Does what is proposed: makes several entries of one, or one of two.
    ///
    /// - Throws: `Refusal.notThere` where an entry is gone since; for two entries also what
    ///   `JoinedOrganizations.record` throws.
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

    /// Notes in the record that an entry is one body, so that the question is not asked again.
    ///
    /// For two entries that stay two the record has nothing to note; `ActorProposals` keeps that
    /// answer.
    ///
    /// - Throws: `Refusal.notThere` where the entry is gone.
    package func reject(in register: Register, _ draft: inout Draft) throws(Refusal) {
        guard case .split(let id, _) = self else { return }
        guard var actor = register[id]?.record else { throw .notThere(id.reference) }
        actor.proposedParts = []
        draft.put(id, actor)
    }

    // MARK: - One that is several

    /// Splits an entry into the bodies that it names.
    ///
    /// The entry takes the first name and keeps the old one as another name, because papers use it.
    /// The other bodies join it in its circles, and as partners of its measures; those that the
    /// town already has are used.
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

    /// Makes a body a member of a circle, like the entry that was split; not where it is one
    /// already.
    ///
    /// The new membership is internal until somebody publishes it.
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
