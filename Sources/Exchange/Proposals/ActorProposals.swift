package import Concept
import Foundation
package import Journal
package import Register
package import Vault

/// The proposals that wait for an answer of the office, and the answers.
///
/// A yes is one change of the record. That an entry is one body stands in its record, too; that two
/// entries are two bodies is kept on the shelf beside the log.
///
/// - Source: decision 31.
package struct ActorProposals: Sendable {
    private let town: Town
    /// The keys of what was rejected, held in memory because the desk asks on every page.
    private let rejected: ShelfCopy<Set<String>>

    /// The kind of the rows for what was rejected; their key is `ActorProposal.key`.
    private static let kind = "rejectedProposal"

    /// Reads the answers from the shelf beside the log of this town.
    ///
    /// - Throws: what the shelf throws.
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

    /// The proposals that nobody has answered yet, in the order of `ActorProposal.all`.
    package var waiting: [ActorProposal] {
        let rejected = rejected.withLock { $0 }
        return ActorProposal.all(in: town.register)
            .filter { rejected.isDisjoint(with: $0.keysOfNo) }
    }

    /// Takes in the answers that other processes have kept since.
    ///
    /// - Throws: what the shelf throws.
    package func refresh() async throws { try await rejected.refresh() }

    /// Does what is proposed, in one change; persons and accounts of an entry that goes move along.
    ///
    /// Persons and accounts move first. Should the program stop in between, then the proposal still
    /// waits, and nobody belongs to an entry that is gone.
    ///
    /// - Throws: what `ActorProposal.accept`, `Town.perform` and the shelf throw; persons and
    ///   accounts are moved back before.
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
            // Before the entry goes, because nobody can give this answer afterwards.
            try await keepNo(of: gone, for: kept)
            try await town.perform(deed, by: actor, via: via)
        } catch {
            try await persons.move(from: kept, to: gone, only: people.0, by: author, via: via)
            try await accounts.move(from: kept, to: gone, only: people.1, by: author, via: via)
            throw error
        }
        // Moves those who came to the entry while it was being recorded.
        try await persons.move(from: gone, to: kept, by: author, via: via)
        try await accounts.move(from: gone, to: kept, by: author, via: via)
    }

    /// Carries answers over: what was said to be another body than the entry that goes is also
    /// another body than the entry that stays.
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

    /// The row that says no to a proposal.
    private static func no(to proposal: ActorProposal) -> ShelfRow {
        ShelfRow(kind: kind, key: proposal.key, body: Data())
    }

    /// Says no to a proposal, which is then never made again.
    ///
    /// - Throws: for a split what `ActorProposal.reject` and `Town.perform` throw; for two entries
    ///   what the shelf throws.
    package func reject(_ proposal: ActorProposal, by actor: Actor, via: Via) async throws {
        switch proposal {
        case .split:
            let deed = answer(to: proposal, isAccepted: false)
            try await town.perform(deed, by: actor, via: via)
        case .join:
            try await rejected.write { rows in try rows.keep(Self.no(to: proposal)) }
        }
    }

    /// The deed for an answer, on the day that the clock of the town shows.
    private func answer(to proposal: ActorProposal, isAccepted: Bool) -> AnswerProposal {
        let today = Berlin.day(of: town.world.now())
        return AnswerProposal(proposal: proposal, isAccepted: isAccepted, day: today)
    }
}
