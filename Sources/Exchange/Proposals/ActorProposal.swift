package import Concept
package import Register

/// A question about actors that an import leaves open, because only a person can decide it.
///
/// Proposals are not stored: they are found again in each register.
///
/// - Source: decision 31.
package enum ActorProposal: Hashable, Sendable {
    /// One entry seems to name several bodies: the entry, and at least two names.
    case split(ID<Organization>, into: [String])
    /// Two entries seem to be the same body; the first one stays.
    ///
    /// That is the older entry, or the one that was public before where only one was.
    case join(ID<Organization>, ID<Organization>)

    /// The value of the proposal in forms and on the shelf: `teilen-5`, `verbinden-3-17`.
    package var key: String {
        switch self {
        case .split(let id, _): "teilen-\(id.number)"
        case .join(let kept, let gone): "verbinden-\(kept.number)-\(gone.number)"
        }
    }

    /// The two entries of a proposal to join, from its key; `nil` for any other key.
    static func pair(inKey key: String) -> (ID<Organization>, ID<Organization>)? {
        let numbers = key.split(separator: "-").dropFirst().compactMap { Int($0) }
        guard key.hasPrefix("verbinden-"), numbers.count == 2 else { return nil }
        return (ID(numbers[0]), ID(numbers[1]))
    }

    /// The keys under which somebody may have said no.
    ///
    /// For two entries that is both orders, because which of them would stay can change.
    var keysOfNo: [String] {
        guard case .join(let kept, let gone) = self else { return [key] }
        return [key, ActorProposal.join(gone, kept).key]
    }

    /// All proposals of a register: first the entries to split, then those to join, by number.
    package static func all(in register: Register) -> [ActorProposal] {
        let actors = register.all(Organization.self).filter { !$0.visibility.isWithdrawn }
        let splits = actors.filter { $0.proposedParts.count > 1 }
            .map { ActorProposal.split($0.id, into: $0.proposedParts) }
        return splits + joins(of: actors)
    }

    /// Finds entries that share a name, each with the first entry that has this name.
    ///
    /// Names are compared as `ActorName` folds them. Of three entries with one name two proposals
    /// are made, both with the first.
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

/// The name of an actor as it is compared: without articles, legal form, spaces and spelling.
enum ActorName {
    /// Folds a name for comparison.
    ///
    /// "Bürgerverein Süd e. V." becomes `buergervereinsued`. It is empty where the name consists of
    /// a legal form only; then nothing is compared.
    static func folded(_ name: String) -> String {
        let words = ListWord.folded(name).split(separator: " ").map(String.init)
        return words.filter { !legalForms.contains($0) }.joined()
    }

    /// The words that are left out: legal forms as they are after folding, and articles.
    private static let legalForms: Set = [
        "e", "v", "ev", "eg", "gmbh", "ggmbh", "ug", "ag", "kg", "kdoer", "der", "die", "das",
    ]
}
