import ArgumentParser
import Concept
import Exchange
import Foundation
import Journal
import Register
import Words

/// `miteinander import …`: takes in papers and lists.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Liest ein, was anderswo steht.",
        subcommands: [ImportPaper.self, ImportMeasures.self]
    )
}

/// `import paper`: reads a council paper, as text or PDF, into the concept.
///
/// Without `--apply` it only shows what was understood.
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

    /// Checks how the options go together, before anything is opened.
    ///
    /// - Throws: `ValidationError` for `--publish` without `--apply`.
    func validate() throws {
        if publish, !apply {
            throw ValidationError("--publish gilt nur mit --apply.")
        }
    }

    /// Reads the file before the town is opened, so that a bad file leaves the town untouched.
    func run() async throws {
        let words = Catalogue.german
        try await complaining(about: folder.url) {
            let reading = try await read(words)
            let opened = try await folder.open(for: .writing)
            do {
                try await take(reading, into: opened.town, opened.store, words)
                try opened.close()
            } catch {
                throw Complaint(error, file: opened.file)
            }
        }
    }

    /// Reads the paper in quarantine.
    ///
    /// - Throws: `Complaint` if the file cannot be read or is no paper.
    private func read(_ words: Catalogue) async throws -> PaperReading {
        let bytes: Data
        do {
            // One byte more than the limit is read, which shows that the file is too large.
            let handle = try FileHandle(forReadingFrom: URL(filePath: file))
            bytes = try handle.read(upToCount: PaperText.limit + 1) ?? Data()
        } catch {
            throw Complaint(unreadable: file)
        }
        do {
            return try await CouncilPaperReader.read(Array(bytes))
        } catch {
            throw Complaint(.badData, error.message(in: words, file: file))
        }
    }

    /// Prints the report, then previews, records or publishes what was understood.
    private func take(
        _ reading: PaperReading,
        into town: Town,
        _ store: SQLiteStore,
        _ words: Catalogue
    ) async throws {
        let register = town.register
        let intake = PaperIntake(town, store)
        let paper = try await intake.paper(reading)
        let unchanged: String
        do {
            let report = PaperReport(reading, words, try paper.comparison(with: register))
            say(report)
            unchanged = report.heldBack ?? words[.paperImport(.unchanged)]
        } catch {
            // What was read is shown even if it cannot be taken over.
            say(PaperReport(reading, words))
            if apply { throw error }
            return Terminal.say(error.message(in: words))
        }
        let office = Actor([.office])
        guard apply else {
            let checked = try intake.check(paper, by: office)
            return preview(checked, register, words, else: unchanged)
        }
        switch try await intake.take(paper, by: office, via: .command) {
        case .recorded(let change):
            let number = words.number(change.head.sequence)
            let isSeen = publish || change.edits.allSatisfy { $0.record?.visibility == .public }
            let key: TextKey.PaperImport = isSeen ? .saved : .savedInternal
            Terminal.say(words(.paperImport(key), ["sequence": number]))
        case .unchanged: Terminal.say(unchanged)
        }
        guard publish else { return }
        if case .recorded(let change) = try await intake.publish(paper, by: office, via: .command) {
            Terminal.say(words(.paperImport(.published), count: change.edits.count))
        }
    }

    /// Prints the report line by line.
    private func say(_ report: PaperReport) {
        for line in report.lines { Terminal.say(line) }
    }

    /// Prints what would be added; the laws have been asked, so a refusal is known before anybody
    /// records it.
    private func preview(
        _ checked: CheckedDeed?,
        _ register: Register,
        _ words: Catalogue,
        else unchanged: String
    ) {
        guard let checked else { return Terminal.say(unchanged) }
        if let added = PaperReport.added(by: checked.edits, to: register, in: words) {
            Terminal.say(added)
        }
        Terminal.say(words[.paperImport(.preview)])
    }
}
