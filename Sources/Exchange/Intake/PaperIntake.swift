package import Concept
import Foundation
package import Journal
package import Register
import Words

/// Takes council papers into a town; the command and the page of the office both use it.
///
/// - Source: decisions 31 and 39.
package struct PaperIntake: Sendable {
    private let town: Town
    private let rows: any ShelfStore

    /// Keeps its rows on the shelf beside the log of this town.
    package init(_ town: Town, _ rows: any ShelfStore) {
        self.town = town
        self.rows = rows
    }

    /// Prepares a paper for taking over: adds all that earlier papers ever put into the chapters.
    ///
    /// From these the import sees whether the office has edited a chapter since a paper brought it.
    ///
    /// - Throws: where the history cannot be read from the log.
    package func paper(_ reading: PaperReading) async throws -> PaperImport {
        let register = town.register
        var earlier: [ID<Chapter>: [Prose]] = [:]
        for chapter in register.all(Chapter.self) where chapter.paper != nil {
            earlier[chapter.id] = try await town.history(of: chapter.id).map(\.prose)
        }
        let name = register.only(Municipality.self)?.shortName ?? ""
        return PaperImport(
            reading,
            conceptTitle: Catalogue.german(.frame(.siteTitle), ["town": name]),
            earlier: earlier
        )
    }

    /// Returns what taking the paper over would record, without writing anything; `nil` for
    /// nothing.
    ///
    /// - Throws: what `take` throws, except for what the store throws.
    package func check(_ paper: PaperImport, by actor: Actor) throws -> CheckedDeed? {
        try town.check(TakePaper(paper: paper), by: actor)
    }

    /// Takes the paper over in one change; `seenAt` is explained at `ListIntake.take`.
    ///
    /// The names of the authors never enter the log. They are kept on the shelf before the change
    /// is recorded, and only for a paper that the town does not have yet.
    ///
    /// - Throws: what `PaperImport.edits` throws, `PreviewOutdated` where anything was recorded
    ///   after `seenAt`, and what `Town.perform` and the shelf throw.
    package func take(
        _ paper: PaperImport,
        by actor: Actor,
        via: Via,
        seenAt: Int? = nil
    ) async throws -> Outcome {
        let reading = paper.reading
        if let authors = PaperAuthors(reading), let code = reading.reference,
            !town.register.all(Paper.self).contains(where: { $0.code == code })
        {
            let body = try JSONEncoder().encode(authors)
            try await rows.keep(ShelfRow(kind: PaperAuthors.kind, key: code, body: body))
        }
        let deed = TakePaper(paper: paper, seenAt: seenAt)
        return try await town.perform(deed, by: actor, via: via)
    }

    /// Publishes what the paper brought, in one change.
    ///
    /// - Throws: what `PaperPublication.edits` throws, and what `Town.perform` throws.
    package func publish(
        _ paper: PaperImport,
        by actor: Actor,
        via: Via
    ) async throws -> Outcome {
        try await town.perform(PublishPaper(paper: paper), by: actor, via: via)
    }

    /// Erases the names of the authors of a paper; called after the import was taken back.
    ///
    /// - Throws: what the shelf throws.
    package func forgetAuthors(of paper: Paper) async throws {
        try await rows.forget(kind: PaperAuthors.kind, key: paper.code)
    }
}
