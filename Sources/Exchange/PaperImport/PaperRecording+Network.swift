import Concept
import Register

/// Those who took part, as members of the circle that made the edition.
extension PaperRecording {
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

    /// What the circle is called in which the actors of a concept meet.
    private static let circleTitle = "Steuerungsgruppe"

    /// The circle that has members for the edition, or else the steering group of the town.
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

    /// The membership of the actor of that name.
    ///
    /// Where the paper was recorded before, the town may have split or renamed the actor since:
    /// then the membership in its place counts.
    private func membership(
        of line: ActorLine,
        at position: Int,
        in memberships: [Numbered<Membership>]
    ) -> Numbered<Membership>? {
        let name = line.name.tidied
        let same = memberships.first { register[$0.member]?.record.isCalled(name) == true }
        return same ?? (wasKnown ? memberships.first { $0.position == position } : nil)
    }

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
