import Concept
import Register

/// The actors that took part, as members of the circle that made the edition.
extension PaperRecording {
    /// Finds or adds the members in the order of the paper, each once.
    mutating func recordActors(_ lines: [ActorLine], of edition: ID<Edition>?) {
        let lines = lines.filter { !$0.name.tidied.isEmpty }
        if lines.isEmpty { return }
        let circle = recordCircle(of: edition)
        let memberships = register.parts(of: circle.reference, Membership.self)
            .filter { $0.edition == edition || wasKnown && $0.edition == nil }
        var members: Set<ID<Organization>> = []
        for (index, line) in lines.enumerated() {
            let there = membership(of: line, at: index + 1, in: memberships)
            if let there {
                keep(there, beside: line, &members)
                continue
            }
            let actor = organization(called: line.name.tidied) { _ in Organization(line) }
            guard members.insert(actor).inserted else { continue }
            var membership = Membership(circle: circle, member: actor, position: index + 1)
            membership.edition = edition
            draft.add(membership)
        }
    }

    /// The name of the circle in which the actors of a concept meet, where the town has none yet.
    private static let circleTitle = "Steuerungsgruppe"

    /// Finds or adds the circle: the one with members for this edition, else the steering group.
    private mutating func recordCircle(of edition: ID<Edition>?) -> ID<Organization> {
        let circles = register.all(Organization.self).filter { $0.grain == .circle }
        let working = circles.first { circle in
            guard let edition else { return false }
            return register.parts(of: circle.reference, Membership.self)
                .contains { $0.edition == edition }
        }
        let named = register.all(Organization.self)
            .first { $0.title.hasPrefix(Self.circleTitle) }
        if let old = working ?? named { return keep(old) }
        return organization(called: Self.circleTitle) {
            Organization(title: $0, sort: .workingCircle, grain: .circle)
        }
    }

    /// Finds the membership of the actor with this name.
    ///
    /// Where the paper was recorded before, the office may have split or renamed the actor since;
    /// then the membership at the same position counts.
    private func membership(
        of line: ActorLine,
        at position: Int,
        in memberships: [Numbered<Membership>]
    ) -> Numbered<Membership>? {
        let name = line.name.tidied
        let same = memberships.first { register[$0.member]?.record.isCalled(name) == true }
        return same ?? (wasKnown ? memberships.first { $0.position == position } : nil)
    }

    /// Keeps a membership, and reports where its member has another name than the paper prints.
    private mutating func keep(
        _ membership: Numbered<Membership>,
        beside line: ActorLine,
        _ members: inout Set<ID<Organization>>
    ) {
        _ = keep(membership)
        members.insert(membership.member)
        guard let member = register[membership.member] else { return }
        _ = keep(member)
        let name = line.name.tidied
        if !member.record.isCalled(name) {
            comparison.deviations.append(.actor(recorded: member.title, printed: name))
        }
    }
}
