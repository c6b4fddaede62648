import Foundation
package import Journal
package import Register

/// The proposals of the importers that wait for an answer, and the answers.
///
/// Two entries that somebody said are two are remembered beside the log; what else is answered stands
/// in the record.
package struct ActorProposals: Sendable {
    private let town: Town
    private let rows: any BesideStore

    /// The kind of the rows of what was rejected; the key is that of the proposal.
    private static let kind = "rejectedProposal"

    /// `rows` stands beside the log of the town.
    package init(_ town: Town, _ rows: any BesideStore) {
        self.town = town
        self.rows = rows
    }

    /// Those that nobody has answered.
    package func waiting() async throws -> [ActorProposal] {
        let rejected = Set(try await rows.rows(kind: Self.kind, due: nil).map(\.key))
        return ActorProposal.all(in: town.register).filter { !rejected.contains($0.key) }
    }

    /// Does what is proposed, in one change.
    ///
    /// - Throws: as `ActorProposal.accept`.
    package func accept(_ proposal: ActorProposal, by author: Author, via: Via) async throws {
        let today = Berlin.day(of: town.world.now())
        let told = Told(by: author, via: via, action: .changedNetwork)
        try await town.perform(
            Wish(told) { register, draft in
                try proposal.accept(in: register, on: today, &draft)
            }
        )
    }

    /// Leaves everything as it is, and never asks again.
    package func reject(_ proposal: ActorProposal, by author: Author, via: Via) async throws {
        switch proposal {
        case .split:
            let told = Told(by: author, via: via, action: .changedNetwork)
            try await town.perform(
                Wish(told) { register, draft in try proposal.reject(in: register, &draft) }
            )
        case .join:
            try await rows.keep(BesideRow(kind: Self.kind, key: proposal.key, body: Data()))
        }
    }
}
