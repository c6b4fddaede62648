import ArgumentParser
import Exchange
import Foundation
import Journal
import Register
import Words

/// Brings in what stands elsewhere.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Liest ein, was anderswo steht.",
        subcommands: [ImportPaper.self, ImportMeasures.self]
    )
}

/// Makes a living concept of a council paper.
struct ImportPaper: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper",
        abstract: "Liest eine Ratsvorlage ein: als Text oder als PDF.",
        discussion: """
            Zeigt zuerst, was verstanden ist und was nicht, und speichert nichts. Mit --apply \
            kommt es ins Konzept, für die Öffentlichkeit unsichtbar; mit --publish wird es \
            veröffentlicht. Was schon im Konzept steht, bleibt, wie es ist; nur ein Kapitel, \
            das abgebrochen war, wird ergänzt.
            """
    )

    @Argument(help: ArgumentHelp("Die Datei der Vorlage.", valueName: "datei"))
    var file: String

    @Flag(help: "Übernimmt, was verstanden ist, in das Konzept.")
    var apply = false

    @Flag(help: "Veröffentlicht, was die Vorlage mitbringt. Gilt nur mit --apply.")
    var publish = false

    @OptionGroup var folder: TownFolder

    func validate() throws {
        if publish, !apply {
            throw ValidationError("--publish gilt nur mit --apply.")
        }
    }

    func run() async throws {
        let words = Catalogue.german
        try await complaining(about: folder.url) {
            let reading = try await read(words)
            let opened = try await folder.open()
            do {
                try await take(reading, into: opened.town, opened.store, words)
                try opened.store.close()
            } catch {
                throw Complaint(error, file: opened.file)
            }
        }
    }

    private func read(_ words: Catalogue) async throws -> PaperReading {
        let bytes: Data
        do {
            // One byte more than is read shows that there are too many.
            let handle = try FileHandle(forReadingFrom: URL(filePath: file))
            bytes = try handle.read(upToCount: PaperText.limit + 1) ?? Data()
        } catch {
            throw Complaint(unreadable: file)
        }
        do {
            return try await CouncilPaperReader.read(Array(bytes))
        } catch let error as PaperFileError {
            throw Complaint(.badData, error.message(in: words, file: file))
        }
    }

    private func take(
        _ reading: PaperReading,
        into town: Town,
        _ store: SQLiteStore,
        _ words: Catalogue
    ) async throws {
        let register = town.register
        let paper = PaperImport(
            reading,
            conceptTitle: Self.conceptTitle(register),
            earlier: try await earlierTexts(of: register.all(Chapter.self), in: town)
        )
        do {
            say(PaperReport(reading, words, try paper.comparison(with: register)))
        } catch {
            // What was read is shown, also where it cannot be taken over.
            say(PaperReport(reading, words))
            if apply { throw error }
            return Terminal.say(error.message(in: words))
        }
        guard apply else { return try preview(paper, register, words) }
        try await keepAuthors(reading, register, store)
        let told = Told(by: Author(.office), via: .command, action: .importedPaper)
        switch try await town.perform(Wish(told, paper.edits)) {
        case .recorded(let change):
            let number = words.number(change.head.sequence)
            let isSeen = publish || change.edits.allSatisfy { $0.record?.visibility == .public }
            let key: TextKey.PaperImport = isSeen ? .saved : .savedInternal
            Terminal.say(words(.paperImport(key), ["sequence": number]))
        case .unchanged: Terminal.say(words[.paperImport(.unchanged)])
        }
        if publish { try await release(paper, town, words) }
    }

    /// What once stood in chapters that came from a paper.
    private func earlierTexts(
        of chapters: [Numbered<Chapter>],
        in town: Town
    ) async throws -> [ID<Chapter>: [Prose]] {
        var texts: [ID<Chapter>: [Prose]] = [:]
        for chapter in chapters where chapter.paper != nil {
            texts[chapter.id] = try await town.history(of: chapter.id).map(\.prose)
        }
        return texts
    }

    private func say(_ report: PaperReport) {
        for line in report.lines { Terminal.say(line) }
    }

    /// The names stand beside the log before the change that brings the paper; those of a paper
    /// that is there already stay as they are.
    private func keepAuthors(
        _ reading: PaperReading,
        _ register: Register,
        _ store: SQLiteStore
    ) async throws {
        guard let authors = PaperAuthors(reading), let code = reading.reference,
            !register.all(Paper.self).contains(where: { $0.code == code })
        else { return }
        let body = try JSONEncoder().encode(authors)
        try await store.keep(BesideRow(kind: PaperAuthors.kind, key: code, body: body))
    }

    /// The rule is asked all the same: what it refuses is said before anybody saves.
    private func preview(
        _ paper: PaperImport,
        _ register: Register,
        _ words: Catalogue
    ) throws {
        var draft = Draft(register)
        try paper.edits(register, &draft)
        if let added = PaperReport.added(by: draft, to: register, in: words) {
            Terminal.say(added)
        }
        Terminal.say(words[draft.isEmpty ? .paperImport(.unchanged) : .paperImport(.preview)])
    }

    private static func conceptTitle(_ register: Register) -> String {
        let town = register.only(Municipality.self)?.shortName ?? ""
        return Catalogue.german(.frame(.siteTitle), ["town": town])
    }

    private func release(
        _ paper: PaperImport,
        _ town: Town,
        _ words: Catalogue
    ) async throws {
        let told = Told(by: Author(.office), via: .command, action: .published)
        let publication = PaperPublication(paper)
        if case .recorded(let change) = try await town.perform(Wish(told, publication.edits)) {
            Terminal.say(words(.paperImport(.published), count: change.edits.count))
        }
    }
}
