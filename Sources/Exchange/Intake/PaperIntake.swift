package import Concept
import Foundation
package import Journal
package import Register
import Words

/// Takes council papers into a town, by the command and by the page alike.
package struct PaperIntake: Sendable {
    private let town: Town
    private let rows: any ShelfStore

    /// `rows` stands beside the log of the town.
    package init(_ town: Town, _ rows: any ShelfStore) {
        self.town = town
        self.rows = rows
    }

    /// A paper that was read, beside what once stood in the chapters that papers brought.
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

    /// What taking the paper over would record; nothing is written.
    ///
    /// - Throws: as `take`.
    package func check(_ paper: PaperImport, by actor: Actor) throws -> CheckedDeed? {
        try town.check(TakePaper(paper: paper), by: actor)
    }

    /// Takes the paper over; `seenAt` as in `ListIntake`.
    ///
    /// The names of its authors stand beside the log before the change that brings it; those of a
    /// paper that is there already stay as they are.
    ///
    /// - Throws: as `PaperImport.edits`; `PreviewOutdated`.
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

    /// Makes public what the paper brought.
    ///
    /// - Throws: as `PaperPublication.edits`.
    package func publish(
        _ paper: PaperImport,
        by actor: Actor,
        via: Via
    ) async throws -> Outcome {
        try await town.perform(PublishPaper(paper: paper), by: actor, via: via)
    }

    /// Forgets the names of those who wrote a paper that was taken back.
    package func forgetAuthors(of paper: Paper) async throws {
        try await rows.forget(kind: PaperAuthors.kind, key: paper.code)
    }
}
