package import Concept
package import Register

/// Something about actors that an import leaves open, because only a person can decide it.
package enum ActorProposal: Hashable, Sendable {
    /// One entry seems to name several bodies.
    case split(ID<Organization>, into: [String])
    /// Two entries seem to be the same body; the first stays: the older one, or the one that is public.
    case join(ID<Organization>, ID<Organization>)

    /// What a form calls it: "teilen-5", "verbinden-3-17".
    package var key: String {
        switch self {
        case .split(let id, _): "teilen-\(id.number)"
        case .join(let kept, let gone): "verbinden-\(kept.number)-\(gone.number)"
        }
    }

    /// The two entries of a proposal to join, from its key.
    static func pair(inKey key: String) -> (ID<Organization>, ID<Organization>)? {
        let numbers = key.split(separator: "-").dropFirst().compactMap { Int($0) }
        guard key.hasPrefix("verbinden-"), numbers.count == 2 else { return nil }
        return (ID(numbers[0]), ID(numbers[1]))
    }

    /// The keys under which somebody may have said no: which of two entries would stay can change.
    var keysOfNo: [String] {
        guard case .join(let kept, let gone) = self else { return [key] }
        return [key, ActorProposal.join(gone, kept).key]
    }

    /// All that a register leaves open, in the order of the numbers.
    package static func all(in register: Register) -> [ActorProposal] {
        let actors = register.all(Organization.self).filter { !$0.visibility.isWithdrawn }
        let splits = actors.filter { $0.proposedParts.count > 1 }
            .map { ActorProposal.split($0.id, into: $0.proposedParts) }
        return splits + joins(of: actors)
    }

    private static func joins(of actors: [Numbered<Organization>]) -> [ActorProposal] {
        var byName: [String: Numbered<Organization>] = [:]
        var found: [ActorProposal] = []
        for actor in actors {
            let names = Set(
                ([actor.title] + actor.aliases).map(ActorName.folded).filter { !$0.isEmpty }
            )
            let same = names.compactMap { byName[$0] }.min { $0.id < $1.id }
            if let same {
                let isSwapped = actor.visibility.wasPublic && !same.visibility.wasPublic
                found.append(isSwapped ? .join(actor.id, same.id) : .join(same.id, actor.id))
            }
            for name in names where byName[name] == nil { byName[name] = same ?? actor }
        }
        return found
    }
}

/// The name of an actor as it is compared: without its legal form, and however it is spelled.
enum ActorName {
    static func folded(_ name: String) -> String {
        let words = ListWord.folded(name).split(separator: " ").map(String.init)
        return words.filter { !legalForms.contains($0) }.joined()
    }

    private static let legalForms: Set = [
        "e", "v", "ev", "eg", "gmbh", "ggmbh", "ug", "ag", "kg", "kdoer", "der", "die", "das",
    ]
}
