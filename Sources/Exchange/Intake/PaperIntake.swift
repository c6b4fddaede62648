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
    package func check(
        _ paper: PaperImport,
        by author: Author,
        via: Via
    ) async throws -> Outcome {
        try await town.check(command(paper, author, via, seenAt: nil))
    }

    /// Takes the paper over; `seenAt` as in `ListIntake`.
    ///
    /// The names of its authors stand beside the log before the change that brings it; those of a
    /// paper that is there already stay as they are.
    ///
    /// - Throws: as `PaperImport.edits`; `PreviewOutdated`.
    package func take(
        _ paper: PaperImport,
        by author: Author,
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
        return try await town.perform(command(paper, author, via, seenAt: seenAt))
    }

    /// Makes public what the paper brought.
    ///
    /// - Throws: as `PaperPublication.edits`.
    package func publish(
        _ paper: PaperImport,
        by author: Author,
        via: Via
    ) async throws -> Outcome {
        let publication = PaperPublication(paper)
        let attribution = Attribution(by: author, via: via, action: .published)
        return try await town.perform(Command(attribution, publication.edits))
    }

    /// Forgets the names of those who wrote a paper that was taken back.
    package func forgetAuthors(of paper: Paper) async throws {
        try await rows.forget(kind: PaperAuthors.kind, key: paper.code)
    }

    private func command(_ paper: PaperImport, _ author: Author, _ via: Via, seenAt: Int?)
        -> Command
    {
        Command(Attribution(by: author, via: via, action: .importedPaper)) { register, draft in
            if let seenAt, seenAt != register.sequence { throw PreviewOutdated() }
            try paper.edits(register, &draft)
        }
    }
}
