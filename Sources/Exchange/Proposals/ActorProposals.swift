package import Concept
import Foundation
package import Journal
package import Register
package import Vault

/// The proposals of the importers that wait for an answer, and the answers.
///
/// Two entries that somebody said are two are remembered beside the log; what else is answered stands
/// in the record.
package struct ActorProposals: Sendable {
    private let town: Town
    /// The keys of what was rejected, in memory: the desk asks for what waits each time.
    private let rejected: ShelfCopy<Set<String>>

    /// The kind of the rows of what was rejected; the key is that of the proposal.
    private static let kind = "rejectedProposal"

    /// `rows` stands beside the log of the town.
    package init(_ town: Town, _ rows: any ShelfStore) async throws {
        self.town = town
        rejected = try await ShelfCopy(
            town,
            rows,
            [],
            [
                KeptRows(rows: Self.kind) { rejected, row in
                    rejected.insert(row.key)
                } remove: { rejected, key in
                    rejected.remove(key)
                }
            ]
        )
    }

    /// Those that nobody has answered.
    package var waiting: [ActorProposal] {
        let rejected = rejected.withLock { $0 }
        return ActorProposal.all(in: town.register)
            .filter { rejected.isDisjoint(with: $0.keysOfNo) }
    }

    /// Takes in what other processes announced.
    package func refresh() async throws { try await rejected.refresh() }

    /// Does what is proposed, in one change of the record; the persons and accounts of an entry that goes
    /// move to the one that stays.
    ///
    /// They move first: where the program stops in between, the proposal still waits, and nobody stands at
    /// an entry that is gone.
    ///
    /// - Throws: as `ActorProposal.accept`; everybody is then where they were.
    package func accept(
        _ proposal: ActorProposal,
        moving persons: Persons,
        _ accounts: Accounts,
        by actor: Actor,
        via: Via
    ) async throws {
        let deed = answer(to: proposal, isAccepted: true)
        guard case .join(let kept, let gone) = proposal else {
            try await town.perform(deed, by: actor, via: via)
            return
        }
        _ = try town.check(deed, by: actor)
        let author = actor.author(for: .importFiles, in: town.register)
        let people = (
            try await persons.move(from: gone, to: kept, by: author, via: via),
            try await accounts.move(from: gone, to: kept, by: author, via: via)
        )
        do {
            // Before the entry goes: nobody could say it again afterwards.
            try await keepNo(of: gone, for: kept)
            try await town.perform(deed, by: actor, via: via)
        } catch {
            try await persons.move(from: kept, to: gone, only: people.0, by: author, via: via)
            try await accounts.move(from: kept, to: gone, only: people.1, by: author, via: via)
            throw error
        }
        // Who came to the entry between the two.
        try await persons.move(from: gone, to: kept, by: author, via: via)
        try await accounts.move(from: gone, to: kept, by: author, via: via)
    }

    /// Who was said not to be the entry that went is not the one that stays either.
    private func keepNo(of gone: ID<Organization>, for kept: ID<Organization>) async throws {
        try await rejected.write { rows in
            for row in try rows.rows(kind: Self.kind, due: nil) {
                guard let (one, other) = ActorProposal.pair(inKey: row.key),
                    one == gone || other == gone
                else { continue }
                let third = one == gone ? other : one
                if third != kept { try rows.keep(Self.no(to: .join(kept, third))) }
            }
        }
    }

    private static func no(to proposal: ActorProposal) -> ShelfRow {
        ShelfRow(kind: kind, key: proposal.key, body: Data())
    }

    /// Leaves everything as it is, and never asks again.
    package func reject(_ proposal: ActorProposal, by actor: Actor, via: Via) async throws {
        switch proposal {
        case .split:
            let deed = answer(to: proposal, isAccepted: false)
            try await town.perform(deed, by: actor, via: via)
        case .join:
            try await rejected.write { rows in try rows.keep(Self.no(to: proposal)) }
        }
    }

    private func answer(to proposal: ActorProposal, isAccepted: Bool) -> AnswerProposal {
        let today = Berlin.day(of: town.world.now())
        return AnswerProposal(proposal: proposal, isAccepted: isAccepted, day: today)
    }
}
