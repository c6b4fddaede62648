package import Concept
import Foundation
package import Journal
package import Register
package import Sheets

/// Takes lists of measures into a town, by the command and by the page alike.
///
/// What earlier lists with the same heads taught is used, and what this one teaches is kept. A list
/// comes in one change; making public what it brought is a second one.
package struct ListIntake: Sendable {
    private let town: Town
    private let rows: any ShelfStore

    /// `rows` stands beside the log of the town.
    package init(_ town: Town, _ rows: any ShelfStore) {
        self.town = town
        self.rows = rows
    }

    /// Reads a file; `told` is what the office says of its columns now.
    ///
    /// - Throws: `MeasureListError`; as the store.
    package func list(
        _ bytes: [UInt8],
        told: ColumnMap?,
        countsAlone: Bool,
        taking hidden: Set<Hidden.Sort> = [],
        needsTitle: Bool = true
    ) async throws -> MeasureList {
        var saved: [String: ColumnMap] = [:]
        for row in try await rows.rows(kind: ColumnMap.kind, due: nil) {
            saved[row.key] = try JSONDecoder().decode(ColumnMap.self, from: row.body)
        }
        return try await MeasureList.read(
            bytes,
            told: told,
            saved: saved,
            countsAlone: countsAlone,
            taking: hidden,
            needsTitle: needsTitle
        )
    }

    /// What taking the list over would record; nothing is written.
    ///
    /// - Throws: as `take`.
    package func check(_ list: MeasureList, by actor: Actor) throws -> CheckedDeed? {
        try town.check(TakeList(list), by: actor)
    }

    /// Takes the list over.
    ///
    /// With `seenAt`, only where the town has recorded nothing since that change, after which somebody
    /// has seen what the list would do.
    ///
    /// - Throws: `MeasureListRefused` where it has errors; `PreviewOutdated`; `Refusal`.
    package func take(
        _ list: MeasureList,
        by actor: Actor,
        via: Via,
        seenAt: Int? = nil
    ) async throws -> Outcome {
        let deed = TakeList(list, seenAt: seenAt)
        let outcome = try await town.perform(deed, by: actor, via: via)
        var history = try await history(of: list)
        if case .recorded(let change) = outcome { history.sequences.append(change.head.sequence) }
        try await keep(list.map, ColumnMap.kind, list)
        try await keep(history, ListHistory.kind, list)
        return outcome
    }

    /// Makes public what the list brought; what becomes public with it is told.
    package func publish(
        _ list: MeasureList,
        by actor: Actor,
        via: Via
    ) async throws -> (publication: ListPublication, outcome: Outcome) {
        let history = try await history(of: list)
        let deed = PublishList(list, history)
        let publication = deed.publication(on: town.register)
        return (publication, try await town.perform(deed, by: actor, via: via))
    }

    private func history(of list: MeasureList) async throws -> ListHistory {
        let row = try await rows.row(kind: ListHistory.kind, key: list.headKey)
        return try row.map { try JSONDecoder().decode(ListHistory.self, from: $0.body) }
            ?? ListHistory()
    }

    private func keep(_ value: some Encodable, _ kind: String, _ list: MeasureList) async throws {
        let body = try JSONEncoder().encode(value)
        try await rows.keep(ShelfRow(kind: kind, key: list.headKey, body: body))
    }
}
