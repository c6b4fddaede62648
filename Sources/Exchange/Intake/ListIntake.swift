package import Concept
import Foundation
package import Journal
package import Register
package import Sheets

/// Takes lists of measures into a town; the command and the page of the office both use it.
///
/// What the office said about the columns of earlier lists with the same head row is applied, and
/// what it says about this one is kept. A list comes in as one change; publishing what it brought
/// is a second change.
///
/// - Source: decisions 22 and 31.
package struct ListIntake: Sendable {
    private let town: Town
    private let rows: any ShelfStore

    /// Keeps its rows on the shelf beside the log of this town.
    package init(_ town: Town, _ rows: any ShelfStore) {
        self.town = town
        self.rows = rows
    }

    /// Reads a file in a process of its own, and understands its columns.
    ///
    /// `told` is what the office says about the columns now; where it is `nil`, what was kept for
    /// this head row applies. `countsAlone` says that the numbers of the list mean nothing outside
    /// of it. `hidden` names the kinds of hidden content to read all the same. `needsTitle` is
    /// false where the office is asked afterwards which column holds the titles.
    ///
    /// - Throws: `MeasureListError` where the file is no list of measures; what the shelf throws.
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

    /// Returns what taking the list over would record, without writing anything; `nil` for nothing.
    ///
    /// - Throws: what `take` throws, except for what the store throws.
    package func check(_ list: MeasureList, by actor: Actor) throws -> CheckedDeed? {
        try town.check(TakeList(list), by: actor)
    }

    /// Takes the list over in one change, and keeps the meaning of its columns for the next list.
    ///
    /// `seenAt` is the number of the change after which somebody was shown a preview; with `nil` it
    /// does not matter what was recorded since.
    ///
    /// - Throws: `MeasureListRefused` where the list has errors, `PreviewOutdated` where anything
    ///   was recorded after `seenAt`, `Refusal` where a law is broken, and what `Town.perform`
    ///   throws.
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

    /// Publishes what this list and earlier ones with the same head row brought, in one change.
    ///
    /// - Returns: what was published, also because something else needs it, and what stayed
    ///   internal.
    /// - Throws: `Refusal` where a law is broken, and what `Town.perform` and the shelf throw.
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

    /// The changes in which lists with this head row were taken over; empty for the first one.
    private func history(of list: MeasureList) async throws -> ListHistory {
        let row = try await rows.row(kind: ListHistory.kind, key: list.headKey)
        return try row.map { try JSONDecoder().decode(ListHistory.self, from: $0.body) }
            ?? ListHistory()
    }

    /// Keeps a value for the head row of the list, in the place of the one before.
    private func keep(_ value: some Encodable, _ kind: String, _ list: MeasureList) async throws {
        let body = try JSONEncoder().encode(value)
        try await rows.keep(ShelfRow(kind: kind, key: list.headKey, body: body))
    }
}
